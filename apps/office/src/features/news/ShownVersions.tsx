import { formatMoment } from '../../lib/moscow-time.ts'
import { Pane } from '../../lib/Pane.tsx'
import type { OpenedNews } from './news.api.ts'

/** What residents were shown since when: nothing of it is ever overwritten. */
export const ShownVersions = ({ versions, now }: { versions: OpenedNews['shownVersions']; now: Date }) =>
  versions.length > 0 && (
    <Pane className="p-20">
      <h2 className="text-pane font-bold">Что видели жители</h2>
      <ol className="mt-8 grid gap-8">
        {versions.map(({ version, title, shownFrom, savedBy }) => (
          <li key={version} className="flex flex-wrap gap-x-12 text-cell">
            <span className="text-text-2">{`с ${formatMoment(shownFrom, now)}`}</span>
            <span className="min-w-0 flex-1">{title}</span>
            {savedBy !== undefined && <span className="text-text-2">{savedBy}</span>}
          </li>
        ))}
      </ol>
    </Pane>
  )

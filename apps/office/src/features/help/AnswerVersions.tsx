import { formatMoment } from '../../lib/moscow-time.ts'
import { Pane } from '../../lib/Pane.tsx'
import type { OpenedAnswer } from './help.api.ts'

/** Who saved it when, and what its readers have said of each version: whether it became better. */
export const AnswerVersions = ({ versions, now }: { versions: OpenedAnswer['versions']; now: Date }) => (
  <Pane className="p-20">
    <h2 className="text-pane font-bold">Версии</h2>
    <ol className="mt-8 grid gap-8">
      {versions.map(({ version, savedAt, savedBy, helped, notHelped }) => (
        <li key={version} className="flex flex-wrap gap-x-12 text-cell">
          <span className="w-[2rem] text-text-2 tabular-nums">{version}</span>
          <span className="min-w-0 flex-1">{savedBy ?? 'Начальное наполнение'}</span>
          <span className="text-text-2">{`помог ${helped}, не помог ${notHelped}`}</span>
          <span className="text-text-2">{formatMoment(savedAt, now)}</span>
        </li>
      ))}
    </ol>
  </Pane>
)

import { typeset } from '@mosobleirc/domain/shared'
import { EditorPage } from '../../lib/EditorPage.tsx'
import { explain } from '../../lib/explain.ts'
import { formatMoment } from '../../lib/moscow-time.ts'
import { useNow } from '../../lib/use-now.ts'
import type { NewsChoices, OpenedNews } from './news.api.ts'
import { NewsActions } from './NewsActions.tsx'
import { NewsForm } from './NewsForm.tsx'
import { NewsPreview } from './NewsPreview.tsx'
import { newsStateLook } from './news-state-look.ts'
import { ShownVersions } from './ShownVersions.tsx'
import { useNewsEditor } from './use-news-editor.ts'

/** An item being written, with what residents will see beside it. */
export const NewsEditor = ({
  opened,
  choices,
  onMoved,
  onDiscard,
}: {
  opened: OpenedNews | undefined
  choices: NewsChoices
  onMoved: (newsId: string) => void
  onDiscard: () => void
}) => {
  const now = useNow()
  const editor = useNewsEditor(opened, onMoved)
  const { draft, dirty, savedAt, error, wrong, newer } = editor
  const state = opened?.state ?? 'draft'

  return (
    <EditorPage
      title={opened ? 'Новость' : 'Новая новость'}
      look={newsStateLook[state]}
      saved={whenSaved(dirty, savedAt, now)}
      dirty={dirty}
      actions={<NewsActions editor={editor} state={state} now={now} />}
      conflict={
        newer === undefined
          ? undefined
          : { fault: error, onTheirs: onDiscard, onOurs: () => editor.saveOver(newer) }
      }
      refusal={error && newer === undefined ? (wrong ? typeset(wrong.text) : explain(error)) : undefined}
      preview={<NewsPreview draft={draft} choices={choices} shownFrom={opened?.shownFrom} now={now} />}
    >
      <NewsForm
        draft={draft}
        choices={choices}
        wrong={wrong}
        readOnly={state === 'withdrawn'}
        onChange={editor.change}
      />
      {opened && <ShownVersions versions={opened.shownVersions} now={now} />}
    </EditorPage>
  )
}

const whenSaved = (dirty: boolean, savedAt: Date | undefined, now: Date): string => {
  if (dirty) return 'Есть несохранённое'
  return savedAt ? `Сохранена: ${formatMoment(savedAt, now)}` : 'Ещё не сохранена'
}

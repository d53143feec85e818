import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { useEffect } from 'react'
import { explain } from '../../lib/explain.ts'
import { formatMoment } from '../../lib/moscow-time.ts'
import { Refused } from '../../lib/Notice.tsx'
import { Page } from '../../lib/Page.tsx'
import { Tag } from '../../lib/Tag.tsx'
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
  const look = newsStateLook[state]

  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])

  return (
    <Page
      title={opened ? 'Новость' : 'Новая новость'}
      tag={
        <>
          <Tag icon={look.icon} tone={look.tone}>
            {look.word}
          </Tag>
          <span className="text-note text-text-2" aria-live="polite">
            {whenSaved(dirty, savedAt, now)}
          </span>
        </>
      }
      actions={<NewsActions editor={editor} state={state} now={now} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-16 min-[68rem]:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
          {newer !== undefined && (
            <Refused>
              <span className="grid gap-8">
                {explain(error)}
                <span className="flex flex-wrap gap-8">
                  <Button variant="default" onClick={onDiscard}>
                    Взять его вариант
                  </Button>
                  <Button variant="default" onClick={() => editor.saveOver(newer)}>
                    Сохранить мой поверх
                  </Button>
                </span>
              </span>
            </Refused>
          )}
          {error && newer === undefined && <Refused>{wrong ? typeset(wrong.text) : explain(error)}</Refused>}
          <NewsForm
            draft={draft}
            choices={choices}
            wrong={wrong}
            readOnly={state === 'withdrawn'}
            onChange={editor.change}
          />
          {opened && <ShownVersions versions={opened.shownVersions} now={now} />}
        </div>
        <NewsPreview draft={draft} choices={choices} shownFrom={opened?.shownFrom} now={now} />
      </div>
    </Page>
  )
}

const whenSaved = (dirty: boolean, savedAt: Date | undefined, now: Date): string => {
  if (dirty) return 'Есть несохранённое'
  return savedAt ? `Сохранена: ${formatMoment(savedAt, now)}` : 'Ещё не сохранена'
}

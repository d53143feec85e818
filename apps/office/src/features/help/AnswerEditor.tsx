import { Button } from '@mantine/core'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { Save } from 'lucide-react'
import { useEffect } from 'react'
import { explain } from '../../lib/explain.ts'
import { formatMoment } from '../../lib/moscow-time.ts'
import { Refused } from '../../lib/Notice.tsx'
import { Page } from '../../lib/Page.tsx'
import { Tag } from '../../lib/Tag.tsx'
import { useNow } from '../../lib/use-now.ts'
import { stateLook } from './answer-look.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerPreview } from './AnswerPreview.tsx'
import { AnswerVersions } from './AnswerVersions.tsx'
import { draftOf, emptyDraft } from './draft.ts'
import type { Answers, OpenedAnswer } from './help.api.ts'
import { useAnswerEditor } from './use-answer-editor.ts'

/** An answer being written, with what residents will see beside it. */
export const AnswerEditor = ({
  opened,
  answers,
  today,
  onSaved,
  onDiscard,
}: {
  /** None for one that is only begun. */
  opened: OpenedAnswer | undefined
  answers: Answers
  today: CalendarDate
  onSaved: (code: string) => void
  onDiscard: () => void
}) => {
  const now = useNow()
  const start = opened
    ? draftOf(opened.code, opened.content)
    : emptyDraft(answers.categories[0]?.code ?? '', today)
  const editing = useAnswerEditor(start, { version: opened?.version ?? 0, today, onSaved })
  const { draft, dirty, error, wrong, newer, isPending } = editing
  const look = stateLook[opened?.content.state ?? 'draft']
  const savedAt = opened?.versions[0]?.savedAt

  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])

  return (
    <Page
      title={opened ? 'Ответ помощника' : 'Новый ответ'}
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
      actions={
        <Button leftSection={<Save className="size-[1.125rem]" aria-hidden="true" />} onClick={editing.save}>
          {isPending ? 'Сохраняем…' : draft.state === 'published' ? 'Сохранить для жителей' : 'Сохранить'}
        </Button>
      }
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
                  <Button variant="default" onClick={() => editing.saveOver(newer)}>
                    Сохранить мой поверх
                  </Button>
                </span>
              </span>
            </Refused>
          )}
          {error && newer === undefined && <Refused>{wrong?.text ?? explain(error)}</Refused>}
          <AnswerForm editing={editing} isNew={opened === undefined} answers={answers} />
          {opened && <AnswerVersions versions={opened.versions} now={now} />}
        </div>
        <AnswerPreview draft={draft} categories={answers.categories} today={today} />
      </div>
    </Page>
  )
}

const whenSaved = (dirty: boolean, savedAt: Date | undefined, now: Date): string => {
  if (dirty) return 'Есть несохранённое'
  return savedAt ? `Сохранён: ${formatMoment(savedAt, now)}` : 'Ещё не сохранён'
}

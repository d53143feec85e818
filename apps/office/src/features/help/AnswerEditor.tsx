import { Button } from '@mantine/core'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { Save } from 'lucide-react'
import { EditorPage } from '../../lib/EditorPage.tsx'
import { explain } from '../../lib/explain.ts'
import { formatMoment } from '../../lib/moscow-time.ts'
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
  const savedAt = opened?.versions[0]?.savedAt

  return (
    <EditorPage
      title={opened ? 'Ответ помощника' : 'Новый ответ'}
      look={stateLook[opened?.content.state ?? 'draft']}
      saved={whenSaved(dirty, savedAt, now)}
      dirty={dirty}
      actions={
        <Button leftSection={<Save className="size-[1.125rem]" aria-hidden="true" />} onClick={editing.save}>
          {isPending ? 'Сохраняем…' : draft.state === 'published' ? 'Сохранить для жителей' : 'Сохранить'}
        </Button>
      }
      conflict={
        newer === undefined
          ? undefined
          : { fault: error, onTheirs: onDiscard, onOurs: () => editing.saveOver(newer) }
      }
      refusal={error && newer === undefined ? (wrong?.text ?? explain(error)) : undefined}
      preview={<AnswerPreview draft={draft} categories={answers.categories} today={today} />}
    >
      <AnswerForm editing={editing} isNew={opened === undefined} answers={answers} />
      {opened && <AnswerVersions versions={opened.versions} now={now} />}
    </EditorPage>
  )
}

const whenSaved = (dirty: boolean, savedAt: Date | undefined, now: Date): string => {
  if (dirty) return 'Есть несохранённое'
  return savedAt ? `Сохранён: ${formatMoment(savedAt, now)}` : 'Ещё не сохранён'
}

import type { CalendarDate } from '@mosobleirc/domain/shared'
import { HelpArticle } from '@mosobleirc/ui'
import { PhoneFrame } from '../../lib/PhoneFrame.tsx'
import { contentOf, type Draft } from './draft.ts'
import type { Answers } from './help.api.ts'

/** The answer as residents will see it: made of the very component of their app, in the frame of a phone. */
export const AnswerPreview = ({
  draft,
  categories,
  today,
}: {
  draft: Draft
  categories: Answers['categories']
  today: CalendarDate
}) => {
  const content = contentOf(draft, today)
  const name = categories.find(({ code }) => code === draft.category)?.name ?? draft.category
  const shown = {
    ...content,
    question: content.question === '' ? 'Вопрос' : content.question,
    category: { name },
    beingChecked: content.confidence !== 'H',
  }
  return (
    <aside aria-label="Как увидят жители" className="sticky top-0 grid justify-items-center">
      <PhoneFrame>
        <div className="stack p-16">
          <HelpArticle article={shown} categoryHref="/service/help" />
        </div>
      </PhoneFrame>
    </aside>
  )
}

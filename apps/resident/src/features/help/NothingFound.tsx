import { EmptyState, SectionHeading } from '@mosobleirc/ui'
import type { ReactNode } from 'react'
import { typeset } from '../../lib/typeset.ts'
import type { HelpQuestion } from './help.api.ts'
import { QuestionRows } from './QuestionRows.tsx'

/** No answer to these words: how to ask otherwise, what others ask, and who answers in person. */
export const NothingFound = ({
  question,
  mostAsked,
  people,
}: {
  question: string
  mostAsked: readonly HelpQuestion[]
  people: ReactNode
}) => (
  <>
    <EmptyState title={typeset('Такого ответа не нашли')}>
      {typeset(
        `По словам «${question}» ответа пока нет. Попробуйте одно слово попроще: «счётчик», «пени», «чек».`,
      )}
    </EmptyState>
    {people}
    {mostAsked.length > 0 && (
      <>
        <SectionHeading>{typeset('Спрашивают чаще всего')}</SectionHeading>
        <QuestionRows label="Спрашивают чаще всего" questions={mostAsked} />
      </>
    )}
  </>
)

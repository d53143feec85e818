import { Row, RowList } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { articleHref } from './help-address.ts'
import type { HelpQuestion } from './help.api.ts'

/** Questions as rows that lead to their answers; the short answer below where it is known. */
export const QuestionRows = ({
  label,
  questions,
}: {
  label: string
  questions: readonly (HelpQuestion & { shortAnswer?: string })[]
}) => (
  <RowList label={label}>
    {questions.map(({ code, question, shortAnswer }) => (
      <Row
        key={code}
        title={typeset(question)}
        {...(shortAnswer !== undefined && {
          second: <span className="line-clamp-2">{typeset(shortAnswer)}</span>,
        })}
        href={articleHref(code)}
      />
    ))}
  </RowList>
)

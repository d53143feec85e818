import { pluralRu } from '@mosobleirc/domain/shared'
import { Row, RowList, SectionHeading } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { categoryHref } from './help-address.ts'
import { lookOf } from './help-look.ts'
import type { Help } from './help.api.ts'
import { QuestionRows } from './QuestionRows.tsx'

/** What is asked most, and everything by its category. */
export const HelpHome = ({ help: { mostAsked, categories } }: { help: Help }) => (
  <>
    {mostAsked.length > 0 && (
      <>
        <SectionHeading>{typeset('Спрашивают чаще всего')}</SectionHeading>
        <QuestionRows label="Спрашивают чаще всего" questions={mostAsked} />
      </>
    )}
    <SectionHeading>{typeset('Все вопросы')}</SectionHeading>
    <RowList label="Все вопросы">
      {categories.map(({ code, name, questions }) => (
        <Row
          key={code}
          {...lookOf(code)}
          title={typeset(name)}
          second={typeset(`${questions} ${pluralRu(questions, 'вопрос', 'вопроса', 'вопросов')}`)}
          href={categoryHref(code)}
        />
      ))}
    </RowList>
  </>
)

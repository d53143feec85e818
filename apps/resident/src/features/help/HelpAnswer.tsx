import { HelpArticle as Answer, SectionHeading } from '@mosobleirc/ui'
import type { ReactNode } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { categoryHref } from './help-address.ts'
import type { HelpArticle } from './help.api.ts'
import { QuestionRows } from './QuestionRows.tsx'

/** An answer and what to read next; `feedback` comes between them. */
export const HelpAnswer = ({ article, feedback }: { article: HelpArticle; feedback?: ReactNode }) => (
  <>
    <Answer article={article} categoryHref={categoryHref(article.category.code)} />
    {feedback}
    {article.related.length > 0 && (
      <>
        <SectionHeading>{typeset('Похожие вопросы')}</SectionHeading>
        <QuestionRows label="Похожие вопросы" questions={article.related} />
      </>
    )}
  </>
)

import { formatDate } from '@mosobleirc/domain/shared'
import { Banner, Card, IconSquare, Link, Pill, SectionHeading } from '@mosobleirc/ui'
import {
  CalendarClock,
  FileCheck2,
  Landmark,
  type LucideIcon,
  SearchCheck,
  Tag,
  UserCheck,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { categoryHref } from './help-address.ts'
import type { HelpArticle } from './help.api.ts'
import { QuestionRows } from './QuestionRows.tsx'

/** An answer: in short, what to do, on what it stands. `feedback` comes before what to read next. */
export const HelpAnswer = ({ article, feedback }: { article: HelpArticle; feedback?: ReactNode }) => (
  <>
    <Head article={article} />
    <section aria-labelledby="in-short" className="@container rounded-card bg-tint p-16">
      <h3 id="in-short" className="text-second font-title text-primary">
        Коротко
      </h3>
      <p className="mt-4 text-[1.125rem] leading-[1.45] @max-[17em]:hyphens-auto">
        {typeset(article.shortAnswer)}
      </p>
    </section>
    {article.beingChecked && (
      <Banner look="attention" icon={SearchCheck} title={typeset('Этот ответ ещё сверяем.')}>
        {typeset(
          'Мы опираемся на названный ниже источник, но место в нём или сама норма ещё проверяются. Перед важным шагом уточните у того, кто решает.',
        )}
      </Banner>
    )}
    <WhatToDo article={article} />
    <Grounds article={article} />
    {feedback}
    {article.related.length > 0 && (
      <>
        <SectionHeading>{typeset('Похожие вопросы')}</SectionHeading>
        <QuestionRows label="Похожие вопросы" questions={article.related} />
      </>
    )}
  </>
)

const Head = ({ article: { category, question, checkedOn } }: { article: HelpArticle }) => (
  <div className="px-4 pb-4">
    <Link href={categoryHref(category.code)} className="inline-flex min-h-[2.75rem] items-center">
      <Pill look="primary" icon={Tag}>
        {typeset(category.name)}
      </Pill>
    </Link>
    <p className="text-second text-text-2">{typeset(`Проверяли ${formatDate(checkedOn)}`)}</p>
    <h2 className="mt-8 text-h1">{typeset(question)}</h2>
  </div>
)

const WhatToDo = ({ article: { details, steps, documents, term } }: { article: HelpArticle }) => {
  if (details.length + steps.length + documents.length === 0 && term === undefined) return null
  return (
    <Card>
      <div className="grid gap-16">
        {details.map((paragraph) => (
          <p key={paragraph} className="text-body">
            {typeset(paragraph)}
          </p>
        ))}
        {steps.length > 0 && (
          <ol aria-label="Что делать" className="grid gap-14">
            {steps.map(({ title, text }, place) => (
              <li key={title} className="flex gap-14 @max-[17em]:flex-col @max-[17em]:gap-6">
                <span
                  aria-hidden
                  className="grid size-[min(2rem,48px)] flex-none place-items-center rounded-chip bg-tint text-second font-bold text-primary"
                >
                  {place + 1}
                </span>
                <span className="min-w-0 pt-3">
                  <span className="block text-body font-title">{typeset(title)}</span>
                  {text !== undefined && (
                    <span className="mt-2 block text-second leading-[1.45] text-text-2">{typeset(text)}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        )}
        {documents.length > 0 && (
          <Fact icon={FileCheck2} title="Какие документы нужны">
            <ul className="grid gap-4">
              {documents.map((each) => (
                <li key={each}>{typeset(each)}</li>
              ))}
            </ul>
          </Fact>
        )}
        {term !== undefined && (
          <Fact icon={CalendarClock} title="Сколько ждать">
            {typeset(term)}
          </Fact>
        )}
      </div>
    </Card>
  )
}

const Grounds = ({ article: { acts, noActReason, decides } }: { article: HelpArticle }) => (
  <Card>
    <div className="grid gap-16">
      <Fact icon={Landmark} title="На чём основан ответ">
        <ul className="grid gap-4">
          {acts.map((act) => (
            <li key={act}>{typeset(act)}</li>
          ))}
          {noActReason !== undefined && <li>{typeset(noActReason)}</li>}
        </ul>
      </Fact>
      <Fact icon={UserCheck} title="Кто решает">
        {typeset(decides)}
      </Fact>
    </div>
  </Card>
)

const Fact = ({ icon, title, children }: { icon: LucideIcon; title: string; children: ReactNode }) => (
  <section className="flex gap-12 @max-[17em]:flex-col">
    <IconSquare icon={icon} tone="neutral" />
    <div className="min-w-0 flex-1">
      <h3 className="text-body font-title">{typeset(title)}</h3>
      <div className="mt-2 text-second leading-[1.45] text-text-2">{children}</div>
    </div>
  </section>
)

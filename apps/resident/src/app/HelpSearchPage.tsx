import { RowList, SearchField, SkeletonCard } from '@mosobleirc/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { categoriesOf } from '../features/help/categories-of.ts'
import { HELP } from '../features/help/help-address.ts'
import { useHelp, useHelpSearch } from '../features/help/help.api.ts'
import { HelpHits } from '../features/help/HelpHits.tsx'
import { foundWords } from '../features/help/found-words.ts'
import { NothingFound } from '../features/help/NothingFound.tsx'
import { QuestionRows } from '../features/help/QuestionRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { wasSignedIn } from '../lib/signed-in.ts'
import { usePause } from '../lib/use-pause.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { OwnMatter } from './OwnMatter.tsx'
import { useBack } from './use-back.ts'

/** Searches while one types, with a pause. The question stands in the address, so that «Назад» finds it again. */
export const HelpSearchPage = () => {
  const { q = '' } = useSearch({ from: '/helper-tasks/service/help/search' })
  const [typed, setTyped] = useState(q)
  const navigate = useNavigate()
  const back = useBack(HELP)
  usePause(
    typed,
    (question) =>
      void navigate({
        to: '/service/help/search',
        search: question === '' ? {} : { q: question },
        replace: true,
      }),
  )
  return (
    <main className="safe-top mx-auto w-full max-w-[752px] px-16 pb-24">
      <title>Поиск ответа · МосОблЕИРЦ Онлайн</title>
      <h1 tabIndex={-1} className="sr-only">
        {typeset('Поиск ответа')}
      </h1>
      <search className="flex items-center gap-4 pt-10 pb-8">
        <button
          type="button"
          onClick={back}
          aria-label="Назад"
          className="-ml-8 grid size-[min(2.75rem,60px)] flex-none place-items-center rounded-full active:bg-tint"
        >
          <ArrowLeft className="icon" aria-hidden />
        </button>
        <div className="min-w-0 flex-1">
          <SearchField
            label="Найти ответ"
            placeholder="Спросите о поверке"
            value={typed}
            onChange={setTyped}
            focused={q === ''}
          />
        </div>
      </search>
      <div className="stack">
        <Answers question={q.trim()} />
      </div>
    </main>
  )
}

const BEST = 5

const Answers = ({ question }: { question: string }) => {
  const { data, error, isPlaceholderData, ...rest } = useHelpSearch(question)
  const mostAsked = useHelp().data?.value.mostAsked ?? []
  if (question === '') return <QuestionRows label="Спрашивают чаще всего" questions={mostAsked} />
  if (error && !data) return <LoadFailed what="Поиск не сработал" error={error} {...rest} />
  if (!data) return <SkeletonCard rows={5} words="Ищем ответ" />
  const { hits, searchedFor } = data
  // What the best answers are about, most of them at least.
  const [about] = categoriesOf(hits.slice(0, BEST))
  return (
    <>
      <output className={searchedFor === undefined ? 'sr-only' : 'px-4 text-second text-text-2'}>
        {isPlaceholderData ? '' : typeset(foundWords(hits.length, searchedFor))}
      </output>
      {hits.length > 0 ? (
        <HelpHits hits={hits} between={wasSignedIn() && about && <OwnMatter category={about.code} />} />
      ) : (
        <NothingFound
          question={question}
          mostAsked={mostAsked}
          people={
            <RowList label="Контакты">
              <PhoneRow />
            </RowList>
          }
        />
      )}
    </>
  )
}

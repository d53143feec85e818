import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { type AnswerRow, type Term, useSaveTerm } from './help.api.ts'

/** The word, its sentence, and the answer that says more. */
export const TermForm = ({ term: saved, answers }: { term: Term; answers: readonly AnswerRow[] }) => {
  const [term, setTerm] = useState(saved.term)
  const [sentence, setSentence] = useState(saved.sentence)
  const [article, setArticle] = useState(saved.article)
  const { mutate, reset, error, isPending, isSuccess } = useSaveTerm()
  return (
    <form action={() => mutate({ code: saved.code, term, sentence, article })} className="grid gap-16 p-20">
      <h2 className="text-pane font-bold">{`Слово «${saved.term}»`}</h2>
      <TextInput
        label="Слово"
        maxLength={80}
        value={term}
        onChange={(event) => {
          setTerm(event.currentTarget.value)
          reset()
        }}
      />
      <Textarea
        label="Одно понятное предложение"
        description={`${sentence.length} из 240`}
        rows={5}
        maxLength={240}
        value={sentence}
        onChange={(event) => {
          setSentence(event.currentTarget.value)
          reset()
        }}
      />
      <Select
        label="Подробнее в ответе"
        placeholder="Никуда не ведёт"
        data={answers.map(({ code, question }) => ({ value: code, label: question }))}
        value={article ?? null}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Убрать ответ' }}
        nothingFoundMessage="Такого вопроса не нашли"
        onChange={(code) => {
          setArticle(code ?? undefined)
          reset()
        }}
      />
      {error && <Refused>{explain(error)}</Refused>}
      <div className="flex items-center gap-12">
        <Button type="submit">{isPending ? 'Сохраняем…' : 'Сохранить'}</Button>
        <output className="text-note text-text-2">{isSuccess && 'Сохранено'}</output>
      </div>
    </form>
  )
}

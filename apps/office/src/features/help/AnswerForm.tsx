import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { Pane } from '../../lib/Pane.tsx'
import { confidenceLook, confidenceOf, stateLook, stateOf } from './answer-look.ts'
import type { Draft } from './draft.ts'
import type { Answers } from './help.api.ts'
import { StepsField } from './StepsField.tsx'
import type { AnswerEditing } from './use-answer-editor.ts'

/** The fields of an answer, in the order in which residents read it. */
export const AnswerForm = ({
  editing: { draft, change, wrong },
  isNew,
  answers: { categories, articles },
}: {
  editing: AnswerEditing
  isNew: boolean
  answers: Answers
}) => {
  const errorOf = (name: string) => (wrong?.field === name ? wrong.text : undefined)
  /** What a field of letters is made of. */
  const field = (name: Letters) => ({
    value: draft[name],
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <Pane className="p-20">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-16">
        {isNew && (
          <TextInput
            label="Адрес ответа"
            description="Латинские буквы и дефис, например meters-when. Потом не меняется"
            maxLength={60}
            {...field('code')}
            error={errorOf('article')}
          />
        )}
        <TextInput label="Вопрос" maxLength={200} {...field('question')} />
        <Textarea
          label="Коротко"
          description={`Одно-два предложения: ${draft.shortAnswer.length} из 240`}
          rows={3}
          maxLength={240}
          {...field('shortAnswer')}
        />
        <Textarea
          label="Подробно"
          description="Между абзацами пустая строка"
          rows={6}
          {...field('details')}
        />
        <StepsField steps={draft.steps} error={errorOf('steps')} onChange={(steps) => change({ steps })} />
        <Textarea
          label="Какие документы нужны"
          description="Каждый на своей строке"
          rows={3}
          {...field('documents')}
        />
        <TextInput label="Сколько ждать" maxLength={300} {...field('term')} />
        <Textarea
          label="На чём основан ответ"
          description="Каждый акт на своей строке"
          rows={3}
          {...field('acts')}
        />
        <TextInput label="Если акта нет, почему" maxLength={300} {...field('noActReason')} />
        <TextInput label="Кто решает" maxLength={300} {...field('decides')} />
        <Finding
          field={field}
          errorOf={errorOf}
          draft={draft}
          change={change}
          categories={categories}
          articles={articles}
        />
        <Standing field={field} draft={draft} change={change} />
      </div>
    </Pane>
  )
}

type Letters = Exclude<keyof Draft, 'steps' | 'related' | 'confidence' | 'state'>

type Part = Pick<AnswerEditing, 'draft' | 'change'> & {
  field: (name: Letters) => {
    value: string
    error: string | undefined
    onChange: (event: { currentTarget: { value: string } }) => void
  }
}

/** Where residents come upon it, and where they go from it. */
const Finding = ({
  field,
  errorOf,
  draft,
  change,
  categories,
  articles,
}: Part & Answers & { errorOf: (name: string) => string | undefined }) => (
  <>
    <div className="grid gap-12 min-[60rem]:grid-cols-3">
      <Select
        label="Раздел"
        data={categories.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.category}
        error={errorOf('category')}
        onChange={(category) => category !== null && change({ category })}
      />
      <TextInput label="Место среди частых" inputMode="numeric" maxLength={2} {...field('askedPlace')} />
      <TextInput label="Тема заявки" placeholder="R7" maxLength={3} {...field('requestTopic')} />
    </div>
    <MultiSelect
      label="Похожие вопросы"
      data={articles
        .filter(({ code }) => code !== draft.code)
        .map(({ code, question }) => ({ value: code, label: question }))}
      value={draft.related}
      error={errorOf('related')}
      maxValues={10}
      searchable
      nothingFoundMessage="Такого вопроса не нашли"
      onChange={(related) => change({ related })}
    />
    <TextInput
      label="Слова для поиска"
      description="Как это называют люди, если такого слова в ответе нет"
      maxLength={500}
      {...field('searchWords')}
    />
  </>
)

/** How far it can be relied on, and whether it is shown. */
const Standing = ({ field, draft, change }: Part) => (
  <div className="grid gap-12 min-[60rem]:grid-cols-3">
    <TextInput label="Проверен" type="date" {...field('checkedOn')} />
    <Select
      label="Уверенность"
      data={Object.entries(confidenceLook).map(([value, { word }]) => ({ value, label: word }))}
      value={draft.confidence}
      onChange={(value) => change({ confidence: confidenceOf(value) ?? draft.confidence })}
    />
    <Select
      label="Состояние"
      data={Object.entries(stateLook).map(([value, { word }]) => ({ value, label: word }))}
      value={draft.state}
      onChange={(value) => change({ state: stateOf(value) ?? draft.state })}
    />
  </div>
)

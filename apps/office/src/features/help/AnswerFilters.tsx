import { Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { type AnswerFilter, answerFilterOf } from './answer-filter.ts'
import { confidenceLook, stateLook } from './answer-look.ts'
import type { Answers } from './help.api.ts'

const ALL = 'all'

export const AnswerFilters = ({
  filter,
  categories,
  onChange,
}: {
  filter: AnswerFilter
  categories: Answers['categories']
  onChange: (next: AnswerFilter) => void
}) => {
  const narrow = (name: keyof AnswerFilter) => (value: string | null) =>
    onChange(answerFilterOf({ ...filter, [name]: value === ALL ? undefined : value }))
  return (
    <div className="flex flex-wrap items-center gap-12 border-b border-line px-16 py-12">
      <TextInput
        aria-label="Слова вопроса"
        placeholder="Слова вопроса"
        leftSection={<Search className="size-[1.125rem]" aria-hidden="true" />}
        className="w-[15rem]"
        value={filter.search ?? ''}
        onChange={(event) => narrow('search')(event.currentTarget.value)}
      />
      <Select
        aria-label="Раздел помощника"
        className="w-[15rem]"
        value={filter.category ?? ALL}
        data={[
          { value: ALL, label: 'Все разделы' },
          ...categories.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={narrow('category')}
      />
      <Select
        aria-label="Уверенность"
        className="w-[12rem]"
        value={filter.confidence ?? ALL}
        data={[
          { value: ALL, label: 'Любая уверенность' },
          ...Object.entries(confidenceLook).map(([value, { word }]) => ({ value, label: word })),
        ]}
        onChange={narrow('confidence')}
      />
      <Select
        aria-label="Состояние"
        className="w-[12rem]"
        value={filter.state ?? ALL}
        data={[
          { value: ALL, label: 'Любое состояние' },
          ...Object.entries(stateLook).map(([value, { word }]) => ({ value, label: word })),
        ]}
        onChange={narrow('state')}
      />
      <Select
        aria-label="Отзывы"
        className="w-[12rem]"
        value={filter.feedback ?? ALL}
        data={[
          { value: ALL, label: 'Любые отзывы' },
          { value: 'not-helped', label: 'Кому-то не помог' },
        ]}
        onChange={narrow('feedback')}
      />
    </div>
  )
}

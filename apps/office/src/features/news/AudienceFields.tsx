import { MultiSelect } from '@mantine/core'
import { pluralRu, typeset } from '@mosobleirc/domain/shared'
import { Users } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { Draft } from './draft.ts'
import { type NewsChoices, useHouses, useReach } from './news.api.ts'

const figure = new Intl.NumberFormat('ru-RU')

/** For whom an item is, and how many residents that is. */
export const AudienceFields = ({
  draft: { municipalities, houses },
  choices,
  error,
  onChange,
}: {
  draft: Draft
  choices: NewsChoices
  error: string | undefined
  onChange: (part: Partial<Draft>) => void
}) => {
  const [search, setSearch] = useState('')
  const found = useHouses(useDeferredValue(search)).data?.houses ?? []
  const known = [...houses, ...found.filter(({ id }) => !houses.some((chosen) => chosen.id === id))]
  const reach = useReach({ municipalities, houseIds: houses.map(({ id }) => id) }).data?.residents
  return (
    <>
      <div className="grid gap-12 min-[60rem]:grid-cols-2">
        <MultiSelect
          size="md"
          label="Кому: округа"
          placeholder={municipalities.length === 0 ? 'Вся область' : ''}
          data={choices.municipalities}
          value={municipalities}
          error={error}
          clearable
          clearButtonProps={{ 'aria-label': 'Убрать все округа' }}
          onChange={(chosen) => onChange({ municipalities: chosen })}
        />
        <MultiSelect
          size="md"
          label="Кому: отдельные дома"
          placeholder={houses.length === 0 ? 'Улица и номер дома' : ''}
          data={known.map(({ id, address }) => ({ value: id, label: address }))}
          value={houses.map(({ id }) => id)}
          searchable
          filter={({ options }) => options}
          searchValue={search}
          onSearchChange={setSearch}
          nothingFoundMessage="Такого дома не нашли"
          clearable
          clearButtonProps={{ 'aria-label': 'Убрать все дома' }}
          onChange={(chosen) => onChange({ houses: known.filter(({ id }) => chosen.includes(id)) })}
        />
      </div>
      <p className="flex items-center gap-8 text-note text-text-2" aria-live="polite">
        <Users className="size-[1.125rem]" aria-hidden="true" />
        {reach === undefined
          ? 'Считаем жителей…'
          : typeset(`${pluralRu(reach, 'Увидит', 'Увидят', 'Увидят')}: ${reachWords(reach)}`)}
      </p>
    </>
  )
}

/** «318 204 жителя» */
export const reachWords = (residents: number): string =>
  `${figure.format(residents)} ${pluralRu(residents, 'житель', 'жителя', 'жителей')}`

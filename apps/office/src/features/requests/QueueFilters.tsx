import { Select, TextInput } from '@mantine/core'
import type { RequestStatus } from '@mosobleirc/domain/requests'
import { classNames } from '@mosobleirc/ui'
import { Search } from 'lucide-react'
import type { QueueFilter } from './queue-filter.ts'
import { useColleagues } from './requests.api.ts'
import { statusLook } from './status-look.ts'

type Counts = { mine: number; unassigned: number; all: number; overdue: number }

const ALL = 'all'

/** Whose, in which order, about what: all of it stands in the address. */
export const QueueFilters = ({
  filter,
  counts,
  onChange,
}: {
  filter: QueueFilter
  counts: Counts | undefined
  onChange: (change: Readonly<Record<string, unknown>>) => void
}) => {
  const { data } = useColleagues()
  return (
    <div className="grid flex-none gap-8 border-b border-line p-12">
      <fieldset aria-label="Чьи заявки" className="grid grid-cols-3 gap-4 rounded-[14px] bg-page p-4">
        {parts.map(([whose, word]) => {
          const isChosen = (filter.whose ?? ALL) === whose
          return (
            <button
              key={whose}
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChange({ whose })}
              className={classNames(
                'min-h-[2.125rem] rounded-[11px] px-8 text-note font-title whitespace-nowrap',
                isChosen ? 'bg-card' : 'text-text-2',
              )}
            >
              {word} <span className="ml-2 font-bold text-text tabular-nums">{counts?.[whose] ?? ''}</span>
            </button>
          )
        })}
      </fieldset>
      <TextInput
        aria-label="Номер, фамилия или тема"
        placeholder="Номер, фамилия или тема"
        maxLength={60}
        leftSection={<Search className="size-[1.125rem]" aria-hidden="true" />}
        value={filter.search ?? ''}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <div className="grid grid-cols-2 gap-8">
        <Select
          aria-label="Категория"
          size="sm"
          value={filter.category ?? ALL}
          data={[
            { value: ALL, label: 'Все категории' },
            ...(data?.categories.map(({ code, title }) => ({ value: code, label: title })) ?? []),
          ]}
          onChange={(category) => onChange({ category })}
        />
        <Select
          aria-label="Состояние"
          size="sm"
          value={filter.status ?? ALL}
          data={[
            { value: ALL, label: 'Все открытые' },
            ...statuses.map((value) => ({ value, label: statusLook[value].word })),
          ]}
          onChange={(status) => onChange({ status })}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-8 text-note">
        <Toggle
          on={filter.overdue === 'yes'}
          word={`Просроченные ${counts?.overdue ?? ''}`}
          onPress={(on) => onChange({ overdue: on ? 'yes' : undefined })}
        />
        <Toggle
          on={filter.order === 'due'}
          word="Сначала срочные"
          onPress={(on) => onChange({ order: on ? 'due' : undefined })}
        />
      </div>
    </div>
  )
}

const Toggle = ({ on, word, onPress }: { on: boolean; word: string; onPress: (on: boolean) => void }) => (
  <button
    type="button"
    aria-pressed={on}
    onClick={() => onPress(!on)}
    className={classNames(
      'min-h-[1.75rem] rounded-tag px-8 font-title',
      on ? 'bg-tint text-primary' : 'text-text-2',
    )}
  >
    {word}
  </button>
)

const parts = [
  ['mine', 'Мои'],
  ['unassigned', 'Новые'],
  ['all', 'Все'],
] as const

const statuses = [
  'new',
  'in-work',
  'waiting',
  'reopened',
  'done',
  'closed',
] as const satisfies readonly RequestStatus[]

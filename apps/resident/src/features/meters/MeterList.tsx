import { formatDay, pluralRu } from '@mosobleirc/domain/shared'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { Card, EmptyState, Progress, SegmentedControl } from '@mosobleirc/ui'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { inOrder } from './in-order.ts'
import { MeterItem } from './MeterItem.tsx'
import type { Meter } from './meters.api.ts'

type Listed = {
  meters: readonly Meter[]
  accountId: string
  today: CalendarDate
  /** The meter that stands beside the list on a wide screen. */
  beside?: string | undefined
}

/** «Все счетчики» and «Пора вносить»: what is due comes first in both. */
export const MeterList = ({ meters, accountId, today, beside }: Listed) => {
  const due = meters.filter((meter) => meter.state === 'due')
  const [view, setView] = useState<'all' | 'due'>('all')
  if (meters.length === 0) {
    return (
      <EmptyState title={typeset('Счётчиков нет')}>
        {typeset('По этому счёту начисляют без счётчиков: по нормативу или по счётчику дома.')}
      </EmptyState>
    )
  }
  const shown = view === 'due' ? due : inOrder(meters)
  return (
    <SegmentedControl
      label="Какие счётчики показать"
      segments={[
        { value: 'all', label: typeset('Все счетчики') },
        { value: 'due', label: typeset('Пора вносить'), count: due.length },
      ]}
      value={view}
      onChange={setView}
    >
      <GivenSoFar meters={meters} />
      {view === 'due' && due.length === 0 && <AllGiven meters={meters} />}
      {shown.map((meter) => (
        <MeterItem
          key={meter.id}
          meter={meter}
          accountId={accountId}
          today={today}
          wide={beside !== undefined}
          chosen={meter.id === beside}
        />
      ))}
    </SegmentedControl>
  )
}

/** How far the household is in the window that is open. */
const GivenSoFar = ({ meters }: { meters: readonly Meter[] }) => {
  const asked = meters.filter(
    (meter) => meter.window.open && (meter.state === 'due' || meter.state === 'given'),
  )
  const given = asked.filter((meter) => meter.state === 'given').length
  const left = Math.min(...asked.map((meter) => meter.window.daysLeft))
  if (asked.length === 0) return null
  const words = `${given === 1 ? 'Внесён' : 'Внесено'} ${given} из ${asked.length}`
  return (
    <Card>
      <p className="mb-12 flex flex-wrap justify-between gap-x-12 text-body font-title">
        <span>{typeset(words)}</span>
        {given < asked.length && <span className="text-second text-warn">{typeset(daysLeft(left))}</span>}
      </p>
      <Progress done={given} of={asked.length} words={words} look="done" />
    </Card>
  )
}

const daysLeft = (days: number): string =>
  days === 0 ? 'сегодня последний день' : `ещё ${days} ${pluralRu(days, 'день', 'дня', 'дней')}`

const AllGiven = ({ meters }: { meters: readonly Meter[] }) => {
  const open = meters.find((meter) => meter.window.open)
  const next = meters.map((meter) => meter.window.from).toSorted()[0]
  return (
    <EmptyState
      picture={<CircleCheck className="size-[min(3rem,64px)] text-ok" aria-hidden />}
      title={typeset(open ? 'Все показания внесены' : 'Сейчас вносить не нужно')}
    >
      {open
        ? typeset(`Спасибо! Исправить можно до ${formatDay(open.window.to)}.`)
        : typeset(
            next === undefined
              ? 'Напомним, когда понадобится.'
              : `Начнём принимать ${formatDay(next)}. Внести можно и раньше: посчитаем в следующем месяце.`,
          )}
    </EmptyState>
  )
}

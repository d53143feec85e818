import { formatDate, formatMicros, monthName, yearOf } from '@mosobleirc/domain/shared'
import { EmptyState, Row, RowList, StatusLine } from '@mosobleirc/ui'
import { CircleCheck, Clock3, TriangleAlert } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { lookOf } from './meter-look.ts'
import type { Meter, Reading } from './meters.api.ts'

/** Everything that was read on a meter, newest first, with what became of it. */
export const ReadingHistory = ({ meter, readings }: { meter: Meter; readings: readonly Reading[] }) => {
  if (readings.length === 0) {
    return (
      <EmptyState title={typeset('Показаний ещё нет')}>
        {typeset('Внесите первое: с него начнётся история.')}
      </EmptyState>
    )
  }
  const { unit } = lookOf(meter)
  return (
    <RowList label="История показаний">
      {readings.map((reading) => (
        <Row
          key={reading.id}
          title={`${capital(monthName(reading.countsFor))} ${yearOf(reading.countsFor)}`}
          second={
            <>
              {typeset([formatDate(reading.takenOn), receipt(reading)].filter(Boolean).join(', '))}
              <Delivery reading={reading} />
            </>
          }
          end={
            <span className="flex-none text-right">
              <b className="block text-body font-title">
                {reading.dials.map((dial) => formatMicros(dial, meter.fractionDigits)).join(' / ')} {unit}
              </b>
              {reading.consumption && (
                <span className="text-second text-text-2">
                  +{reading.consumption.map((used) => formatMicros(used, meter.fractionDigits)).join(' / ')}
                </span>
              )}
            </span>
          }
        />
      ))}
    </RowList>
  )
}

const receipt = ({ receiptNumber }: Reading): string | undefined =>
  receiptNumber === undefined ? undefined : `квитанция № ${receiptNumber}`

const Delivery = ({ reading: { delivery } }: { reading: Reading }) => {
  if (delivery === 'waiting')
    return (
      <StatusLine look="primary" icon={Clock3}>
        {typeset('принято, передаём в расчётный центр')}
      </StatusLine>
    )
  if (delivery === 'accepted')
    return (
      <StatusLine look="ok" icon={CircleCheck}>
        {typeset('принято расчётным центром')}
      </StatusLine>
    )
  if (delivery === 'refused')
    return (
      <StatusLine look="bad" icon={TriangleAlert}>
        {typeset('расчётный центр не принял')}
      </StatusLine>
    )
  return null
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

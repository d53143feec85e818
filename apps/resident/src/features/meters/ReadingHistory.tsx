import { formatDate, formatMicros, monthName, yearOf } from '@mosobleirc/domain/shared'
import { EmptyState, Row, RowList, StatusLine } from '@mosobleirc/ui'
import { CircleCheck, Clock3, TriangleAlert } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { lookOf, zoneNames } from './meter-look.ts'
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
  const names = zoneNames(meter.zones)
  const several = meter.zones > 1
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
            <span className="flex-none text-right @max-[17em]:text-left">
              {reading.dials.map((dial, zone) => (
                <span key={names[zone]} className="block">
                  {several && <span className="text-second text-text-2">{names[zone]} </span>}
                  <b className="text-body font-title whitespace-nowrap">
                    {formatMicros(dial, meter.fractionDigits)} {unit}
                  </b>
                  {reading.consumption?.[zone] !== undefined && (
                    <span className="block text-second text-text-2">
                      +{formatMicros(reading.consumption[zone], meter.fractionDigits)}
                    </span>
                  )}
                </span>
              ))}
            </span>
          }
        />
      ))}
    </RowList>
  )
}

const receipt = ({ receiptNumber }: Reading): string | undefined =>
  receiptNumber === undefined ? undefined : `номер приёма ${receiptNumber}`

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

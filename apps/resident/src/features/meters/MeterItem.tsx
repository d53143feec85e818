import {
  type CalendarDate,
  formatMicros,
  formatPeriod,
  type Micros,
  micros,
  monthName,
} from '@mosobleirc/domain/shared'
import { ButtonLink, MeterCard, MonthBars } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { lookOf, placeOf, zoneNames } from './meter-look.ts'
import { MeterStatus, verificationWords } from './meter-status.tsx'
import type { Meter } from './meters.api.ts'

/** A meter of the list: state, last value with the months beside it, verification, and the way to give a reading. */
export const MeterItem = ({
  meter,
  accountId,
  today,
  wide,
  chosen,
}: {
  meter: Meter
  accountId: string
  today: CalendarDate
  /** Its detail opens beside the list. */
  wide: boolean
  /** It does now. */
  chosen: boolean
}) => {
  const { name, icon, tone, unit } = lookOf(meter)
  const here = `/meters/${accountId}`
  return (
    <MeterCard
      icon={icon}
      tone={tone}
      name={name}
      place={placeOf(meter)}
      href={wide ? `/meters?account=${accountId}&meter=${meter.id}` : `${here}/${meter.id}`}
      chosen={chosen}
      state={<MeterStatus meter={meter} />}
      figure={<Figure meter={meter} />}
      unit={meter.last && meter.zones === 1 ? unit : undefined}
      month={<Consumption meter={meter} unit={unit} />}
      bars={<Months meter={meter} />}
      {...verificationWords(meter, today)}
      {...(meter.state === 'due' && {
        action: (
          // On the tint of the chosen card a tinted button would not be seen; the list has no other filled one.
          <ButtonLink look={chosen ? 'filled' : 'tint'} href={`${here}/enter?meter=${meter.id}`}>
            {typeset('Внести показания')}
          </ButtonLink>
        ),
      })}
    />
  )
}

const Figure = ({ meter }: { meter: Meter }) => {
  if (!meter.last) return <>—</>
  if (meter.zones === 1)
    return <>{meter.last.dials.map((dial) => formatMicros(dial, meter.fractionDigits))}</>
  const names = zoneNames(meter.zones)
  return (
    <>
      {meter.last.dials.map((dial, zone) => (
        <span key={names[zone]} className="block">
          <span className="whitespace-nowrap">
            {formatMicros(dial, meter.fractionDigits)}
            <span className="font-semibold"> {lookOf(meter).unit}</span>
          </span>
          <span className="text-second font-normal text-text-2"> {typeset(names[zone] ?? '')}</span>
        </span>
      ))}
    </>
  )
}

const Consumption = ({ meter, unit }: { meter: Meter; unit: string }) => {
  const { last } = meter
  if (!last) return <>{typeset('Показаний ещё нет')}</>
  if (!last.consumption) return <>{typeset('Первое показание')}</>
  return (
    <>
      {monthName(last.countsFor)}:{' '}
      <b className="font-title text-text">
        +{formatMicros(total(last.consumption), meter.fractionDigits)} {unit}
      </b>
    </>
  )
}

const Months = ({ meter }: { meter: Meter }) => {
  const { tone, unit, name } = lookOf(meter)
  if (meter.months.length < 2) return null
  return (
    <MonthBars
      tone={tone}
      caption={typeset(`${name}: расход по месяцам`)}
      months={meter.months.map(({ period, consumption }) => ({
        month: formatPeriod(period),
        words: `${formatMicros(consumption, meter.fractionDigits)} ${unit}`,
        // A picture needs no exact number.
        value: Number(consumption),
      }))}
    />
  )
}

const total = (amounts: readonly Micros[]): Micros =>
  micros(amounts.reduce<bigint>((sum, each) => sum + each, 0n))

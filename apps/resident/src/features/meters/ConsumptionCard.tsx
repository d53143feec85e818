import { priceOfConsumption } from '@mosobleirc/domain/meters'
import { formatMicros, formatWholeRubles, type Micros, micros, pluralRu } from '@mosobleirc/domain/shared'
import { Card, UsualRange, type UsualVerdict } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import type { Meter } from './meters.api.ts'

type Typed = { meter: Meter; consumption: readonly Micros[]; unit: string }

/** What the number comes to while it is typed: consumption, its price, and whether it is usual. */
export const ConsumptionCard = ({ meter, consumption, unit }: Typed) => {
  const used = micros(consumption.reduce<bigint>((sum, each) => sum + each, 0n))
  const price = meter.prices && priceOfConsumption(consumption, meter.prices)
  return (
    <Card>
      <div className="flex flex-wrap justify-between gap-x-16 gap-y-8">
        <p className="text-second text-text-2">
          Расход
          <b className="block text-figure text-text">
            {formatMicros(used, meter.fractionDigits)} {unit}
          </b>
        </p>
        {price && (
          <p className="text-second text-text-2 @min-[17em]:text-right">
            {typeset('Это примерно')}
            <b className="block text-figure text-text">{formatWholeRubles(price.total)}</b>
          </p>
        )}
      </div>
      {meter.usual && <Usual usual={meter.usual} used={used} unit={unit} />}
    </Card>
  )
}

const Usual = ({ usual, used, unit }: { usual: NonNullable<Meter['usual']>; used: Micros; unit: string }) => {
  const verdict = verdictOf(used, usual)
  const days = `${usual.days} ${pluralRu(usual.days, 'день', 'дня', 'дней')}`
  const range = `от ${formatMicros(usual.from, 1)} до ${formatMicros(usual.to, 1)} ${unit}`
  return (
    <div className="mt-16">
      <UsualRange from={Number(usual.from)} to={Number(usual.to)} value={Number(used)} verdict={verdict}>
        <b className="font-title">{findings[verdict]}</b> {typeset(`За ${days} у вас выходит ${range}`)}
      </UsualRange>
    </div>
  )
}

const findings: Record<UsualVerdict, string> = {
  in: 'Как обычно.',
  below: 'Меньше обычного.',
  above: 'Больше обычного.',
  'far-above': 'Намного больше обычного.',
  'less-than-before': 'Меньше прошлого.',
}

/** Three times the usual most is where the server begins to ask. */
const FAR = 3n

const verdictOf = (used: Micros, { from, to }: NonNullable<Meter['usual']>): UsualVerdict => {
  if (used < from) return 'below'
  if (used <= to) return 'in'
  return used > to * FAR ? 'far-above' : 'above'
}

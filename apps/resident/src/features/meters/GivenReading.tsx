import { formatMicros, micros, monthName } from '@mosobleirc/domain/shared'
import { Card } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { isFirst, lookOf } from './meter-look.ts'
import type { Meter, Receipt } from './meters.api.ts'

/** The receipt of a reading: what was used, which dial was kept, and the bill that takes it. */
export const GivenReading = ({ meter, receipt }: { meter: Meter; receipt: Receipt }) => {
  const { name, unit } = lookOf(meter)
  const used = micros(receipt.consumption.reduce<bigint>((sum, each) => sum + each, 0n))
  return (
    <Card>
      <h2 className="text-[1.125rem] font-title">{name}</h2>
      <p className="mt-4 text-figure">
        {isFirst(meter)
          ? typeset('Первое показание')
          : `+${formatMicros(used, meter.fractionDigits)} ${unit}`}
      </p>
      <p className="mt-4 text-second text-text-2">
        {receipt.dials && typeset(`Записали ${dialWords(meter, receipt.dials)} ${unit}. `)}
        {typeset(
          `Номер приёма ${receipt.receiptNumber}. Посчитаем в квитанции за ${monthName(receipt.countsFor)}.`,
        )}
      </p>
      {!receipt.takenTimeKept && (
        <p className="mt-4 text-second text-warn">
          {typeset('Часы телефона показали невозможное время, поэтому считаем по времени получения.')}
        </p>
      )}
    </Card>
  )
}

const dialWords = ({ fractionDigits }: Meter, dials: NonNullable<Receipt['dials']>): string =>
  dials.map((dial) => formatMicros(dial, fractionDigits)).join(' и ')

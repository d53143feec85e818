import { HeaderAction, SkeletonCard, Unbroken } from '@mosobleirc/ui'
import { Pencil } from 'lucide-react'
import { giveWords, lookOf, placeOf } from '../features/meters/meter-look.ts'
import { type Meter, useReadings } from '../features/meters/meters.api.ts'
import { ReadingHistory } from '../features/meters/ReadingHistory.tsx'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'

/**
 * The chosen meter beside the list of a wide screen: its history, and a quiet way to give a reading where the list
 * has none.
 */
export const MeterBeside = ({ meter, accountId }: { meter: Meter; accountId: string }) => {
  const { data, error, ...rest } = useReadings(meter.id)
  const words = meter.state === 'due' ? undefined : giveWords(meter)
  return (
    <section aria-labelledby="meter-beside">
      <div className="flex min-h-[48px] items-center justify-between gap-12 pt-22 pb-14">
        <h2 id="meter-beside" className="min-w-0 text-h1">
          {lookOf(meter).name}
        </h2>
        {words !== undefined && (
          // Higher than the line of headings that it stands in.
          <div className="-my-8">
            <HeaderAction
              icon={Pencil}
              word={typeset(words)}
              href={`/meters/${accountId}/enter?meter=${meter.id}`}
            />
          </div>
        )}
      </div>
      <p className="-mt-14 mb-12 text-second text-text-2">
        <Unbroken text={placeOf(meter)} />
      </p>
      {data && <ReadingHistory meter={meter} readings={data.value.readings} />}
      {!data && error && <LoadFailed what="История не загрузилась" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={5} words="Загружаем историю" />}
    </section>
  )
}

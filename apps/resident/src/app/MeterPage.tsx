import { ButtonLink, SkeletonCard } from '@mosobleirc/ui'
import { BottomAction } from '@mosobleirc/ui'
import { useParams } from '@tanstack/react-router'
import { lookOf, placeOf } from '../features/meters/meter-look.ts'
import { useMeters, useReadings } from '../features/meters/meters.api.ts'
import { ReadingHistory } from '../features/meters/ReadingHistory.tsx'
import { AskRow } from '../features/requests/AskRow.tsx'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { StepScreen } from './StepScreen.tsx'

/** One meter: its history, and the way to give a reading on any day. */
export const MeterPage = () => {
  const { accountId = '', meterId = '' } = useParams({ strict: false })
  const meters = useMeters(accountId)
  const readings = useReadings(meterId)
  const meter = meters.data?.value.meters.find(({ id }) => id === meterId)
  const failed = meters.error ?? readings.error
  const refetch = () => Promise.all([meters.refetch(), readings.refetch()])
  return (
    <StepScreen title={meter ? lookOf(meter).name : 'Счётчик'} {...(meter && { subtitle: placeOf(meter) })}>
      <div className="stack px-16 pb-24">
        {meter && readings.data && (
          <>
            <SeenNote seenAt={readings.data.seenAt} />
            <ReadingHistory meter={meter} readings={readings.data.value.readings} />
            <AskRow title="Спросить о счётчике" about={{ topic: 'R3', meter: meterId, account: accountId }} />
          </>
        )}
        {failed && !(meter && readings.data) && (
          <LoadFailed
            what="История не загрузилась"
            error={failed}
            isFetching={meters.isFetching || readings.isFetching}
            refetch={refetch}
          />
        )}
        {!failed && !(meter && readings.data) && <SkeletonCard rows={5} words="Загружаем историю" />}
      </div>
      {meter && !meter.automatic && !meter.archived && (
        <BottomAction>
          <ButtonLink href={`/meters/${accountId}/enter?meter=${meterId}`}>
            {typeset(meter.state === 'given' ? 'Исправить показание' : 'Внести показания')}
          </ButtonLink>
        </BottomAction>
      )}
    </StepScreen>
  )
}

import { ButtonLink, SkeletonCard } from '@mosobleirc/ui'
import { BottomAction } from '@mosobleirc/ui'
import { Navigate, useParams } from '@tanstack/react-router'
import { giveWords, lookOf, placeOf } from '../features/meters/meter-look.ts'
import { useMeters, useReadings } from '../features/meters/meters.api.ts'
import { ReadingHistory } from '../features/meters/ReadingHistory.tsx'
import { AskRow } from '../features/requests/AskRow.tsx'
import { typeset } from '../lib/typeset.ts'
import { useWide } from '../lib/use-wide.ts'
import { LoadFailed, NothingHere } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { StepScreen } from './StepScreen.tsx'

/** One meter. On a wide screen it stands beside the list. */
export const MeterPage = () => {
  const { accountId = '', meterId = '' } = useParams({ strict: false })
  return useWide() ? (
    <Navigate to="/meters" search={{ account: accountId, meter: meterId }} replace />
  ) : (
    <OneMeter accountId={accountId} meterId={meterId} />
  )
}

/** Its history, and the way to give a reading on any day. */
const OneMeter = ({ accountId, meterId }: { accountId: string; meterId: string }) => {
  const meters = useMeters(accountId)
  const readings = useReadings(meterId)
  const meter = meters.data?.value.meters.find(({ id }) => id === meterId)
  const failed = meters.error ?? readings.error
  // Of another account: its readings come, but not here.
  const gone = !meter && !failed && meters.data !== undefined
  const words = meter && giveWords(meter)
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
        {gone && <NothingHere />}
        {!failed && !gone && !(meter && readings.data) && <SkeletonCard rows={5} words="Загружаем историю" />}
      </div>
      {words !== undefined && (
        <BottomAction>
          <ButtonLink href={`/meters/${accountId}/enter?meter=${meterId}`}>{typeset(words)}</ButtonLink>
        </BottomAction>
      )}
    </StepScreen>
  )
}

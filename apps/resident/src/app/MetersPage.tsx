import { SkeletonCard } from '@mosobleirc/ui'
import { useSearch } from '@tanstack/react-router'
import { AccountChoice } from '../features/accounts/AccountChoice.tsx'
import { NoAccount } from '../features/accounts/NoAccount.tsx'
import { UnverifiedNotice } from '../features/accounts/UnverifiedNotice.tsx'
import { inOrder } from '../features/meters/in-order.ts'
import { MeterList } from '../features/meters/MeterList.tsx'
import { type Meter, useMeters } from '../features/meters/meters.api.ts'
import { useWide } from '../lib/use-wide.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { MeterBeside } from './MeterBeside.tsx'
import { SeenNote } from './SeenNote.tsx'
import { TabPage } from './TabPage.tsx'
import { useChosenAccount } from './use-chosen-account.ts'

/** «Счетчики»: the meters of one account, and what is due. */
export const MetersPage = () => {
  const { accounts, chosen, choose, loading, ...rest } = useChosenAccount()
  const meters = useMeters(chosen?.verified ? chosen.id : '').data?.value.meters
  const beside = useChosenMeter(meters)
  return (
    <TabPage
      title="Счетчики"
      detail={chosen && beside && <MeterBeside key={beside.id} meter={beside} accountId={chosen.id} />}
    >
      {loading && <SkeletonCard rows={4} words="Загружаем счётчики" />}
      {rest.error && <LoadFailed what="Счета не загрузились" {...rest} error={rest.error} />}
      {!loading && !rest.error && !chosen && <NoAccount />}
      {chosen && <AccountChoice accounts={accounts} chosen={chosen} onChoose={choose} />}
      {chosen &&
        (chosen.verified ? (
          <Meters accountId={chosen.id} beside={beside?.id} />
        ) : (
          <UnverifiedNotice what="Счётчики" accountId={chosen.id} />
        ))}
    </TabPage>
  )
}

/** On a wide screen a meter stands beside the list: the one that the address names, or the first. */
const useChosenMeter = (meters: readonly Meter[] | undefined): Meter | undefined => {
  const wide = useWide()
  const { meter } = useSearch({ strict: false })
  if (!wide || !meters) return undefined
  return meters.find(({ id }) => id === meter) ?? inOrder(meters)[0]
}

const Meters = ({ accountId, beside }: { accountId: string; beside: string | undefined }) => {
  const { data, error, ...rest } = useMeters(accountId)
  if (data) {
    return (
      <>
        <SeenNote seenAt={data.seenAt} />
        <MeterList {...data.value} accountId={accountId} beside={beside} />
      </>
    )
  }
  return error ? (
    <LoadFailed what="Счётчики не загрузились" error={error} {...rest} />
  ) : (
    <SkeletonCard rows={4} words="Загружаем счётчики" />
  )
}

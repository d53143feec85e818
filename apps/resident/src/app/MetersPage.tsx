import { SkeletonCard } from '@mosobleirc/ui'
import { AccountChoice } from '../features/accounts/AccountChoice.tsx'
import { NoAccount } from '../features/accounts/NoAccount.tsx'
import { UnverifiedNotice } from '../features/accounts/UnverifiedNotice.tsx'
import { MeterList } from '../features/meters/MeterList.tsx'
import { useMeters } from '../features/meters/meters.api.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { TabPage } from './TabPage.tsx'
import { useChosenAccount } from './use-chosen-account.ts'

/** «Счетчики»: the meters of one account, and what is due. */
export const MetersPage = () => {
  const { accounts, chosen, choose, loading, ...rest } = useChosenAccount()
  return (
    <TabPage title="Счетчики">
      {loading && <SkeletonCard rows={4} words="Загружаем счётчики" />}
      {rest.error && <LoadFailed what="Счета не загрузились" {...rest} error={rest.error} />}
      {!loading && !rest.error && !chosen && <NoAccount />}
      {chosen && <AccountChoice accounts={accounts} chosen={chosen} onChoose={choose} />}
      {chosen &&
        (chosen.verified ? (
          <Meters accountId={chosen.id} />
        ) : (
          <UnverifiedNotice what="Счётчики" accountId={chosen.id} />
        ))}
    </TabPage>
  )
}

const Meters = ({ accountId }: { accountId: string }) => {
  const { data, error, ...rest } = useMeters(accountId)
  if (data) {
    return (
      <>
        <SeenNote seenAt={data.seenAt} />
        <MeterList {...data.value} accountId={accountId} />
      </>
    )
  }
  return error ? (
    <LoadFailed what="Счётчики не загрузились" error={error} {...rest} />
  ) : (
    <SkeletonCard rows={4} words="Загружаем счётчики" />
  )
}

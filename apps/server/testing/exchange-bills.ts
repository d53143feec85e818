import { type Exchange, givenExchange, packageOf } from './exchange.ts'
import { billFiles, billRows, regionFiles } from './exchange-rows.ts'

export type Bill = ReturnType<typeof billRows>

/** A core whose accounts are known already. Nothing is held: these packages are too small for shares. */
export const givenAccounts = async (accounts: readonly string[] = ['a-1', 'a-2']) => {
  const core = await givenExchange()
  core.deps.settings.exchange.holdAbovePercent = 100
  await core.send(packageOf(regionFiles(accounts)))
  await core.merge()
  return core
}

export const give = async (core: Exchange, bills: readonly Bill[], wanted?: Record<string, unknown>) => {
  const one = packageOf(billFiles(bills), wanted)
  await core.send(one)
  await core.merge()
  return core.protocol(one.packageId)
}

export const refusals = ({ rows }: Awaited<ReturnType<typeof give>>) =>
  rows.map(({ file, line, code }) => `${file.split('.')[0]} ${line} ${code}`)

export const storedBills = ({ db }: Exchange) =>
  db
    .selectFrom('bill')
    .innerJoin('account', 'account.id', 'bill.accountId')
    .select(['account.externalId', 'bill.period', 'version', 'total'])
    .orderBy('account.externalId')
    .orderBy('version')
    .execute()

export const owed = async ({ db }: Exchange) => {
  const entries = await db.selectFrom('ledgerEntry').select(['debitBook', 'creditBook', 'amount']).execute()
  return entries.reduce(
    (sum, { debitBook, creditBook, amount }) =>
      sum + (debitBook === 'receivable' ? amount : 0n) - (creditBook === 'receivable' ? amount : 0n),
    0n,
  )
}

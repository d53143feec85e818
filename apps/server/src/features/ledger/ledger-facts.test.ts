import { kopecks } from '@mosobleirc/domain/shared'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { givenAccount, givenPayee } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import { serverRole } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { postCapture } from './index.ts'

const changes = [
  `update ledger_entry set amount = amount + 1`,
  `delete from ledger_entry`,
  `truncate ledger_entry`,
]

/** A database with one entry, and a connection that works as somebody. */
const givenEntry = async (role?: string) => {
  const { db, deps } = await givenWorld()
  await postCapture(db, {
    attemptId: newId(),
    accountId: (await givenAccount(db)).id,
    acquirer: 'yookassa',
    parts: [{ payeeId: (await givenPayee(db)).id, book: 'receivable', amount: kopecks(952_027) }],
    postedAt: new Date('2026-12-08T06:00:00Z'),
  })
  const client = new pg.Client({ connectionString: deps.settings.databaseUrl })
  await client.connect()
  onTestFinished(() => client.end())
  if (role !== undefined) await client.query(`set role ${role}`)
  const kept = () => db.selectFrom('ledgerEntry').select('amount').execute()
  return { client, kept }
}

test.each(changes)('the server’s role may not: %s', async (change) => {
  const { client, kept } = await givenEntry(serverRole)

  await expect(client.query(change)).rejects.toThrow('permission denied')
  expect(await kept()).toEqual([{ amount: 952_027n }])
})

test.each(changes)('not even the owner may: %s', async (change) => {
  const { client, kept } = await givenEntry()

  await expect(client.query(change)).rejects.toThrow('are facts and are never changed')
  expect(await kept()).toEqual([{ amount: 952_027n }])
})

test.each([
  ['an amount of nothing', `0, 'a', 'b'`],
  ['a negative amount', `-1, 'a', 'b'`],
  ['the same book twice', `1, 'a', 'a'`],
])('the table refuses %s', async (_, values) => {
  const { client } = await givenEntry(serverRole)

  await expect(
    client.query(`
      insert into ledger_entry (kind, cause_id, account_id, payee_id, amount, debit_book, credit_book, posted_at)
      select 'bill', gen_random_uuid(), account_id, payee_id, ${values}, posted_at from ledger_entry`),
  ).rejects.toThrow('check constraint')
})

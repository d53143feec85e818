import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { openPool } from './database.ts'
import { migrate } from './migrate.ts'

test('a migrated database is left as it is', async () => {
  expect(await migrate(await testDatabase())).toEqual([])
})

test('several servers may migrate at once', async () => {
  const url = await testDatabase()
  expect(await Promise.all([migrate(url), migrate(url), migrate(url)])).toEqual([[], [], []])
})

test('a migration that was changed after it was applied stops the start', async () => {
  const url = await testDatabase()
  const owner = openPool(url, { as: 'owner' })
  await owner.query(`update migration set text = 'something else' where name = '0001-platform.sql'`)
  await owner.end()
  await expect(migrate(url)).rejects.toThrow('0001-platform.sql was changed')
})

const facts = [
  'ledger_entry',
  'reading',
  'bill',
  'bill_line',
  'payment_posted',
  'payment',
  'payment_part',
  'consent',
  'consent_document',
]

test.each(facts)(
  'rows of %s are neither changed nor deleted, by the server or by the owner',
  async (table) => {
    const url = await testDatabase()
    const server = openPool(url)
    await expect(server.query(`delete from ${table}`)).rejects.toThrow('permission denied')
    await expect(server.query(`truncate ${table}`)).rejects.toThrow('permission denied')
    await server.end()

    const owner = openPool(url, { as: 'owner' })
    const guards = await owner.query(
      `select 1 from pg_trigger where tgrelid = $1::regclass and tgfoid = 'refuse_change'::regproc`,
      [table],
    )
    expect(guards.rowCount).toBe(2)
    await owner.end()
  },
)

test('the server may not touch the record of migrations', async () => {
  const server = openPool(await testDatabase())
  await expect(server.query('delete from migration')).rejects.toThrow('permission denied')
  await server.end()
})

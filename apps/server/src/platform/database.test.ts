import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { allowLongWork, makeInTransaction, openDatabase, openPool } from './database.ts'

test('a statement without an end is broken off, but a job may take its time', async () => {
  const pool = openPool(await testDatabase(), { connections: 1, longestStatement: 60 })
  const db = openDatabase(pool)
  await expect(pool.query('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' })
  const slept = await makeInTransaction(db)(async (tx) => {
    await allowLongWork(tx)
    return sql`select pg_sleep(0.1)`.execute(tx)
  })
  expect(slept.rows).toHaveLength(1)
  await db.destroy()
})

import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const ask = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('every test has a migrated database of its own', async () => {
  const [mine, other] = [await testDatabase(), await testDatabase()]
  await ask(mine, `create table only_mine ()`)

  expect(await ask(mine, `select to_regclass('only_mine') is not null as there`)).toEqual([{ there: true }])
  expect(await ask(other, `select to_regclass('only_mine') is not null as there`)).toEqual([{ there: false }])
  expect(await ask(other, `select to_regclass('account') is not null as there`)).toEqual([{ there: true }])
})

test('the database sorts and searches Russian text', async () => {
  const url = await testDatabase()
  expect(
    await ask(url, `select name from unnest(array['Ёлка', 'Яма', 'Елец', 'ель']) as name order by name`),
  ).toEqual(['Елец', 'Ёлка', 'ель', 'Яма'].map((name) => ({ name })))
  expect(await ask(url, `select to_tsvector('квитанции') @@ to_tsquery('квитанция') as found`)).toEqual([
    { found: true },
  ])
})

import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { givenExchange, ndjson, packageOf } from '../../../testing/exchange.ts'
import { accountRow, billFiles, billRows, meterRow, regionFiles } from '../../../testing/exchange-rows.ts'
import { kinds } from './kinds/kinds.ts'
import type { AtStep, MergeStep } from './packages/merge-package.ts'
import { releasePackage } from './packages/release-package.ts'

const accounts = Array.from({ length: 20 }, (_, index) => `a-${index + 1}`)

/** Bills of twenty accounts, the first of them with a total that is wrong. */
const bills = ({ bad }: { bad: number }) => {
  const all = accounts.map((account) => billRows({ account }))
  for (const { bill } of all.slice(0, bad)) bill.total += 1
  return billFiles(all)
}

test('a package with too many refused bills is held whole, and says why', async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(accounts), ...bills({ bad: 2 })])
  await core.send(one)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({
    state: 'held',
    reason: 'held-by-threshold',
    accepted: 0,
    refused: 4,
    rows: [{ code: 'bill-lines-do-not-add-up' }, {}, {}, {}],
  })
  for (const table of ['account', 'payee', 'bill', 'publication', 'ledgerEntry'] as const)
    expect(await core.db.selectFrom(table).selectAll().execute()).toEqual([])
})

test('one refused bill in twenty is not too many', async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(accounts), ...bills({ bad: 1 })])
  await core.send(one)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', refused: 2 })
  expect(await core.db.selectFrom('bill').selectAll().execute()).toHaveLength(19)
})

test('a held package waits for its release and lands then, without the refused bills', async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(accounts), ...bills({ bad: 3 })])
  await core.put(one)
  await core.merge()
  await core.merge()
  expect(await core.folderProtocol(one.packageId)).toBeUndefined()

  const released = await releasePackage(core.deps, one.packageId)
  expect(released).toMatchObject({ state: 'merged', reason: null, refused: 6n })
  expect(await core.folderProtocol(one.packageId)).toMatchObject({ state: 'merged', refused: 6 })
  expect(await core.db.selectFrom('bill').selectAll().execute()).toHaveLength(17)
  expect(await core.db.selectFrom('publication').selectAll().execute()).toHaveLength(1)
})

test('a held package does not stop those after it, and replaces nothing of theirs when it is released', async () => {
  const core = await givenExchange()
  const held = packageOf([...regionFiles(accounts), ...bills({ bad: 3 })])
  await core.send(held)
  const after = packageOf([
    ...regionFiles([]).slice(0, 3),
    ndjson('accounts', [accountRow({ ownerName: 'Новая' })]),
  ])
  await core.send(after)
  await core.merge()
  expect(await core.protocol(after.packageId)).toMatchObject({ state: 'merged' })

  await releasePackage(core.deps, held.packageId)
  const { ownerName } = await core.db
    .selectFrom('account')
    .select('ownerName')
    .where('externalId', '=', 'a-1')
    .executeTakeFirstOrThrow()
  expect(ownerName).toBe('Новая')
  expect(await core.db.selectFrom('account').selectAll().execute()).toHaveLength(20)
})

test('staff release a package from the command line', { timeout: 20_000 }, async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(accounts), ...bills({ bad: 3 })])
  await core.send(one)
  await core.merge()

  const command = fileURLToPath(new URL('release-package.command.ts', import.meta.url))
  const env = {
    ...process.env,
    DATABASE_URL: core.deps.settings.databaseUrl,
    DATA_DIR: core.dataDir,
    LOG_LEVEL: 'silent',
  }
  const { stdout } = await promisify(execFile)(process.execPath, [command, one.packageId], { env })
  expect(stdout).toBe(`${one.packageId}: merged, 57 rows accepted, 6 refused\n`)
  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 57, refused: 6 })
})

test('only a held package can be released', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  await core.send(one)
  await core.merge()

  expect(await releasePackage(core.deps, one.packageId)).toMatchObject({ state: 'merged', releasedAt: null })
  expect(await releasePackage(core.deps, 'nothing')).toBeUndefined()
})

/** The server dies at a step. */
const dieAt =
  (last: MergeStep): AtStep =>
  async (step) => {
    if (step === last) throw new Error(`killed at ${step}`)
  }

test.each<MergeStep>(['checking', 'loaded', 'checked', 'written'])(
  'killed when %s: nothing is visible, and the next start does it all',
  async (step) => {
    const core = await givenExchange()
    const one = packageOf([...regionFiles(accounts), ...bills({ bad: 1 })])
    await core.put(one)
    await expect(core.merge(dieAt(step))).rejects.toThrow(`killed at ${step}`)

    expect(await core.protocol(one.packageId)).toMatchObject({ state: 'checking', rows: [] })
    for (const table of ['account', 'bill', 'publication', 'ledgerEntry'] as const)
      expect(await core.db.selectFrom(table).selectAll().execute()).toEqual([])

    await core.merge()
    expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', refused: 2 })
    expect(await core.db.selectFrom('bill').selectAll().execute()).toHaveLength(19)
    expect(await core.db.selectFrom('ledgerEntry').selectAll().execute()).toHaveLength(19)
  },
)

test('killed before the protocol is written: it is written at the next start', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  await core.put(one)
  await expect(core.merge(dieAt('committed'))).rejects.toThrow('killed')
  expect(await core.folderProtocol(one.packageId)).toBeUndefined()

  await core.merge()
  expect(await core.folderProtocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 4 })
})

test('somebody who looks meanwhile sees nothing of a package or all of it', async () => {
  const core = await givenExchange()
  await core.send(packageOf([...regionFiles(accounts), ...bills({ bad: 0 })]))
  const look = async () => {
    const [seen] = await core.db
      .selectNoFrom((one) => [
        one.selectFrom('account').select(one.fn.countAll<bigint>().as('n')).as('accounts'),
        one.selectFrom('bill').select(one.fn.countAll<bigint>().as('n')).as('bills'),
        one.selectFrom('publication').select(one.fn.countAll<bigint>().as('n')).as('periods'),
        one.selectFrom('ledgerEntry').select(one.fn.countAll<bigint>().as('n')).as('entries'),
      ])
      .execute()
    return seen
  }
  const looks: unknown[] = []
  await core.merge(async () => {
    looks.push(await look())
  })

  const nothing = { accounts: 0n, bills: 0n, periods: 0n, entries: 0n }
  const all = { accounts: 20n, bills: 20n, periods: 1n, entries: 20n }
  expect(looks).toEqual([nothing, nothing, nothing, nothing, all])
})

test('who touches a meter that stays as it is does not wait for the package', async () => {
  const core = await givenExchange()
  const region = [...regionFiles(), ndjson('meters', [meterRow()])]
  await core.send(packageOf(region))
  await core.merge()
  await core.send(packageOf([...region, ...billFiles([billRows()])]))

  let locked = 0
  await core.merge(async (step) => {
    if (step !== 'written') return
    const rows = await core.db
      .selectFrom(['meter', 'account'])
      .select('meter.id')
      .forUpdate('meter')
      .forNoKeyUpdate('account')
      .noWait()
      .execute()
    locked = rows.length
  })
  expect(locked).toBe(1)
})

test('a second worker leaves the packages to the first', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  await core.send(one)
  await core.merge(async (step) => {
    if (step === 'loaded') await core.merge(() => Promise.reject(new Error('two at once')))
  })
  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 4 })
})

test('files that came over HTTP go when the package is done, staging is empty', async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(), ...billFiles([billRows()])])
  await core.send(one)
  await core.merge()

  expect(await readdir(join(core.dataDir, 'exchange', 'received', one.packageId))).toEqual(['manifest.json'])
  for (const { table } of kinds) {
    const { rows } = await core.deps.db.executeQuery<{ n: bigint }>({
      ...core.db.selectNoFrom((from) => from.lit(0).as('n')).compile(),
      sql: `select count(*) as n from ${table}`,
      parameters: [],
    })
    expect(rows).toEqual([{ n: 0n }])
  }
})

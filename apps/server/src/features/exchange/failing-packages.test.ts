import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Exchange, givenExchange, ndjson, packageOf } from '../../../testing/exchange.ts'
import { billFiles, billRows, payeeRow, regionFiles } from '../../../testing/exchange-rows.ts'
import { keptLog } from '../../../testing/kept-log.ts'
import type { AtStep } from './packages/merge-package.ts'
import { releasePackage } from './packages/release-package.ts'

const bad = (wanted?: Record<string, unknown>) =>
  packageOf([ndjson('payees', [payeeRow({ externalId: 'bad' })])], wanted)

/** The server fails with a package whenever its rows are staged, and with no other. */
const failingWith =
  (core: Exchange): AtStep =>
  async (step) => {
    if (step !== 'loaded') return
    const staged = await core.db.selectFrom('stagedPayee').select('externalId').execute()
    if (staged.some(({ externalId }) => externalId === 'bad')) throw new Error('broken')
  }

const stateOf = async ({ db }: Exchange, id: string) => {
  const one = await db
    .selectFrom('exchangePackage')
    .select(['state', 'reason'])
    .where('id', '=', id)
    .execute()
  return one.map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`)).join()
}

test('those after a failing package wait while it is tried again, and land when it is held', async () => {
  const core = await givenExchange()
  const kept = keptLog()
  core.deps.log = kept.log
  const [failing, after] = [bad(), packageOf(regionFiles())]
  await core.send(failing)
  await core.send(after)
  for (const _ of ['first', 'second']) {
    await expect(core.merge(failingWith(core))).rejects.toThrow('broken')
    expect(await stateOf(core, failing.packageId)).toBe('checking')
    expect(await stateOf(core, after.packageId)).toBe('received')
  }
  await core.merge(failingWith(core))

  expect(await core.protocol(failing.packageId)).toEqual({
    packageId: failing.packageId,
    state: 'held',
    reason: 'unexpected',
    accepted: 0,
    refused: 0,
    rows: [],
  })
  expect(await stateOf(core, after.packageId)).toBe('merged')
  expect(kept.lines.map(({ msg, packageId, tries }) => [msg, packageId, tries])).toEqual([
    ['package failed', failing.packageId, 1],
    ['package failed', failing.packageId, 2],
    ['package held: it failed too often', failing.packageId, 3],
  ])
})

test('packages of another source do not wait for a failing one', async () => {
  const core = await givenExchange()
  const failing = bad({ source: 'core-other' })
  await core.put(failing)
  const after = packageOf(regionFiles())
  await core.send(after)
  await expect(core.merge(failingWith(core))).rejects.toThrow('broken')

  expect(await stateOf(core, failing.packageId)).toBe('checking')
  expect(await stateOf(core, after.packageId)).toBe('merged')
})

test('a package that was held for a fault is checked like a new one when it is released', async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(), ...billFiles([billRows()])])
  const wrong = billRows({ account: 'a-1' })
  wrong.bill.total += 1
  const failing = packageOf([ndjson('payees', [payeeRow({ externalId: 'bad' })]), ...billFiles([wrong])])
  await core.send(one)
  await core.merge()
  await core.send(failing)
  for (const _ of ['first', 'second']) await expect(core.merge(failingWith(core))).rejects.toThrow('broken')
  await core.merge(failingWith(core))
  expect(await stateOf(core, failing.packageId)).toBe('held unexpected')

  expect(await releasePackage(core.deps, failing.packageId)).toMatchObject({ reason: 'held-by-threshold' })
  expect(await releasePackage(core.deps, failing.packageId)).toMatchObject({ state: 'merged' })
})

test('a folder that cannot be read is told of and does not stop the others', async () => {
  const core = await givenExchange()
  const kept = keptLog()
  core.deps.log = kept.log
  await mkdir(join(core.dataDir, 'exchange', 'incoming', 'a-broken', 'manifest.json'), { recursive: true })
  const one = packageOf(regionFiles())
  await core.put(one)
  await core.merge()

  expect(await core.folderProtocol(one.packageId)).toMatchObject({ state: 'merged' })
  expect(kept.lines).toMatchObject([{ msg: 'package folder cannot be read', packageId: 'a-broken' }])
})

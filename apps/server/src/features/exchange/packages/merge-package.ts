import type { Deps } from '../../../deps.ts'
import type { Facts } from '../kinds/row-kind.ts'
import { allowLongWork } from '../../../platform/database.ts'
import { mergeRows } from '../merge/merge-rows.ts'
import { checkRows } from './check-rows.ts'
import { closeFolder } from './close-folder.ts'
import { exchangeFolder } from './exchange-folder.ts'
import { type Loaded, loadPackage } from './load-package.ts'
import { beginChecking, finishPackage, isLate, type Package } from './packages.sql.ts'
import { countRefusals, forgetRefusals, keepRefusals } from './refusals.sql.ts'
import type { Staging } from './staging.ts'

export type MergeDeps = Pick<Deps, 'settings' | 'clock' | 'db' | 'inTransaction' | 'log'>

/** Where a killed server may have stopped; tests stop there on purpose. */
export type MergeStep = 'checking' | 'loaded' | 'checked' | 'written' | 'committed'

export type AtStep = (step: MergeStep) => Promise<void>

/**
 * Brings one package to its end: merged, held or refused as a whole. Whoever is killed in the middle leaves it in the
 * state `checking` with nothing visible, and the next one begins it anew.
 */
export const mergePackage = async (
  deps: MergeDeps,
  { staging, atStep }: { staging: Staging; atStep: AtStep },
  one: Package,
): Promise<void> => {
  const { db, settings } = deps
  await staging.clear()
  await beginChecking(db, one.id)
  await atStep('checking')

  const folder = exchangeFolder(settings, one.folder)
  const loaded = await loadPackage({ db, staging }, { folder, manifest: one.manifest })
  await atStep('loaded')
  const state = await settle(deps, { one, loaded, atStep })
  await atStep('committed')

  await staging.clear()
  if (state !== 'held') await closeFolder(deps, one)
}

type Settling = { one: Package; loaded: Loaded; atStep: AtStep }

/** Decides on a loaded package, and does what was decided in one transaction. */
const settle = async (deps: MergeDeps, { one, loaded, atStep }: Settling) => {
  const { db, inTransaction, clock, settings } = deps
  if (loaded.kind === 'refused') {
    await refuseWhole(deps, one, loaded.reason)
    return 'refused'
  }
  const facts = await factsOf(deps, one)
  await inTransaction((tx) => checkRows(tx, facts))
  await atStep('checked')

  const refused = await countRefusals(db)
  const isHeld =
    one.releasedAt === null && refused.bills * 100 > loaded.bills * settings.exchange.holdAbovePercent
  const outcome = isHeld
    ? ({ state: 'held', reason: 'held-by-threshold', accepted: 0 } as const)
    : ({ state: 'merged', accepted: loaded.rows - refused.rows } as const)
  await inTransaction(async (tx) => {
    await allowLongWork(tx)
    if (!isHeld) await mergeRows(tx, facts, { bills: loaded.bills > 0 })
    // The protocol and what it tells of are there at the same moment.
    await keepRefusals(tx, one.id, one.manifest.files)
    await finishPackage(tx, one.id, { ...outcome, refused: refused.rows, finishedAt: clock.now() })
    await atStep('written')
  })
  return outcome.state
}

const refuseWhole = ({ inTransaction, clock }: MergeDeps, { id }: Package, reason: string) =>
  inTransaction(async (tx) => {
    await forgetRefusals(tx, id)
    await finishPackage(tx, id, {
      state: 'refused',
      reason,
      accepted: 0,
      refused: 0,
      finishedAt: clock.now(),
    })
  })

const factsOf = async ({ db, clock }: MergeDeps, one: Package): Promise<Facts> => ({
  packageId: one.id,
  source: one.source,
  mode: one.manifest.mode,
  period: one.manifest.period,
  municipality: one.manifest.municipality,
  late: await isLate(db, one),
  now: clock.now(),
})

import type { MergeDeps } from './merge-package.ts'
import { countFailedTry, finishPackage } from './packages.sql.ts'
import { forgetRefusals } from './refusals.sql.ts'

/** A database that restarts or a disk that somebody clears may be the reason once or twice. */
const MOST_TRIES = 3

/**
 * Notes that a package could not be brought to its end, and holds it when that was the last try.
 *
 * @returns whether it is held now
 */
export const holdFailing = async (
  { db, inTransaction, clock, log }: MergeDeps,
  packageId: string,
  fault: unknown,
): Promise<boolean> => {
  const tries = await countFailedTry(db, packageId)
  const isLast = tries !== undefined && tries >= MOST_TRIES
  if (isLast) {
    await inTransaction(async (tx) => {
      await forgetRefusals(tx, packageId)
      const outcome = { state: 'held', reason: 'unexpected', accepted: 0, refused: 0 } as const
      await finishPackage(tx, packageId, { ...outcome, finishedAt: clock.now() })
    })
  }
  log.error({ err: fault, packageId, tries }, isLast ? 'package held: it failed too often' : 'package failed')
  return isLast
}

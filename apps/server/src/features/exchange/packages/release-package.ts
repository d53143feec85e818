import type { Clock } from '../../../platform/clock.ts'
import { mergeDuePackages } from './merge-due-packages.ts'
import type { MergeDeps } from './merge-package.ts'
import { findPackage, letIn, type Package } from './packages.sql.ts'

/**
 * Lets a held package in: its rows are checked again, against what is known by now, and those that can land do.
 *
 * @returns the package as it is afterwards; nothing when there is none
 */
export const releasePackage = async (
  deps: MergeDeps & { clock: Clock },
  packageId: string,
): Promise<Package | undefined> => {
  const released = await letIn(deps.db, packageId, deps.clock.now())
  if (released) await mergeDuePackages(deps)
  return findPackage(deps.db, packageId)
}

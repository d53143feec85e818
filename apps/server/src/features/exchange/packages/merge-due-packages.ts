import { takeFolderPackages } from './take-folder-packages.ts'
import { type AtStep, type MergeDeps, mergePackage } from './merge-package.ts'
import { nextPackage } from './packages.sql.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'
import { takeStaging } from './staging.ts'

/**
 * Merges all packages that wait, in the order in which they were made. One worker does it at a time; a second one finds
 * it taken and goes home, because the first looks again before it ends.
 */
export const mergeDuePackages = async (
  deps: MergeDeps,
  atStep: AtStep = async () => undefined,
): Promise<void> => {
  const staging = await takeStaging(deps.settings.databaseUrl)
  if (!staging) return
  try {
    await sweepUnfinished(deps.settings)
    await takeFolderPackages(deps)
    for (let one = await nextPackage(deps.db); one; one = await nextPackage(deps.db)) {
      await mergePackage(deps, { staging, atStep }, one)
      deps.log.info({ packageId: one.id }, 'package done')
    }
  } finally {
    await staging.close()
  }
}

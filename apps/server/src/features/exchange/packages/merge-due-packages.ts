import { holdFailing } from './hold-failing.ts'
import { type AtStep, type MergeDeps, mergePackage } from './merge-package.ts'
import { nextPackage, type Package } from './packages.sql.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'
import { takeFolderPackages } from './take-folder-packages.ts'
import { takeStaging } from './staging.ts'

/** What is wrong with the first package of a source that could not be brought to its end. */
type Failed = Map<string, unknown>

/**
 * Merges all packages that wait, in the order in which they were made. One worker does it at a time; a second one finds
 * it taken and goes home, because the first looks again when it has given it back.
 *
 * A package that fails is tried again with the next look, and until then those after it of the same source wait.
 * The third time it is held, so that it does not stop its source for ever.
 *
 * @throws what was wrong with a package that will be tried again
 */
export const mergeDuePackages = async (
  deps: MergeDeps,
  atStep: AtStep = async () => undefined,
): Promise<void> => {
  const failed: Failed = new Map()
  const next = () => nextPackage(deps.db, { except: [...failed.keys()] })
  for (let more = true; more;) more = (await mergeInTurn(deps, { failed, next, atStep })) && !!(await next())
  for (const fault of failed.values()) throw fault
}

type Turn = { failed: Failed; next: () => Promise<Package | undefined>; atStep: AtStep }

/** @returns whether it was our turn; it ends with the packages, or with one that fails: what is in staging then is lost */
const mergeInTurn = async (deps: MergeDeps, { failed, next, atStep }: Turn): Promise<boolean> => {
  const staging = await takeStaging(deps.settings.databaseUrl)
  if (!staging) return false
  let current: Package | undefined
  try {
    await lookIntoFolders(deps)
    for (current = await next(); current; current = await next()) {
      await mergePackage(deps, { staging, atStep }, current)
      deps.log.info({ packageId: current.id }, 'package done')
    }
  } catch (fault) {
    if (!current) throw fault
    const isHeld = await holdFailing(deps, current.id, fault)
    if (!isHeld) failed.set(current.source, fault)
  } finally {
    await staging.close()
  }
  return true
}

/** Packages that came over HTTP do not wait until somebody has put the folders right. */
const lookIntoFolders = async (deps: MergeDeps): Promise<void> => {
  try {
    await sweepUnfinished(deps.settings)
    await takeFolderPackages(deps)
  } catch (fault) {
    deps.log.error({ err: fault }, 'exchange folder cannot be read')
  }
}

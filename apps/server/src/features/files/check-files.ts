import type { Deps } from '../../deps.ts'
import { readBytes } from './file-bytes.ts'
import { lookAgain, saveVerdict, takeDueFiles } from './files.sql.ts'
import { leaseEnd, nextLook } from './next-look.ts'
import { scanFile } from './scan-file.ts'

/** A scanner looks at one file after the other; more in hand would only hold them back from another worker. */
const HANDFUL = 8

/**
 * Has the scanner look at files that it could not look at when they came. Safe to run in several workers at once. Where
 * it still does not answer the rest waits for the next time.
 */
export const checkFiles = async (deps: Deps): Promise<void> => {
  const { db, clock } = deps
  for (;;) {
    const now = clock.now()
    const files = await takeDueFiles(db, { now, leaseUntil: leaseEnd(now), most: HANDFUL })
    if (files.length === 0) return
    for (const { id, createdAt } of files) {
      const bytes = await readBytes(deps, id, 'whole')
      // Without its bytes there is nothing to serve either, and nothing to wait for.
      const state = bytes ? await scanFile(deps, id, bytes) : 'infected'
      if (state === 'checking') await lookAgain(db, id, nextLook(createdAt, now))
      else await saveVerdict(db, id, state)
    }
  }
}

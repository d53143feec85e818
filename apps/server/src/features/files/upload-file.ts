import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Deps } from '../../deps.ts'
import type { ExactlyOnce } from '../../platform/exactly-once.ts'
import { newId } from '../../platform/id.ts'
import { countTry, type Limit, refuseAboveLimits } from '../../platform/limits.ts'
import type { Upload } from '../../platform/receive-upload.ts'
import { Refusal } from '../../platform/refusal.ts'
import { measure, putBytes, removeBytes } from './file-bytes.ts'
import { viewOf } from './file-view.ts'
import { insertFile, lockUnclaimedBytes, type Owner, ownerId } from './files.sql.ts'
import { nextLook } from './next-look.ts'
import { type Prepared, prepareFile } from './prepare-file.ts'
import { scanFile } from './scan-file.ts'

/** Four requests with all their ten pictures; each picture costs a second of a core. */
const MOST_AN_HOUR = 40

/** What may lie here and not be sent: two requests with all that they can carry. */
const MOST_UNCLAIMED_BYTES = 200 * 1024 * 1024

type Wish = { owner: Owner; name: string; upload: Upload; exactlyOnce: ExactlyOnce }

/**
 * Takes a file: its bytes decide what it is, a picture is written anew, the scanner looks, and only then
 * it has a row. What takes time is done before the transaction; a repeat does it again and gets the first outcome.
 *
 * @throws {Refusal} `file-type-refused`, `file-broken`, `image-too-large`, `files-too-many`, `too-many-tries`
 */
export const uploadFile = async (deps: Deps, wish: Wish) => {
  await refuseTooMany(deps, wish.owner)
  const prepared = await prepareFile(wish.upload.path, wish.name)
  try {
    return await keep(deps, wish, prepared)
  } finally {
    for (const path of [prepared.path, prepared.previewPath]) if (path) await rm(path, { force: true })
  }
}

const keep = async (
  deps: Deps,
  { owner, name, exactlyOnce }: Wish,
  { path, previewPath, ...facts }: Prepared,
) => {
  const id = newId()
  const size = await measure(path)
  let kept: string | undefined
  try {
    await putBytes(deps, id, { path, ...(previewPath !== undefined && { previewPath }) })
    const state = await scanFile(deps, id, createReadStream(path))
    const createdAt = deps.clock.now()
    const file = { id, name, ...facts, ...size, state, createdAt }
    const outcome = await exactlyOnce(async (db) => {
      if ((await lockUnclaimedBytes(db, owner)) + size.bytes > MOST_UNCLAIMED_BYTES)
        throw new Refusal('files-too-many')
      const nextLookAt = state === 'checking' ? nextLook(createdAt, createdAt) : null
      await insertFile(db, { ...file, owner, nextLookAt })
      return { file: viewOf(file) }
    })
    kept = outcome.file.id
    return outcome
  } finally {
    // A repeat, or one that came to nothing: these bytes belong to no row.
    if (kept !== id) await removeBytes(deps, id)
  }
}

/** Refused ones count as well: what is limited is the work. */
const refuseTooMany = async ({ clock, inTransaction }: Deps, owner: Owner): Promise<void> => {
  const now = clock.now()
  const limits: Limit[] = [{ scope: 'upload', subject: ownerId(owner), most: MOST_AN_HOUR, seconds: 3600 }]
  await inTransaction(async (db) => {
    await refuseAboveLimits(db, now, limits)
    await countTry(db, now, limits)
  })
}

import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../../../platform/database.ts'
import type { Settings } from '../../../platform/settings.ts'
import { exchangeFolder, moveIntoPlace, writeWhole } from '../packages/exchange-folder.ts'
import { outgoingFiles } from './outgoing-files.ts'
import type { OutgoingPackage } from './outgoing.sql.ts'

/** Puts an outgoing package where a core that works with folders finds it: whole, or not there. */
export const writeOutgoing = async (
  { db, settings }: { db: Db; settings: Pick<Settings, 'dataDir'> },
  one: OutgoingPackage,
): Promise<void> => {
  const unfinished = exchangeFolder(settings, 'outgoing', `.${one.id}.tmp`)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  for (const [name, content] of await outgoingFiles(db, one))
    await writeWhole(join(unfinished, name), content)
  await moveIntoPlace(unfinished, exchangeFolder(settings, 'outgoing', one.id))
}

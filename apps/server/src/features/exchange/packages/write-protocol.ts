import { join } from 'node:path'
import type { Db } from '../../../platform/database.ts'
import { writeWhole } from './exchange-folder.ts'
import { type Protocol, wholeProtocol } from './show-protocol.ts'

/** Tells the sender of a folder what became of it. A folder with a protocol is never looked at again. */
export const PROTOCOL_FILE = 'protocol.json'

export const writeProtocol = async (
  db: Db,
  { id, folder }: { id: string; folder: string },
): Promise<void> => {
  const protocol = await wholeProtocol(db, id)
  if (protocol) await putProtocol(folder, protocol)
}

export const putProtocol = (folder: string, protocol: Protocol): Promise<void> =>
  writeWhole(join(folder, PROTOCOL_FILE), `${JSON.stringify(protocol, undefined, 2)}\n`)

import type { Deps } from '../../../deps.ts'
import { ExchangeRefusal } from '../exchange-refusal.ts'
import { findOutgoing } from './outgoing.sql.ts'
import { outgoingFiles } from './outgoing-files.ts'

/**
 * Gives a core one file of a package. It is made from the database and not read from the folder, so that a server
 * without the worker's disk gives the same bytes, and a name from outside never becomes a path.
 *
 * @throws {ExchangeRefusal} `not-found`
 */
export const readOutgoingFile = async (
  { db }: Pick<Deps, 'db'>,
  { id, file, source }: { id: string; file: string; source: string },
): Promise<string> => {
  const one = await findOutgoing(db, { id, source })
  const content = one && (await outgoingFiles(db, one)).get(file)
  if (content === undefined) throw new ExchangeRefusal('not-found')
  return content
}

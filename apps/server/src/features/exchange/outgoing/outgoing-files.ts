import { createHash } from 'node:crypto'
import type { Db } from '../../../platform/database.ts'
import type { Manifest } from '../packages/manifest.ts'
import type { OutgoingPackage } from './outgoing.sql.ts'
import { outgoingRows } from './outgoing-rows.sql.ts'

/** How the product signs its own packages. */
const SENDER = 'mosobleirc-online'

/**
 * Makes the files of an outgoing package out of the database: the same bytes each time.
 *
 * @returns content by name
 */
export const outgoingFiles = async (db: Db, one: OutgoingPackage): Promise<Map<string, string>> => {
  const rows = await outgoingRows(db, one)
  if (rows.length !== one.rows) throw new Error(`package ${one.id} lost some of its ${one.rows} rows`)
  const name = `${one.kind}.ndjson`
  const content = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  const manifest: Manifest = {
    schema: 'exchange',
    version: 1,
    packageId: one.id,
    source: SENDER,
    createdAt: one.createdAt.toISOString(),
    mode: 'delta',
    files: [
      {
        name,
        kind: one.kind,
        rows: rows.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        encoding: 'utf-8',
        format: 'ndjson',
      },
    ],
  }
  return new Map([
    [name, content],
    ['manifest.json', JSON.stringify(manifest)],
  ])
}

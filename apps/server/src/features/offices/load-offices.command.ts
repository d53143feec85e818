import { readFile, stat } from 'node:fs/promises'
import { makeInTransaction, openDatabase, openPool } from '../../platform/database.ts'
import { readSettings } from '../../platform/settings.ts'
import { importOffices } from './import-offices.ts'

/*
 * node apps/server/src/features/offices/load-offices.command.ts <list.csv>
 * Takes a list of offices over, with the settings of the server, and prints its protocol. docs/offices.md.
 */

/** A list of a thousand offices with all their words is a tenth of it. */
const MOST_BYTES = 5_000_000

const complain = (words: string): never => {
  process.stderr.write(`${words}\n`)
  return process.exit(2)
}

const file = process.argv[2] ?? complain('Which list? node load-offices.command.ts <list.csv>')
const { size } = await stat(file).catch(() => complain(`${file}: no such file`))
if (size > MOST_BYTES) complain(`${file}: more than ${MOST_BYTES} bytes`)

const db = openDatabase(openPool(readSettings(process.env).databaseUrl, { connections: 2 }))
const bytes = await readFile(file)
const protocol = await makeInTransaction(db)((transaction) =>
  importOffices(transaction, bytes, { demo: false }),
)
await db.destroy()

const refused = protocol.filter((row) => row.outcome === 'refused')
for (const { line, field, message } of refused) {
  process.stdout.write(`line ${line}${field && `, ${field}`}: ${message}\n`)
}
const count = (outcome: string) => protocol.filter((row) => row.outcome === outcome).length
process.stdout.write(
  `${count('added')} offices added, ${count('changed')} changed, ${refused.length} rows refused\n`,
)
process.exitCode = refused.length > 0 ? 1 : 0

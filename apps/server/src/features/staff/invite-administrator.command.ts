import { makeClock } from '../../platform/clock.ts'
import { makeInTransaction, openDatabase, openPool } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readSettings } from '../../platform/settings.ts'
import { inviteStaff, withLink } from './invite.ts'

/*
 * node apps/server/src/features/staff/invite-administrator.command.ts <e-mail> <name>
 * Invites the first administrator of an installation, with the settings of the server. docs/rules/staff.md, T3.
 */

const [email, ...names] = process.argv.slice(2)
if (email === undefined || names.length === 0) {
  process.stderr.write('Whom? node invite-administrator.command.ts <e-mail> <name>\n')
  process.exit(2)
}
const settings = readSettings(process.env)
const { publicUrl, secretKey, clockAt, clockBase, clockFixed } = settings
const now = makeClock({ at: clockAt, base: clockBase, fixed: clockFixed }).now()
const doer = { caller: { address: 'the server itself', requestId: newId() }, now }
const invited = { email, name: names.join(' '), roles: ['administrator'] } as const

const db = openDatabase(openPool(settings.databaseUrl, { connections: 1 }))
try {
  const invitation = await makeInTransaction(db)((tx) => inviteStaff(tx, secretKey, doer, invited))
  const { token, expiresAt } = withLink(secretKey, invitation)
  process.stdout.write(`${publicUrl}/office/invitation#${token}\nWorks until ${expiresAt.toISOString()}\n`)
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault
  process.stderr.write(`${fault.code} ${JSON.stringify(fault.facts)}\n`)
  process.exitCode = 1
} finally {
  await db.destroy()
}

import type { Db } from '../../platform/database.ts'
import { everybody } from './staff.sql.ts'

/** Shows everybody who may work in the back office, or might. */
export const listStaff = async (db: Db) => ({ staff: (await everybody(db)).map(shownMember) })

type State = 'invited' | 'active' | 'disabled'
type Row = Awaited<ReturnType<typeof everybody>>[number]

const shownMember = ({ joinedAt, disabledAt, invitationUntil, lastSignInAt, ...member }: Row) => ({
  ...member,
  state: stateOf({ joinedAt, disabledAt }),
  ...(invitationUntil !== null && { invitationUntil }),
  ...(lastSignInAt !== null && { lastSignInAt }),
})

const stateOf = ({ joinedAt, disabledAt }: Pick<Row, 'joinedAt' | 'disabledAt'>): State => {
  if (disabledAt !== null) return 'disabled'
  return joinedAt === null ? 'invited' : 'active'
}

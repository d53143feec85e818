import { createHmac } from 'node:crypto'
import { type StaffRole, staffRoles } from '@mosobleirc/domain/staff'
import { newId } from '../../platform/id.ts'
import type { Content } from '../../platform/load-contents.ts'
import { hashPassword } from './password-hash.ts'
import { insertMember, setSecrets } from './staff.sql.ts'
import { sealTotp } from './totp-secret.ts'

type DemoMember = { email: string; name: string; roles: readonly StaffRole[] }

/** Invented people, one for each role; the administrator holds all of them. */
const members: readonly DemoMember[] = [
  { email: 'operator@demo.example', name: 'Ирина Соловьёва', roles: ['operator'] },
  { email: 'supplier@demo.example', name: 'Павел Гущин', roles: ['supplier'] },
  { email: 'editor@demo.example', name: 'Марина Яшина', roles: ['editor'] },
  { email: 'billing@demo.example', name: 'Олег Тимофеев', roles: ['billing'] },
  { email: 'administrator@demo.example', name: 'Наталья Воронцова', roles: staffRoles },
]

/**
 * Staff of an installation that shows the product. Password and authenticator secret follow from DEMO_STAFF_KEY, from
 * which the sandbox computes them as well; docs/configuration.md says how.
 */
export const demoStaff: Content = {
  name: 'demo-staff',
  demo: true,
  load: async (db, now, { demoStaffKey, secretKey }) => {
    if (demoStaffKey === undefined) return
    await Promise.all(
      members.map(async (member) => {
        const id = newId()
        const passwordHash = await hashPassword(demoPassword(demoStaffKey, member.email))
        const totpSealed = sealTotp(secretKey, id, demoTotp(demoStaffKey, member.email))
        await insertMember(db, { ...member, id, createdAt: now })
        await setSecrets(db, id, { passwordHash, totpSealed, totpStep: null, joinedAt: now })
      }),
    )
  },
}

const derived = (key: string, what: 'password' | 'totp', email: string): Buffer =>
  createHmac('sha256', key).update(`${what}\n${email}`).digest()

const demoPassword = (key: string, email: string): string =>
  derived(key, 'password', email).toString('base64url').slice(0, 16)

const demoTotp = (key: string, email: string): Buffer => derived(key, 'totp', email).subarray(0, 20)

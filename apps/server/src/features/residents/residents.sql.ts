import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Phone } from '@mosobleirc/domain/residents'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'

export type Profile = {
  phone: Phone
  /** The profile form has been filled in. */
  registered: boolean
  lastName?: string
  firstName?: string
  middleName?: string
  birthDate?: CalendarDate
  email?: string
  emailConfirmed: boolean
}

/** Adds a resident unless the phone is known. @returns the id in both cases */
export const upsertResident = async (
  db: Db,
  { id, phone, createdAt }: { id: string; phone: Phone; createdAt: Date },
): Promise<string> => {
  const added = await db
    .insertInto('resident')
    .values({ id, phone, createdAt })
    .onConflict((conflict) => conflict.column('phone').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) return added.id
  const known = await db
    .selectFrom('resident')
    .select('id')
    .where('phone', '=', phone)
    .executeTakeFirstOrThrow()
  return known.id
}

export const profileOf = async (db: Db, residentId: string): Promise<Profile> => {
  const row = await db
    .selectFrom('resident')
    .selectAll()
    .where('id', '=', residentId)
    .executeTakeFirstOrThrow()
  return {
    phone: row.phone as Phone,
    registered: row.registeredAt !== null,
    ...(row.lastName !== null && { lastName: row.lastName }),
    ...(row.firstName !== null && { firstName: row.firstName }),
    ...(row.middleName !== null && { middleName: row.middleName }),
    ...(row.birthDate !== null && { birthDate: storedDate(row.birthDate) }),
    ...(row.email !== null && { email: row.email }),
    emailConfirmed: row.emailConfirmedAt !== null,
  }
}

type Written = {
  lastName: string
  firstName: string
  middleName: string | undefined
  birthDate: CalendarDate
  email: string
}

/** Writes the profile. It locks the resident's row: two forms sent at once follow one another. */
export const updateProfile = async (
  db: Db,
  residentId: string,
  { now, middleName, email, ...written }: Written & { now: Date },
): Promise<void> => {
  await db
    .updateTable('resident')
    .set((row) => ({
      ...written,
      middleName: middleName ?? null,
      email,
      registeredAt: row.fn.coalesce('registeredAt', row.val(now)),
      // A new address is nobody's until its owner answers the letter.
      emailConfirmedAt: row
        .case()
        .when('email', '=', email)
        .then(row.ref('emailConfirmedAt'))
        .else(null)
        .end(),
    }))
    .where('id', '=', residentId)
    .execute()
}

import { judgeBirthDate, parseEmail, parsePersonName } from '@mosobleirc/domain/residents'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import type { Caller } from '../../platform/handle.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { documentInForce, hasConsent, insertConsent } from './consents.sql.ts'
import { updateProfile } from './residents.sql.ts'

type Form = {
  lastName: string
  firstName: string
  middleName?: string | undefined
  birthDate: CalendarDate
  email: string
  termsVersion: number
}

type Saving = Form & { residentId: string; caller: Caller; now: Date; today: CalendarDate }

/**
 * Fills in the profile and keeps the resident's consent to the terms of use: which text, when, from where. Needs a
 * transaction: there is no profile without its consent. Saving again does not agree to the same version twice.
 *
 * @throws {Refusal} `invalid-input` with the field and the reason, `consent-outdated` with the version in force
 */
export const saveProfile = async (
  db: Db,
  { residentId, caller, now, today, termsVersion, ...form }: Saving,
): Promise<void> => {
  const written = {
    lastName: nameIn('lastName', form.lastName),
    firstName: nameIn('firstName', form.firstName),
    // «Обязательно, если есть»: an empty field means that there is none.
    middleName: form.middleName?.trim() ? nameIn('middleName', form.middleName) : undefined,
    birthDate: bornOn(form.birthDate, today),
    email: addressIn(form.email),
  }
  const terms = await documentInForce(db, 'terms', today)
  if (!terms) throw new Refusal('not-found')
  if (terms.version !== termsVersion) throw new Refusal('consent-outdated', { version: terms.version })

  // Before the look at earlier consents: it locks the resident, so that two forms at once agree once.
  await updateProfile(db, residentId, { ...written, now })
  if (await hasConsent(db, residentId, terms)) return
  const { code, version, sha256 } = terms
  await insertConsent(db, {
    id: newId(),
    residentId,
    code,
    version,
    sha256,
    givenAt: now,
    channel: 'web',
    address: caller.address,
    userAgent: caller.userAgent,
  })
}

const nameIn = (field: string, text: string): string => {
  const verdict = parsePersonName(text)
  if (verdict.kind === 'refused') throw wrong(field, verdict.reason)
  return verdict.name
}

const bornOn = (date: CalendarDate, today: CalendarDate): CalendarDate => {
  const verdict = judgeBirthDate(date, today)
  if (verdict.kind === 'refused') throw wrong('birthDate', verdict.reason)
  return date
}

const addressIn = (text: string): string => {
  const email = parseEmail(text)
  if (email === undefined) throw wrong('email', 'not-an-address')
  return email
}

const wrong = (field: string, reason: string) => new Refusal('invalid-input', { field, reason })

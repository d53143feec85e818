import { parseAccountNumber } from '@mosobleirc/domain/accounts'
import { dayInMoscow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database.ts'
import { writeAudit } from '../../audit/index.ts'
import type { Specialist } from '../office/who-works.ts'
import type { Request } from '../requests.sql.ts'
import { accountsByAddress, accountsByNumber } from './accounts.sql.ts'
import { needConnection } from './need-connection.ts'

/** Words of an address that are nobody's name. */
const NO_NAMES = new Set(
  'г город обл область московская ул улица д дом корп корпус к стр строение пос посёлок поселок село деревня кв квартира'.split(
    ' ',
  ),
)

/**
 * Accounts that a connection request may mean: by a number, by an address in words, or by what the resident wrote. Looking
 * is written down: it shows whose flats are where. Needs a transaction.
 *
 * @throws {Refusal} `not-found`
 */
export const findAccounts = async (
  db: Db,
  doer: Specialist,
  { requestId, search = '' }: { requestId: string; search?: string | undefined },
) => {
  const request = await needConnection(db, doer, requestId)
  const asked = { residentId: request.residentId, today: dayInMoscow(doer.now) }
  const typed = search.trim()
  const number = parseAccountNumber(typed)
  await writeAudit(db, doer, {
    action: 'accounts-searched',
    subject: { kind: 'request', id: requestId },
    facts: { by: number ? 'number' : 'address' },
  })
  if (number) return { accounts: await accountsByNumber(db, number.digits, asked) }
  return {
    accounts: await accountsByAddress(db, typed === '' ? addressOf(request) : readAddress(typed), asked),
  }
}

const addressOf = ({ answers }: Request) => {
  const given = new Map(answers.map(({ field, value }) => [field, value]))
  const flat = given.get('flat')
  return { words: namesOf(given.get('address') ?? ''), flat }
}

/** «Можайск, Фрунзе 14 кв 27»: the flat is what follows «кв». */
const readAddress = (typed: string) => {
  const flat = /(?:^|[\s,])кв(?:артира)?\.?\s*(\S+)$/iu.exec(typed)
  return { words: namesOf(flat ? typed.slice(0, flat.index) : typed), flat: flat?.[1] }
}

const namesOf = (address: string): string[] =>
  (address.match(/[\p{L}\d/-]+/gu) ?? []).filter((word) => !NO_NAMES.has(word.toLocaleLowerCase('ru')))

import { fullAddress } from '@mosobleirc/domain/accounts'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../../platform/database.ts'

/** As many as somebody compares with a request. */
const MOST = 20

type Asked = { residentId: string; today: CalendarDate }

const openAccounts = (db: Db, { residentId, today }: Asked) =>
  db
    .selectFrom('account')
    .innerJoin('house', 'house.id', 'account.houseId')
    .leftJoin('attachment', (join) =>
      join.onRef('attachment.accountId', '=', 'account.id').on('attachment.residentId', '=', residentId),
    )
    .select(['account.id', 'account.number', 'account.ownerName', 'account.flat'])
    .select(['house.municipality', 'house.address', 'attachment.verified'])
    .where((where) =>
      where.or([where('account.closedOn', 'is', null), where('account.closedOn', '>', today)]),
    )
    .limit(MOST)

type Row = Awaited<ReturnType<ReturnType<typeof openAccounts>['executeTakeFirstOrThrow']>>

const foundOf = ({ verified, ...row }: Row) => ({
  id: row.id,
  number: row.number,
  address: fullAddress(row),
  ownerName: row.ownerName,
  attached: verified === true,
})

export const accountsByNumber = async (db: Db, digits: string, asked: Asked) => {
  const rows = await openAccounts(db, asked).where('account.numberDigits', '=', digits).execute()
  return rows.map(foundOf)
}

type Address = { words: readonly string[]; flat: string | undefined }

/** A person types % and _ as signs like others. */
const literal = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`)

/** Accounts of houses whose address holds all of the words. */
export const accountsByAddress = async (db: Db, { words, flat }: Address, asked: Asked) => {
  if (words.length === 0) return []
  let query = openAccounts(db, asked)
  for (const word of words) {
    const pattern = `%${literal(word)}%`
    query = query.where((where) =>
      where.or([where('house.municipality', 'ilike', pattern), where('house.address', 'ilike', pattern)]),
    )
  }
  if (flat !== undefined) query = query.where('account.flat', '=', flat)
  const rows = await query.orderBy('house.address').orderBy('account.flat').execute()
  return rows.map(foundOf)
}

export const findOpenAccount = (db: Db, accountId: string, today: CalendarDate) =>
  db
    .selectFrom('account')
    .select(['id', 'number'])
    .where('id', '=', accountId)
    .where((where) => where.or([where('closedOn', 'is', null), where('closedOn', '>', today)]))
    .executeTakeFirst()

export const setRequestAccount = async (db: Db, requestId: string, accountId: string): Promise<void> => {
  await db.updateTable('request').set({ accountId }).where('id', '=', requestId).execute()
}

import type { DatabaseSync } from 'node:sqlite'
import type { Household } from '../households/household.ts'
import type { AccountState } from '../months/account-state.ts'
import { houseOf } from '../region/houses.ts'
import { nameOf } from '../region/municipalities.ts'
import { text } from '../../sql-row.ts'

type Row = Readonly<Record<string, unknown>>

export type Account = { readonly household: Household; readonly state: AccountState }

/** The address without the municipality, as a receipt's line; a private house has no flat. */
export const addressOf = ({ house, flat }: Pick<Household, 'house' | 'flat'>): string =>
  flat === '' ? houseOf(house).address : `${houseOf(house).address}, кв. ${flat}`

/** The whole address, as printed. */
export const fullAddressOf = (household: Household): string =>
  `Московская область, г. ${nameOf(houseOf(household.house).municipality)}, ${addressOf(household)}`

/** Digits of a printed number: what stands in the QR code. Leading zeros stay. */
export const digitsOf = (number: string): string => number.replaceAll(/\D/g, '')

/** Prepares the saving of many new accounts. */
export const accountWriter = (db: DatabaseSync): ((account: Account) => void) => {
  const account = db.prepare('INSERT INTO core_account VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const meter = db.prepare('INSERT INTO core_meter VALUES (?, ?)')
  return ({ household, state }) => {
    const { account: id, number, kind, house } = household
    const search = `${number} ${digitsOf(number)} ${fullAddressOf(household)}`.toLowerCase()
    account.run(
      id,
      number,
      digitsOf(number),
      kind,
      house,
      search,
      JSON.stringify(household),
      JSON.stringify(state),
    )
    for (const { id: meterId } of household.meters) meter.run(meterId, id)
  }
}

/** Prepares the saving of what changed in accounts. */
export const stateWriter = (db: DatabaseSync): ((account: Account) => void) => {
  const update = db.prepare('UPDATE core_account SET state = ? WHERE id = ?')
  return ({ household, state }) => void update.run(JSON.stringify(state), household.account)
}

/** Every account, in the order of their ids. Read before the first is given, so that states may be saved meanwhile. */
export function* allAccounts(db: DatabaseSync): Generator<Account> {
  for (const row of db.prepare('SELECT household, state FROM core_account ORDER BY id').all())
    yield accountOf(row)
}

export const findAccount = (db: DatabaseSync, id: string): Account | undefined => {
  const row = db.prepare('SELECT household, state FROM core_account WHERE id = ?').get(id)
  return row && accountOf(row)
}

/** The account that a meter hangs in. */
export const findAccountOfMeter = (db: DatabaseSync, meter: string): Account | undefined => {
  const row = db
    .prepare(
      'SELECT household, state FROM core_meter JOIN core_account a ON a.id = account WHERE core_meter.id = ?',
    )
    .get(meter)
  return row && accountOf(row)
}

export type AccountSearch = { readonly words?: string; readonly kind?: string; readonly limit: number }

/** Accounts of a kind whose number or address has all the words; the ones of the pictures first. */
export const searchAccounts = (
  db: DatabaseSync,
  { words = '', kind = '', limit }: AccountSearch,
): Account[] => {
  const wanted = words
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
  const where = wanted.map(() => "search LIKE '%' || ? || '%'").join(' AND ')
  return db
    .prepare(
      `SELECT household, state FROM core_account
       WHERE (? = '' OR kind = ?) ${where && `AND ${where}`} ORDER BY kind LIKE 'drawn%' DESC, rowid LIMIT ?`,
    )
    .all(kind, kind, ...wanted, limit)
    .map(accountOf)
}

const accountOf = (row: Row): Account => ({
  household: JSON.parse(text(row, 'household')),
  state: JSON.parse(text(row, 'state')),
})

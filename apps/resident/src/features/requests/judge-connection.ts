import { parseEmail } from '@mosobleirc/domain/residents'
import { typeset } from '../../lib/typeset.ts'

/** What the resident writes to have an account found. */
export type TypedConnection = { fullName: string; address: string; flat: string; email: string }

/** Two words of letters at least; what a person is called is theirs to say. */
const NAME = /\p{L}.*\s+\p{L}/u
const SHORTEST_ADDRESS = 5

/** Why a field cannot be taken, by field; empty when all is well. A house without flats has none to write. */
export const connectionSlips = ({
  fullName,
  address,
  email,
}: TypedConnection): Partial<Record<keyof TypedConnection, string>> => ({
  ...(!NAME.test(fullName.trim()) && { fullName: typeset('Впишите фамилию и имя, отчество, если есть.') }),
  ...(address.trim().length < SHORTEST_ADDRESS && {
    address: typeset('Впишите город, улицу и дом, например: Можайск, ул. Фрунзе, 14.'),
  }),
  ...(!parseEmail(email) && {
    email: typeset('Проверьте адрес: в нём есть @ и точка, например anna@mail.ru.'),
  }),
})

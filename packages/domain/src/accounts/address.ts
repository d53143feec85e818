/** Where an account is, as the billing core writes it. */
export type AccountAddress = {
  /** «Можайск» */
  municipality: string
  /** Street and house, without the municipality: «ул. Фрунзе, д. 14». */
  address: string
  /** «27»; empty for a whole house. */
  flat: string
}

const HOUSE_WORDS = 'дом|д|владение|влад|вл|здание|зд|участок|уч'
const HOUSE_PART = new RegExp(String.raw`^(?:(?:${HOUSE_WORDS})\.?\s*)?№?\s*(\d[\d\p{L}/–-]*)$`, 'iu')

/** One dot for whatever is hidden, so that its length is hidden as well. */
const HIDDEN = '•'

/** The whole address: «Можайск, ул. Фрунзе, д. 14, кв. 27». For a verified account only. */
export const fullAddress = ({ municipality, address, flat }: AccountAddress): string =>
  [municipality, address, flat && `кв. ${flat}`].filter(Boolean).join(', ')

/** Street, house and flat in the shortest form: «Фрунзе, 14–27». For a verified account only. */
export const shortAddress = ({ address, flat }: AccountAddress): string => {
  const parts = takeApart(address)
  const street = (parts ? parts.street : address).replace(/^ул(?:ица)?\.?\s+/iu, '')
  const door = [parts?.house, ...(parts?.building ?? [])].filter(Boolean).join(', ')
  const doorAndFlat = [door, flat].filter(Boolean).join('–')
  return [street, doorAndFlat].filter(Boolean).join(', ')
}

/**
 * Town and street: «Можайск, ул. Фрунзе». All that an account that is not verified shows of its address.
 *
 * Where the house cannot be told from the street, every number is hidden rather than shown by mistake.
 *
 * Source: docs/rules/identity.md, rule I5.
 */
export const townAndStreet = ({ municipality, address }: AccountAddress): string => {
  const street = takeApart(address)?.street ?? address.replaceAll(/\d+/gu, HIDDEN)
  return [municipality, street].filter(Boolean).join(', ')
}

/**
 * The address for «Это ваш адрес?»: «Можайск, ул. Фрунзе, д. 1•, кв. •7».
 *
 * Who lives there knows it at once; who has guessed a number learns neither house nor flat. Of a house only
 * the first digit is shown, of a flat the last; of one-digit numbers nothing; a block or building is left out.
 *
 * Source: docs/rules/identity.md, rule I6.
 */
export const maskedAddress = (where: AccountAddress): string => {
  const house = takeApart(where.address)?.house
  return [
    townAndStreet(where),
    house && `д. ${maskedHouse(house)}`,
    where.flat && `кв. ${maskedFlat(where.flat)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const maskedHouse = (house: string): string => (/^\d\d/u.test(house) ? house.slice(0, 1) + HIDDEN : HIDDEN)

const maskedFlat = (flat: string): string => (/\d\d$/u.test(flat) ? HIDDEN + flat.slice(-1) : HIDDEN)

/** Parts an address at its house; undefined when no part of it can be told to be the house. */
const takeApart = (address: string): { street: string; house: string; building: string[] } | undefined => {
  const parts = address.split(',').map((part) => part.trim())
  const at = parts.findIndex((part, index) => index > 0 && HOUSE_PART.test(part))
  const house = HOUSE_PART.exec(parts[at] ?? '')?.[1]
  return house === undefined
    ? undefined
    : { street: parts.slice(0, at).join(', '), house, building: parts.slice(at + 1) }
}

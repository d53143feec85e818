/** What a request is to be written about: its category, what it came from, and what is known already. */
export type RequestAddress = {
  /** R1, R3, … */
  topic?: string
  /** A bill, with the account and the period it is found by, and one line of it. */
  bill?: string
  line?: string
  period?: string
  meter?: string
  /** What the meter shows and is not taken. */
  value?: string
  payment?: string
  account?: string
}

const names = ['topic', 'bill', 'line', 'period', 'meter', 'value', 'payment', 'account'] as const

/** Where a request is written; every part of the app may lead there. */
export const requestHref = (address: RequestAddress = {}): string => {
  const query = new URLSearchParams(
    names.flatMap((name) => (address[name] === undefined ? [] : [[name, address[name]]])),
  )
  return query.size === 0 ? '/requests/new' : `/requests/new?${query}`
}

/** The same read from an address: what is a number there (`?value=412`) was meant as text. */
export const requestAddressOf = (search: Record<string, unknown>): RequestAddress =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )

/** Which requests the list shows: open ones unless the address says otherwise. */
export const requestListOf = ({ state }: Record<string, unknown>): { state?: 'done' } =>
  state === 'done' ? { state } : {}

/** Whether a request was sent a moment ago. */
export const sentOf = ({ sent }: Record<string, unknown>): { sent?: true } => (sent === true ? { sent } : {})

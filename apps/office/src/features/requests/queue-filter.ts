import type { RequestStatus } from '@mosobleirc/domain/requests'

/** What the queue is narrowed by; it stands in the address and can be sent to a colleague. */
export type QueueFilter = {
  /** `all` when absent. */
  whose?: 'mine' | 'unassigned'
  status?: RequestStatus
  category?: string
  overdue?: 'yes'
  search?: string
  /** What was touched last is first, unless said otherwise. */
  order?: 'due'
}

const STATUSES = [
  'new',
  'in-work',
  'waiting',
  'done',
  'reopened',
  'closed',
] as const satisfies readonly RequestStatus[]

const CATEGORY = /^R\d{1,3}$/u

/** The server takes no more. */
const LONGEST_SEARCH = 60

/** The filter that an address means; what it cannot mean is left out. */
export const queueFilterOf = (address: Readonly<Record<string, unknown>>): QueueFilter => {
  const { whose, category, overdue, order } = address
  const status = STATUSES.find((one) => one === address['status'])
  // The router reads «1217» in an address as a number.
  const search = ['string', 'number'].includes(typeof address['search'])
    ? String(address['search']).slice(0, LONGEST_SEARCH)
    : ''
  return {
    ...((whose === 'mine' || whose === 'unassigned') && { whose }),
    ...(status && { status }),
    ...(typeof category === 'string' && CATEGORY.test(category) && { category }),
    ...(overdue === 'yes' && { overdue }),
    ...(search.trim() !== '' && { search }),
    ...(order === 'due' && { order }),
  }
}

import { faultList, type FaultKind } from './fault-kinds.ts'
import type { ActiveFault } from './faults.ts'

export type FaultOrder =
  | { readonly order: 'switch-on'; readonly fault: ActiveFault }
  | { readonly order: 'switch-off'; readonly kind: FaultKind }
  | { readonly order: 'clear' }
  | { readonly order: 'unclear'; readonly expected: string }

const longestPause = 10 * 60_000

/**
 * Understands what the page's form or a test's JSON asks for:
 * `{ kind, times?, milliseconds? }`, `{ kind, off: true }` or `{ clear: true }`. Form values are text.
 */
export const readFaultOrder = (body: unknown): FaultOrder => {
  const asked: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {}
  if (isOn(asked['clear'])) return { order: 'clear' }

  const facts = faultList.find(({ kind }) => kind === asked['kind'])
  if (!facts) return unclear(`kind: one of ${faultList.map(({ kind }) => kind).join(', ')}`)
  if (isOn(asked['off'])) return { order: 'switch-off', kind: facts.kind }

  const times = isAbsent(asked['times']) ? undefined : Number(asked['times'])
  if (times !== undefined && !isWhole(times, 1, 1_000)) return unclear('times: a whole number from 1 to 1000')

  const milliseconds = isAbsent(asked['milliseconds'])
    ? (facts.usualMilliseconds ?? 0)
    : Number(asked['milliseconds'])
  if (!isWhole(milliseconds, 0, longestPause)) {
    return unclear(`milliseconds: a whole number from 0 to ${longestPause}`)
  }
  return { order: 'switch-on', fault: { kind: facts.kind, times, milliseconds } }
}

const unclear = (expected: string): FaultOrder => ({ order: 'unclear', expected })
const isOn = (value: unknown) => value === true || value === 'on' || value === '1'
const isAbsent = (value: unknown) => value === undefined || value === ''
const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

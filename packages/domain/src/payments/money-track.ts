import { addDays, type BillingPeriod, type CalendarDate } from '../shared/index.ts'
import type { PaymentState } from './order-state.ts'

/** What has happened to a payment so far. */
export type MoneyFacts = {
  state: PaymentState
  /** When the resident pressed the button. */
  acceptedAt: Date
  /** When the acquirer confirmed the capture, and which day that was where the house is. */
  captured?: { at: Date; on: CalendarDate } | undefined
  /** When it was handed to the billing core. */
  sentAt?: Date | undefined
  /** When the billing core said that it has it. */
  acknowledgedAt?: Date | undefined
}

export type MoneyStep = {
  name: 'accepted' | 'confirmed' | 'sent-to-core' | 'counted'
  state: 'done' | 'now' | 'next' | 'failed'
  /** When it happened. */
  at?: Date
  /** The day by which it usually happens. */
  by?: CalendarDate
}

/**
 * The way of a payment in four steps: принят → подтверждён банком → передан в расчётный центр → учтён.
 *
 * What has happened is done, the first step that has not is now, the others are next. A payment that was declined
 * or ran out of time has failed at the bank and goes no further.
 *
 * Source: docs/rules/money.md, rule P9.
 */
export const moneyTrack = (facts: MoneyFacts): MoneyStep[] => {
  const { captured, acknowledgedAt } = facts
  const steps = [
    { name: 'accepted', at: facts.acceptedAt },
    { name: 'confirmed', at: captured?.at },
    // The acknowledgement proves the way, also when it overtook the note that the package was fetched.
    { name: 'sent-to-core', at: facts.sentAt ?? acknowledgedAt, by: captured && addDays(captured.on, 1) },
    { name: 'counted', at: acknowledgedAt, by: captured && addDays(captured.on, 3) },
  ] as const
  const failed = facts.state === 'declined' || facts.state === 'expired'
  const current = steps.findIndex(({ at }) => at === undefined)

  return steps.map((step, index) => {
    if (step.at) return { name: step.name, state: 'done', at: step.at }
    const by = 'by' in step && step.by
    const state = index > current ? 'next' : failed ? 'failed' : 'now'
    return { name: step.name, state, ...(by && { by }) }
  })
}

/**
 * The one word for where a captured payment is: в пути, учтён, or в квитанции за …
 *
 * Source: docs/rules/money.md, rule P9.
 *
 * @param listedIn the period whose document lists it
 */
export const moneyPlace = ({
  acknowledgedAt,
  listedIn,
}: {
  acknowledgedAt?: Date | undefined
  listedIn?: BillingPeriod | undefined
}): 'in-transit' | 'counted' | 'listed' => {
  if (listedIn) return 'listed'
  return acknowledgedAt ? 'counted' : 'in-transit'
}

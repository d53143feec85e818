import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, DialValue, Id, Instant, MicrosValue, nothing, Period, TariffValue } from './values.ts'

const GivenReading = z.object({
  id: Id,
  /** One dial a tariff zone. */
  dials: z.array(MicrosValue),
  /** Since the reading before it, by zone; absent for the first one, and for the first long after the installation. */
  consumption: z.array(MicrosValue).optional(),
  takenOn: DateValue,
  /** The month whose bill takes it. */
  countsFor: Period,
  channel: z.enum(['app', 'core']),
  receiptNumber: z.string().optional(),
  /** Whether the billing core has taken it. */
  delivery: z.enum(['waiting', 'accepted', 'refused']).optional(),
})

export const Meter = z.object({
  id: Id,
  kind: z.enum(['cold-water', 'hot-water', 'electricity', 'heat', 'gas', 'other']),
  number: z.string(),
  place: z.string().optional(),
  unit: z.string(),
  wholeDigits: z.int(),
  fractionDigits: z.int(),
  zones: z.int(),
  verifyUntil: DateValue.optional(),
  automatic: z.boolean(),
  archived: z.boolean(),
  last: GivenReading.optional(),
  /** The reading that a new one of this window is compared with: the last one given before the window. */
  previous: GivenReading.optional(),
  /** `previous` is the dial of an installation long ago: what a reading adds to it is no month's consumption. */
  firstSinceInstallation: z.boolean().optional(),
  state: z.enum(['due', 'given', 'closed', 'automatic', 'archived']),
  /** The window that is open now, or the next one. */
  window: z.object({ from: DateValue, to: DateValue, open: z.boolean(), daysLeft: z.int() }),
  /** The month in which a reading given today counts. */
  countsFor: Period,
  /** What usually comes out for the same span of days, over all zones. */
  usual: z.object({ from: MicrosValue, to: MicrosValue, days: z.int() }).optional(),
  /** Prices of one unit by zone, and what is charged with it: drains for water, heat for hot water. */
  prices: z
    .object({
      zones: z.array(TariffValue),
      additions: z.array(z.object({ kind: z.enum(['disposal', 'heating']), value: TariffValue })),
    })
    .optional(),
  /** Consumption of the last six months, oldest first. */
  months: z.array(z.object({ period: Period, consumption: MicrosValue })),
})

export const listMeters = endpoint({
  name: 'listMeters',
  summary: 'Meters of an account with what has to be given',
  method: 'GET',
  path: '/accounts/:accountId/meters',
  access: 'verified',
  idempotent: false,
  params: z.object({ accountId: Id }),
  query: nothing,
  body: nothing,
  reply: z.object({ today: DateValue, meters: z.array(Meter) }),
  problems: ['not-found', 'account-not-verified'],
})

export const listReadings = endpoint({
  name: 'listReadings',
  summary: 'History of a meter, newest first',
  method: 'GET',
  path: '/meters/:meterId/readings',
  access: 'verified',
  idempotent: false,
  params: z.object({ meterId: Id }),
  query: nothing,
  body: nothing,
  reply: z.object({ readings: z.array(GivenReading) }),
  problems: ['not-found'],
})

export const submitReading = endpoint({
  name: 'submitReading',
  summary: 'Give a reading; the same meter may be given again until the window closes',
  method: 'POST',
  path: '/meters/:meterId/readings',
  access: 'verified',
  idempotent: true,
  params: z.object({ meterId: Id }),
  /** How it is sent differs from repeat to repeat, so it is not part of the wish that the key stands for. */
  query: z.object({ phoneNow: Instant.optional() }),
  body: z.object({
    dials: z.array(DialValue).min(1).max(3),
    /** By zone, whether only the whole part was typed; absent from apps that do not tell, whose dials stand as sent. */
    wholeOnly: z.array(z.boolean()).min(1).max(3).optional(),
    /** The resident has seen that the consumption is unusual and stands by it. */
    confirmed: z.boolean(),
    /** When the dial was read, by the phone's clock; `phoneNow` tells how wrong that clock is. */
    takenAt: Instant.optional(),
  }),
  reply: z.object({
    readingId: Id,
    receiptNumber: z.string(),
    /** What was kept: of a whole part alone this may be the previous dial. Absent from answers of an older server. */
    dials: z.array(MicrosValue).optional(),
    consumption: z.array(MicrosValue),
    takenOn: DateValue,
    countsFor: Period,
    /** Until when it may be given anew. */
    correctableUntil: DateValue,
    /** False when the phone's time could not be right and the time of receipt counts. */
    takenTimeKept: z.boolean(),
  }),
  problems: [
    'not-found',
    'reading-below-previous',
    'reading-needs-confirmation',
    'reading-does-not-fit',
    'meter-read-only',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})

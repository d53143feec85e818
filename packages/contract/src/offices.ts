import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, Id, Instant, nothing } from './values.ts'

/** Minutes since midnight by the clock of Moscow. */
const OpenSpan = z.object({ from: z.int(), to: z.int() })

const OpenState = z.object({
  kind: z.enum(['open', 'lunch', 'closed', 'unknown']),
  minutesLeft: z.int().optional(),
  closesAt: z.int().optional(),
  /** When it is open again after the lunch that follows. */
  resumesAt: z.int().optional(),
  opensOn: DateValue.optional(),
  opensAt: z.int().optional(),
})

const Office = z.object({
  id: Id,
  code: z.string(),
  municipality: z.string(),
  name: z.string(),
  address: z.string(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  phone: z.string().optional(),
  services: z.array(z.string()),
  kind: z.enum(['administration', 'office', 'desk']),
  note: z.string().optional(),
  /** Invented, to show the product: the screen says so. */
  demo: z.boolean(),
  /** Monday first; a day without spans is closed. */
  week: z.array(z.array(OpenSpan)),
  /** Days with other hours than usual, from today on. */
  exceptions: z.array(z.object({ date: DateValue, spans: z.array(OpenSpan), reason: z.string() })),
  /** At `now`; with the hours a phone goes on from there by itself, also without a network. */
  state: OpenState,
})

export const listOffices = endpoint({
  name: 'listOffices',
  summary: 'Working client offices with their hours and whether they are open now',
  method: 'GET',
  path: '/offices',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    now: Instant,
    /** Days of the country that are not what their weekday says, from today on. */
    calendar: z.array(
      z.object({
        date: DateValue,
        kind: z.enum(['holiday', 'day-off', 'working', 'short']),
        name: z.string().optional(),
      }),
    ),
    offices: z.array(Office),
  }),
  problems: [],
})

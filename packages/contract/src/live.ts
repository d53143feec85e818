import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Message, MessageMark } from './messages.ts'
import { OfficeMessage } from './office-requests.ts'
import { RequestStatusValue } from './requests.ts'
import { Id, nothing } from './values.ts'

/**
 * What has happened to a request:
 *
 * - `created`, `moved` (its status), `assigned`, `noted` (a step of its way), `rated`: read the request anew
 * - `message`: the message itself is here
 * - `marked`: messages of the other side have come or were read, up to one
 *
 * Besides these a stream may tell `event: stale`, without contents: too much was missed, read everything anew.
 */
const kinds = z.enum(['created', 'moved', 'assigned', 'noted', 'rated', 'message', 'marked'])

const event = {
  /** Grows; also the `id` of the event, which a browser sends back as Last-Event-ID. */
  id: z.string(),
  kind: kinds,
  requestId: Id,
  number: z.int(),
  status: RequestStatusValue,
}
const mark = MessageMark.extend({ by: z.enum(['resident', 'staff']) })

export const LiveEvent = z.object({ ...event, message: Message.optional(), mark: mark.optional() })

export const OfficeLiveEvent = z.object({
  ...event,
  message: OfficeMessage.optional(),
  mark: mark.optional(),
})

/**
 * Where to begin: `livePosition` of what is on the screen. A header Last-Event-ID, which a browser sends when it connects
 * again by itself, wins over it.
 */
const position = z.object({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

export const followRequests = endpoint({
  name: 'followRequests',
  summary:
    'Events of the resident’s requests as they happen: text/event-stream, each with a LiveEvent as its data',
  method: 'GET',
  path: '/requests/live',
  access: 'resident',
  stream: true,
  idempotent: false,
  params: nothing,
  query: position,
  body: nothing,
  reply: LiveEvent,
  problems: ['too-many-tries'],
})

export const followOffice = endpoint({
  name: 'followOffice',
  summary: 'Events of all requests that the caller may see, internal notes included: text/event-stream',
  method: 'GET',
  path: '/office/live',
  access: { staff: ['operator', 'supplier', 'administrator'] },
  stream: true,
  idempotent: false,
  params: nothing,
  query: position,
  body: nothing,
  reply: OfficeLiveEvent,
  problems: ['too-many-tries'],
})

import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FileIds } from './files.ts'
import { Message } from './messages.ts'
import { DateValue, Id, Instant, KopecksValue, Line, nothing, Words } from './values.ts'

export const RequestStatusValue = z.enum(['new', 'in-work', 'waiting', 'done', 'reopened', 'closed'])

/** `R0` to `R23`; staff may add others. */
export const RequestCategoryCode = z.string().regex(/^R\d{1,3}$/)

/** A letter of two pages; longer stories come as a file. */
export const RequestText = Words(2000).min(10)

const FormFieldValue = z.object({
  code: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'long-text', 'date', 'period', 'number', 'choice', 'phone', 'email']),
  required: z.boolean(),
  hint: z.string().optional(),
  /** What can be chosen, for `choice`. */
  options: z.array(z.string()).optional(),
})

export const RequestAnswers = z.array(z.object({ field: Line(60).min(1), value: Words(2000) })).max(30)

/** What a request came from. A bill's line is named by the bill's id and the line's. */
const AskedSubject = z.object({
  kind: z.enum(['bill', 'meter', 'payment']),
  id: Id,
  lineId: Line(200).optional(),
})

/** The same as it was when the request was sent, with what is shown on its card. */
export const RequestSubject = z.object({
  kind: z.enum(['bill', 'meter', 'payment']),
  id: Id,
  lineId: z.string().optional(),
  accountId: Id,
  /** «Отопление», «Квитанция», «Счётчик холодной воды», «Платёж». */
  title: z.string(),
  /** «Строка квитанции за ноябрь 2026». */
  note: z.string(),
  amount: KopecksValue.optional(),
  /** Billing period of a bill, to open it. */
  period: z.string().optional(),
})

export const listRequestCategories = endpoint({
  name: 'listRequestCategories',
  summary: 'What a request can be about, «Другое» first, and what to tell whoever writes of an emergency',
  method: 'GET',
  path: '/requests/categories',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    categories: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        description: z.string(),
        /** Other words for it: the search is `findCategories` of the domain. */
        searchWords: z.string(),
        /** Whether the form asks for one of the resident's accounts. */
        account: z.enum(['required', 'optional']),
        fields: z.array(FormFieldValue),
        /** Who decides in the end, in words. */
        decides: z.string(),
        term: z.object({
          days: z.int(),
          kind: z.enum(['working', 'calendar']),
          act: z.string(),
          /** How long it usually takes, in working days; a promise of our own and not the law's. */
          usualDays: z.int().optional(),
        }),
        /** The last day for an answer to a request that is sent now. */
        answerBy: DateValue,
      }),
    ),
    /** Shown before the form when the text holds one of the words: `findEmergency` of the domain. */
    emergencies: z.array(
      z.object({
        code: z.string(),
        words: z.array(z.string()),
        title: z.string(),
        advice: z.string(),
        phones: z.array(z.object({ label: z.string(), number: z.string() })),
      }),
    ),
  }),
  problems: [],
})

export const createRequest = endpoint({
  name: 'createRequest',
  summary: 'Send a request; its text is the first message of its chat',
  method: 'POST',
  path: '/requests',
  access: 'resident',
  idempotent: true,
  params: nothing,
  query: nothing,
  body: z.object({
    category: RequestCategoryCode,
    accountId: Id.optional(),
    text: RequestText,
    answers: RequestAnswers,
    subject: AskedSubject.optional(),
    fileIds: FileIds,
  }),
  reply: z.object({ id: Id, number: z.int(), dueOn: DateValue }),
  problems: [
    'not-found',
    'too-many-tries',
    'file-gone',
    'file-not-ready',
    'file-infected',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})

export const createConnectionRequest = endpoint({
  name: 'createConnectionRequest',
  summary: '«Это не мой адрес»: ask staff to find and attach the right account',
  method: 'POST',
  path: '/requests/connections',
  access: 'resident',
  idempotent: true,
  params: nothing,
  query: nothing,
  body: z.object({
    fullName: Line(200).min(5),
    address: Line(300).min(5),
    /** Empty for a house without flats. */
    flat: Line(20),
    email: Line(254).min(3),
  }),
  reply: z.object({
    id: Id,
    number: z.int(),
    dueOn: DateValue,
    /** The same was asked within a day: it went to the request that is there already. */
    joined: z.boolean(),
  }),
  problems: ['not-found', 'too-many-tries', 'idempotency-key-needed', 'idempotency-mismatch'],
})

/** A request as a row of the list. */
const RequestHead = z.object({
  id: Id,
  number: z.int(),
  topic: z.string(),
  category: z.object({ code: z.string(), title: z.string() }),
  status: RequestStatusValue,
  createdAt: Instant,
  /** When something happened last: what the list is sorted by. */
  touchedAt: Instant,
  /** How much of the way is behind, in eighths. */
  progress: z.int(),
  /** Messages of staff that the resident has not read. */
  unread: z.int(),
  /** While somebody of the staff still owes an answer. */
  dueOn: DateValue.optional(),
  /** Negative when the day has passed. */
  workingDaysLeft: z.int().optional(),
})

/** Where in the events a snapshot stands: give it to the stream as `after`, then nothing is missed and nothing doubled. */
export const LivePosition = z.string()

export const listRequests = endpoint({
  name: 'listRequests',
  summary: 'Requests of the resident, those that changed last first, fifty at a time',
  method: 'GET',
  path: '/requests',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: z.object({
    /** `open` unless said otherwise; `done` are those answered or closed. */
    state: z.enum(['open', 'done']).optional(),
    /** `next` of the page before. */
    after: z
      .string()
      .regex(/^[\w.:-]{1,100}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.object({
    requests: z.array(RequestHead),
    counts: z.object({ open: z.int(), done: z.int() }),
    next: z.string().optional(),
    livePosition: LivePosition,
  }),
  problems: [],
})

export const RequestTrackStep = z.object({
  name: z.enum(['received', 'assigned', 'in-work', 'waiting', 'answer', 'reopened', 'closed']),
  state: z.enum(['done', 'now', 'next']),
  at: Instant.optional(),
  /** Who took it. */
  to: z.string().optional(),
  note: z.string().optional(),
})

export const RequestTerm = z.object({
  /** The day of receipt that counts: what comes after hours is received on the next working day. */
  receivedOn: DateValue,
  dueOn: DateValue,
  days: z.int(),
  kind: z.enum(['working', 'calendar']),
  act: z.string(),
  /** Negative when the day has passed; absent when nobody owes an answer any more. */
  workingDaysLeft: z.int().optional(),
  /** The clock stands while the resident is asked something. */
  paused: z.boolean(),
})

export const RequestRating = z.object({
  stars: z.int(),
  text: z.string().optional(),
  ratedAt: Instant,
})

export const getRequest = endpoint({
  name: 'getRequest',
  summary: 'One request: its way, its term, who has it, and the newest fifty messages',
  method: 'GET',
  path: '/requests/:requestId',
  access: 'resident',
  idempotent: false,
  params: z.object({ requestId: Id }),
  query: nothing,
  body: nothing,
  reply: RequestHead.extend({
    account: z.object({ id: Id, number: z.string(), name: z.string() }).optional(),
    subject: RequestSubject.optional(),
    answers: z.array(z.object({ label: z.string(), value: z.string() })),
    track: z.array(RequestTrackStep),
    term: RequestTerm,
    /** Who has it now. Until somebody takes it there is the team alone. */
    holder: z.object({ team: z.string(), name: z.string().optional() }),
    /** Oldest first. */
    messages: z.array(Message),
    hasEarlier: z.boolean(),
    rating: RequestRating.optional(),
    mayReopen: z.boolean(),
    mayWrite: z.boolean(),
    livePosition: LivePosition,
  }),
  problems: ['not-found'],
})

export const rateRequest = endpoint({
  name: 'rateRequest',
  summary: 'Rate a request at any stage; the newest rating counts',
  method: 'PUT',
  path: '/requests/:requestId/rating',
  access: 'resident',
  idempotent: false,
  params: z.object({ requestId: Id }),
  query: nothing,
  body: z.object({ stars: z.int().min(1).max(5), text: Words(1000).optional() }),
  reply: z.object({ rating: RequestRating }),
  problems: ['not-found', 'too-many-tries'],
})

export const reopenRequest = endpoint({
  name: 'reopenRequest',
  summary: 'Open an answered request anew, with a word why',
  method: 'POST',
  path: '/requests/:requestId/reopening',
  access: 'resident',
  idempotent: true,
  params: z.object({ requestId: Id }),
  query: nothing,
  body: z.object({ text: RequestText }),
  reply: z.object({ status: RequestStatusValue, dueOn: DateValue }),
  problems: [
    'not-found',
    'request-stands-elsewhere',
    'too-many-tries',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})

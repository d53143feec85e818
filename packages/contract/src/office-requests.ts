import { z } from 'zod'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { FileIds } from './files.ts'
import { Message, MessageMark, MessageText } from './messages.ts'
import {
  LivePosition,
  RequestCategoryCode,
  RequestRating,
  RequestStatusValue,
  RequestSubject,
  RequestTerm,
  RequestTrackStep,
} from './requests.ts'
import { DateValue, Id, Instant, Line, nothing, Words } from './values.ts'

/** A supplier sees the orders of paid services and nothing else: rights are part of every query. */
export const requestStaff = {
  staff: ['operator', 'supplier', 'administrator'],
} as const satisfies StaffAccess

export const oneRequest = z.object({ requestId: Id })

/** A message as staff see it: with notes that never leave the office. */
export const OfficeMessage = Message.extend({ internal: z.boolean() })

const Colleague = z.object({ id: Id, name: z.string() })

const OfficeRequestHead = z.object({
  id: Id,
  number: z.int(),
  topic: z.string(),
  category: z.object({ code: z.string(), title: z.string() }),
  status: RequestStatusValue,
  residentName: z.string(),
  assignee: Colleague.optional(),
  createdAt: Instant,
  /** When something was written or moved last. */
  touchedAt: Instant,
  /** The last message, shortened. */
  preview: z.string(),
  previewBy: z.enum(['resident', 'staff']),
  /** Messages of the resident that nobody of the staff has read. */
  unread: z.int(),
  /** While an answer is owed. */
  dueOn: DateValue.optional(),
  workingDaysLeft: z.int().optional(),
  /** `soon`: this working day or the next one; `late`: the day has passed; `paused`: the clock stands. */
  termState: z.enum(['none', 'calm', 'soon', 'late', 'paused']),
})

export const listOfficeRequests = endpoint({
  name: 'listOfficeRequests',
  summary: 'The queue of requests, fifty at a time',
  method: 'GET',
  path: '/office/requests',
  access: requestStaff,
  idempotent: false,
  params: nothing,
  query: z.object({
    /** All that are open unless said otherwise. */
    status: RequestStatusValue.optional(),
    category: RequestCategoryCode.optional(),
    whose: z.enum(['mine', 'unassigned', 'all']).optional(),
    overdue: z.enum(['yes']).optional(),
    /** A number (of a request of any status), a part of a resident's last name, or of the topic. */
    search: Line(60).optional(),
    /** `touched` unless said otherwise: what was touched last is first. `due`: what is due first is first. */
    order: z.enum(['touched', 'due']).optional(),
    after: z
      .string()
      .regex(/^[\w.:-]{1,100}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.object({
    requests: z.array(OfficeRequestHead),
    /** Of open ones, whatever the filter. */
    counts: z.object({ mine: z.int(), unassigned: z.int(), all: z.int(), overdue: z.int() }),
    next: z.string().optional(),
    livePosition: LivePosition,
  }),
  problems: [],
})

export const listRequestColleagues = endpoint({
  name: 'listRequestColleagues',
  summary: 'To whom a request can be handed on, and the categories that the queue can be filtered by',
  method: 'GET',
  path: '/office/requests/colleagues',
  access: requestStaff,
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    colleagues: z.array(Colleague),
    categories: z.array(z.object({ code: z.string(), title: z.string() })),
  }),
  problems: [],
})

export const getOfficeRequest = endpoint({
  name: 'getOfficeRequest',
  summary: 'One request with its newest fifty messages, internal notes included',
  method: 'GET',
  path: '/office/requests/:requestId',
  access: requestStaff,
  idempotent: false,
  params: oneRequest,
  query: nothing,
  body: nothing,
  reply: OfficeRequestHead.extend({
    accountNumber: z.string().optional(),
    subject: RequestSubject.optional(),
    answers: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
    /** Whether staff attach an account by it. */
    isConnection: z.boolean(),
    decides: z.string(),
    team: z.string(),
    track: z.array(RequestTrackStep),
    term: RequestTerm,
    messages: z.array(OfficeMessage),
    hasEarlier: z.boolean(),
    rating: RequestRating.optional(),
    /** Where the caller may move it now. */
    mayMoveTo: z.array(RequestStatusValue),
    livePosition: LivePosition,
  }),
  problems: ['not-found'],
})

export const listOfficeMessages = endpoint({
  name: 'listOfficeMessages',
  summary: 'Fifty messages before one, oldest first, internal notes included',
  method: 'GET',
  path: '/office/requests/:requestId/messages',
  access: requestStaff,
  idempotent: false,
  params: oneRequest,
  query: z.object({ before: Id.optional() }),
  body: nothing,
  reply: z.object({ messages: z.array(OfficeMessage), hasEarlier: z.boolean() }),
  problems: ['not-found'],
})

const repeatable = ['idempotency-key-needed', 'idempotency-mismatch'] as const

/** What a step of the way is called by the specialist; the resident reads it. */
const StepNote = Line(200).min(1)

export const takeRequest = endpoint({
  name: 'takeRequest',
  summary: 'Take a request that nobody has; what was new or reopened is in work from now on',
  method: 'POST',
  path: '/office/requests/:requestId/taking',
  access: requestStaff,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({ note: StepNote.optional() }),
  reply: nothing,
  problems: ['not-found', 'request-taken', 'request-closed', ...repeatable],
})

export const transferRequest = endpoint({
  name: 'transferRequest',
  summary: 'Hand a request on to a colleague, with a note for them',
  method: 'POST',
  path: '/office/requests/:requestId/transfer',
  access: requestStaff,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({
    staffId: Id,
    /** For the colleague alone: an internal note. */
    note: Words(2000).optional(),
  }),
  reply: nothing,
  problems: ['not-found', 'request-closed', ...repeatable],
})

export const moveRequest = endpoint({
  name: 'moveRequest',
  summary: 'Move a request on without a message',
  method: 'POST',
  path: '/office/requests/:requestId/moves',
  access: requestStaff,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({ to: z.enum(['in-work', 'waiting', 'done']), note: StepNote.optional() }),
  reply: nothing,
  problems: ['not-found', 'request-stands-elsewhere', ...repeatable],
})

export const noteStep = endpoint({
  name: 'noteStep',
  summary: 'Tell the resident what is being done with a request in work, as a step of its way',
  method: 'POST',
  path: '/office/requests/:requestId/steps',
  access: requestStaff,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({ note: StepNote }),
  reply: nothing,
  problems: ['not-found', 'request-stands-elsewhere', ...repeatable],
})

export const sendOfficeMessage = endpoint({
  name: 'sendOfficeMessage',
  summary:
    'Write to the resident, or a note for colleagues; a question or an answer may move the request at once',
  method: 'POST',
  path: '/office/requests/:requestId/messages',
  access: requestStaff,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({
    clientId: Id,
    text: MessageText,
    fileIds: FileIds,
    /** A note that never leaves the office. */
    internal: z.boolean(),
    /** `waiting`: it asks the resident something; `done`: it is the answer. Never with a note. */
    moveTo: z.enum(['waiting', 'done']).optional(),
  }),
  reply: z.object({ message: OfficeMessage }),
  problems: [
    'not-found',
    'request-closed',
    'request-stands-elsewhere',
    'too-many-tries',
    'file-gone',
    'file-not-ready',
    'file-infected',
    ...repeatable,
  ],
})

export const markOfficeMessages = endpoint({
  name: 'markOfficeMessages',
  summary: 'Say that messages of the resident have come to the office, or were read',
  method: 'PUT',
  path: '/office/requests/:requestId/marks',
  access: requestStaff,
  idempotent: false,
  params: oneRequest,
  query: nothing,
  body: MessageMark,
  reply: nothing,
  problems: ['not-found'],
})

import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, Id, Instant, nothing } from './values.ts'

/** Everything that is written to the audit log. A code is never reused for something else: old entries stay. */
export const auditActions = [
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'staff-invited',
  'staff-invited-again',
  'invitation-accepted',
  'roles-changed',
  'staff-disabled',
  'staff-enabled',
  'help-article-saved',
  'glossary-term-saved',
  'news-created',
  'news-saved',
  'news-scheduled',
  'news-published',
  'news-withdrawn',
  'news-taken-back',
  'package-released',
  'package-returned',
  'request-taken',
  'request-transferred',
  'request-moved',
  'request-step-noted',
  'request-answered',
  'request-note-written',
  'resident-card-opened',
  'resident-phone-shown',
  'accounts-searched',
  'account-connected',
  'connection-refused',
  'template-added',
  'template-changed',
  'template-removed',
] as const

export type AuditAction = (typeof auditActions)[number]

/** About whom or what. */
export const auditSubjects = [
  'staff',
  'news',
  'package',
  'request',
  'template',
  'help-article',
  'glossary-term',
] as const

export type AuditSubject = (typeof auditSubjects)[number]

const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  /** Absent when nobody was signed in. */
  staff: z.object({ id: Id, name: z.string() }).optional(),
  action: z.enum(auditActions),
  subject: z
    .object({
      kind: z.enum(auditSubjects),
      id: z.string(),
      /** How it is called, where the office knows. */
      name: z.string().optional(),
    })
    .optional(),
  reason: z.string().optional(),
  /** Small facts of the deed, such as the roles before and after. */
  facts: z.record(z.string(), z.string()),
  address: z.string(),
  requestId: z.string(),
})

export const listAudit = endpoint({
  name: 'listAudit',
  summary: 'The audit log, newest first, fifty at a time',
  method: 'GET',
  path: '/office/audit',
  access: { staff: ['administrator'] },
  idempotent: false,
  params: nothing,
  query: z.object({
    staffId: Id.optional(),
    action: z.enum(auditActions).optional(),
    /** An id, or the name of a package. */
    subjectId: z
      .string()
      .regex(/^[\w.:-]{1,200}$/)
      .optional(),
    from: DateValue.optional(),
    /** The last day, itself included. */
    to: DateValue.optional(),
    /** Entries older than this one: `next` of the page before. */
    before: z
      .string()
      .regex(/^[1-9]\d{0,17}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.object({ entries: z.array(AuditEntry), next: z.string().optional() }),
  problems: [],
})

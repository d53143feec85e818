import { z } from 'zod'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { Id, Instant, Line, nothing, Period } from './values.ts'

/** Who watches over the exchange with billing cores: they see what was refused, and decide on what is held. */
const billing = { staff: ['billing', 'administrator'] } as const satisfies StaffAccess

/** The sender's own name of a package. */
const PackageId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)

const Count = z.int()

export const packageStates = ['received', 'checking', 'held', 'merged', 'refused'] as const

export type PackageState = (typeof packageStates)[number]

const IncomingPackage = z.object({
  id: z.string(),
  source: z.string(),
  /** What its files hold: `bills`, `readings` and so on, as docs/exchange.md names them. */
  kinds: z.array(z.string()),
  period: Period.optional(),
  municipality: z.string().optional(),
  mode: z.enum(['full', 'delta']),
  state: z.enum(packageStates),
  /** Why it was held or refused as a whole. */
  reason: z.string().optional(),
  receivedAt: Instant,
  finishedAt: Instant.optional(),
  releasedAt: Instant.optional(),
  /** How many rows its manifest promises. */
  rows: Count,
  accepted: Count,
  refused: Count,
})

const RefusedRow = z.object({
  id: z.string(),
  file: z.string(),
  line: Count,
  externalId: z.string().optional(),
  code: z.string(),
  message: z.string(),
})

export const listPackages = endpoint({
  name: 'listPackages',
  summary: 'Packages that came from billing cores, newest first, a hundred at a time',
  method: 'GET',
  path: '/office/exchange/packages',
  access: billing,
  idempotent: false,
  params: nothing,
  query: z.object({
    state: z.enum(packageStates).optional(),
    period: Period.optional(),
    /** Those that came before this package: `next` of the page before. */
    before: PackageId.optional(),
  }),
  body: nothing,
  reply: z.object({
    packages: z.array(IncomingPackage),
    next: z.string().optional(),
    /** Of the present day, and how many wait for a decision in all. */
    today: z.object({ packages: Count, accepted: Count, refused: Count, packagesWithRefused: Count }),
    held: Count,
  }),
  problems: [],
})

export const getPackage = endpoint({
  name: 'getPackage',
  summary: 'One package, and for which reasons how many of its rows were refused',
  method: 'GET',
  path: '/office/exchange/packages/:packageId',
  access: billing,
  idempotent: false,
  params: z.object({ packageId: PackageId }),
  query: nothing,
  body: nothing,
  reply: z.object({
    package: IncomingPackage,
    reasons: z.array(z.object({ code: z.string(), rows: Count })),
  }),
  problems: ['not-found'],
})

export const listRefusedRows = endpoint({
  name: 'listRefusedRows',
  summary: 'The refused rows of a package in the order of its files, five hundred at a time',
  method: 'GET',
  path: '/office/exchange/packages/:packageId/refused-rows',
  access: billing,
  idempotent: false,
  params: z.object({ packageId: PackageId }),
  query: z.object({
    code: z
      .string()
      .regex(/^[a-z][a-z-]{0,60}$/)
      .optional(),
    /** Rows after this one: `next` of the page before. */
    after: z
      .string()
      .regex(/^[1-9]\d{0,17}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.object({ rows: z.array(RefusedRow), next: z.string().optional() }),
  problems: ['not-found'],
})

export const releasePackage = endpoint({
  name: 'releasePackage',
  summary: 'Let a held package in: it is checked again, and what can land does',
  method: 'POST',
  path: '/office/exchange/packages/:packageId/release',
  access: billing,
  idempotent: true,
  params: z.object({ packageId: PackageId }),
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: ['not-found', 'package-not-held'],
})

export const returnPackage = endpoint({
  name: 'returnPackage',
  summary: 'Refuse a held package as a whole: its sender gets it back with the protocol',
  method: 'POST',
  path: '/office/exchange/packages/:packageId/return',
  access: billing,
  idempotent: true,
  params: z.object({ packageId: PackageId }),
  query: nothing,
  body: z.object({ reason: Line(500).min(1) }),
  reply: nothing,
  problems: ['not-found', 'package-not-held'],
})

export const listSentPackages = endpoint({
  name: 'listSentPackages',
  summary: 'The newest hundred packages to billing cores, with what was acknowledged',
  method: 'GET',
  path: '/office/exchange/sent',
  access: billing,
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    packages: z.array(
      z.object({
        id: Id,
        source: z.string(),
        kind: z.enum(['payments', 'readings']),
        createdAt: Instant,
        rows: Count,
        accepted: Count,
        refused: Count,
        /** When the last of its rows was acknowledged. */
        settledAt: Instant.optional(),
      }),
    ),
    /** Rows that stand in no package yet. */
    waiting: Count,
  }),
  problems: [],
})

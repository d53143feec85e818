import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, KopecksOfReceipt, Line, nothing, Period } from './values.ts'

/** An attached account as lists show it. Unverified: only number, town and street. */
export const Account = z.object({
  id: Id,
  verified: z.boolean(),
  number: z.string(),
  /** The resident's own name for it. */
  ownName: z.string().optional(),
  /** «Фрунзе, 14–27», or the street alone while unverified. */
  shortAddress: z.string(),
  /** Full address, or town and street while unverified. */
  address: z.string(),
})

export const listAccounts = endpoint({
  name: 'listAccounts',
  summary: 'Accounts attached by the resident',
  method: 'GET',
  path: '/accounts',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ accounts: z.array(Account) }),
  problems: [],
})

export const claimAccount = endpoint({
  name: 'claimAccount',
  summary: 'Find an account by the data of a receipt; without period and sum it stays unverified',
  method: 'POST',
  path: '/accounts/claims',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({
    number: Line(40).min(1),
    receipt: z.object({ period: Period, sum: KopecksOfReceipt }).optional(),
    via: z.enum(['hand', 'qr']),
  }),
  reply: z.object({
    claimId: Id,
    verified: z.boolean(),
    /** «Можайск, ул. Фрунзе, д. 1•, кв. •7»; town and street alone when there was no receipt. */
    maskedAddress: z.string(),
    expiresAt: Instant,
  }),
  problems: ['account-not-recognised', 'too-many-tries'],
})

export const confirmClaim = endpoint({
  name: 'confirmClaim',
  summary: '«Это ваш адрес?» – «Подтвердить»: attach the account',
  method: 'POST',
  path: '/accounts/claims/:claimId/confirmation',
  access: 'resident',
  idempotent: true,
  params: z.object({ claimId: Id }),
  query: nothing,
  body: nothing,
  reply: z.object({ accountId: Id, verified: z.boolean() }),
  problems: ['not-found', 'claim-expired', 'idempotency-key-needed', 'idempotency-mismatch'],
})

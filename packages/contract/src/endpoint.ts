import type { StaffRole } from '@mosobleirc/domain/staff'
import type { z } from 'zod'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call an endpoint. Rights to a thing (whose account, whose meter) are checked in its query:
 * what is not yours does not exist. `docs/decisions/0002-contract-as-data.md` says why.
 *
 * - `anyone`: no session needed
 * - `resident`: a session; nothing of an account is shown
 * - `verified`: a resident whose attachment to the account is verified
 * - `{ staff: … }`: a member of the staff who holds one of the roles, or `any` of the staff; paths begin with `/office/`
 */
export type Access = 'anyone' | 'resident' | 'verified' | StaffAccess

export type StaffAccess = { readonly staff: 'any' | readonly StaffRole[] }

/** Whether an endpoint is of the back office, where residents have no business. */
export const isForStaff = (access: Access): access is StaffAccess => typeof access === 'object'

/** Whether somebody with these roles may come in: the server asks it, and the office shows its sections by it. */
export const admits = ({ staff }: StaffAccess, roles: readonly StaffRole[]): boolean =>
  staff === 'any' || roles.some((role) => staff.includes(role))

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation of the API as data: the server registers it, the apps call it, the OpenAPI page is made from it. */
export type Endpoint = {
  /** Name of the operation in the OpenAPI page, in logs and in the scope of idempotency keys. */
  readonly name: string
  readonly summary: string
  readonly method: Method
  /** Path below `/api/v1`, with `:name` for parameters. */
  readonly path: `/${string}`
  readonly access: Access
  /** Answers `text/event-stream`: `reply` is what each event holds. */
  readonly stream?: true
  /** A phone may repeat it: needs an `Idempotency-Key` header and happens once. */
  readonly idempotent: boolean
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  readonly body: z.ZodObject
  /** What is sent is a file: its bytes as they are, `application/octet-stream`, in the place of a JSON body. */
  readonly upload?: { /** Bytes. */ readonly largest: number }
  /** What is answered is a file and not JSON. */
  readonly download?: true
  readonly reply: z.ZodObject
  /** Refusals of this operation, besides those that every operation may answer (`commonProblems`). */
  readonly problems: readonly ProblemCode[]
}

/** Keeps the literal types of an endpoint, so that handlers and callers are typed by its schemas. */
export const endpoint = <const Definition extends Endpoint>(definition: Definition): Definition => definition

/** What a caller gives: JSON values on the outside of every codec. */
export type Input<E extends Endpoint> = Fields<E['params']> & Fields<E['query']> & Fields<E['body']>

/** An object without fields says nothing about the others: zod's own type for it would forbid them. */
type Fields<Schema extends z.ZodObject> = keyof Schema['shape'] extends never ? object : z.output<Schema>

/** What an endpoint answers, as domain values. */
export type Reply<E extends Endpoint> = z.output<E['reply']>

export const apiPrefix = '/api/v1'

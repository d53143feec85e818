import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  heldPackages,
  keepProgress,
  openPackages,
  type Package,
  type PackageState,
  type Refusal,
} from '../store/packages.ts'
import { findRegion } from '../store/region.ts'
import type { LineToProduct } from './line-to-product.ts'
import { packParcel } from './package-files.ts'

type Delivery = { readonly db: DatabaseSync; readonly line: LineToProduct; readonly stop: AbortSignal }

/** Between two questions about a package that the product is still checking: short at first, then ever longer. */
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 1_000

/**
 * Delivers the packages that wait and reads their protocols. Bills refer to what came before them, so packages go out
 * oldest first, and the product merges them in the order in which they were made.
 *
 * @returns how many were finished with
 * @throws when the product is away or answers otherwise than agreed; the next round goes on from there
 */
export const deliverPackages = async ({ db, line, stop }: Delivery): Promise<number> => {
  let finished = 0
  for (let open = openPackages(db); open.length > 0 && !stop.aborted; open = openPackages(db)) {
    for (const parcel of open) if (parcel.state === 'queued') await send(db, line, parcel)
    for (const parcel of open) await seeThrough({ db, line, stop }, parcel)
    finished += open.length
  }
  for (const held of heldPackages(db)) await ask(db, line, held)
  return finished
}

/** Asks about a package until the product has finished with it. */
const seeThrough = async ({ db, line, stop }: Delivery, parcel: Package): Promise<void> => {
  for (let pause = FIRST_PAUSE; isOpen(db, parcel); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    await ask(db, line, parcel)
    if (isOpen(db, parcel)) await wait(pause, undefined, { signal: stop })
  }
}

const isOpen = (db: DatabaseSync, { id }: Package): boolean => openPackages(db).some((open) => open.id === id)

const send = async (db: DatabaseSync, line: LineToProduct, parcel: Package): Promise<void> => {
  const region = findRegion(db)
  if (!region) throw new Error('there is no region to tell about')
  const { manifest, files } = packParcel(db, region, parcel)
  const form = new FormData()
  form.append('manifest', new Blob([manifest], { type: 'application/json' }), 'manifest.json')
  for (const { entry, bytes } of files) {
    form.append(entry.name, new Blob([new Uint8Array(bytes)]), entry.name)
  }

  const response = await line.post('/exchange/v1/packages', { subject: manifest, form })
  if (response.ok) {
    const { state } = readAnswer(await response.json())
    keepProgress(db, parcel.id, { state, accepted: 0, refused: 0, refusals: [] })
    if (state === 'merged' || state === 'refused') await ask(db, line, parcel)
    return
  }
  const words = `${response.status}: ${(await response.text()).slice(0, 500)}`
  // Whatever is sent again, these will be answered the same.
  const final = response.status === 409 || response.status === 413 || response.status === 422
  if (!final) throw new Error(words)
  keepProgress(db, parcel.id, { state: 'refused', accepted: 0, refused: 0, reason: words, refusals: [] })
}

/** Asks for the protocol, all pages of it. */
const ask = async (db: DatabaseSync, line: LineToProduct, { id }: Package): Promise<void> => {
  const refusals: Refusal[] = []
  let cursor = ''
  for (;;) {
    const response = await line.get(`/exchange/v1/packages/${encodeURIComponent(id)}${cursor}`)
    if (!response.ok) throw new Error(`${response.status}: ${(await response.text()).slice(0, 500)}`)
    const protocol = readProtocol(await response.json())
    refusals.push(...protocol.rows)
    if (protocol.nextCursor === undefined) {
      keepProgress(db, id, { ...protocol, refusals })
      return
    }
    cursor = `?cursor=${encodeURIComponent(protocol.nextCursor)}`
  }
}

type Answer = { readonly state: PackageState }

/** The product's word; a state that we do not know is worth another question. */
const readAnswer = (answer: unknown): Answer => {
  const state = typeof answer === 'object' && answer !== null && 'state' in answer ? answer.state : undefined
  const known = (['received', 'checking', 'held', 'merged', 'refused'] as const).find(
    (word) => word === state,
  )
  return { state: known ?? 'received' }
}

type Protocol = Answer & {
  readonly accepted: number
  readonly refused: number
  readonly reason?: string | undefined
  readonly rows: readonly Refusal[]
  readonly nextCursor?: string | undefined
}

const readProtocol = (answer: unknown): Protocol => {
  const { state } = readAnswer(answer)
  const given: Partial<Record<string, unknown>> =
    typeof answer === 'object' && answer !== null ? { ...answer } : {}
  const { accepted, refused, reason, nextCursor, rows } = given
  return {
    state,
    accepted: typeof accepted === 'number' ? accepted : 0,
    refused: typeof refused === 'number' ? refused : 0,
    reason: typeof reason === 'string' ? reason : undefined,
    nextCursor: typeof nextCursor === 'string' ? nextCursor : undefined,
    rows: Array.isArray(rows) ? rows.map(readRefusal) : [],
  }
}

const readRefusal = (row: unknown): Refusal => {
  const given: Partial<Record<string, unknown>> = typeof row === 'object' && row !== null ? { ...row } : {}
  const { file, line, externalId, code, message } = given
  return {
    file: String(file),
    line: typeof line === 'number' ? line : 0,
    externalId: typeof externalId === 'string' ? externalId : null,
    code: String(code),
    message: String(message),
  }
}

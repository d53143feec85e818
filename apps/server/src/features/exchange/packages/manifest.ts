import { createHash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import { kinds } from '../kinds/kinds.ts'

/** Also the name of a folder, so it has no slash and does not begin with a dot. */
const PackageId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u)
const FileName = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,60}\.(ndjson|csv)$/u)
const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/u)

const File = z.object({
  name: FileName,
  kind: z.enum([...kinds.map(({ name }) => name), 'payments']),
  rows: z.int().min(0).max(1_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  encoding: z.enum(['utf-8', 'windows-1251']),
  format: z.enum(['ndjson', 'csv']),
})

/** `manifest.json` as docs/exchange/manifest.schema.json shows it. */
export const Manifest = z.object({
  schema: z.literal('exchange'),
  version: z.literal(1),
  packageId: PackageId,
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/u),
  createdAt: Instant,
  period: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
    .optional(),
  municipality: z.string().min(1).max(100).optional(),
  mode: z.enum(['full', 'delta']),
  files: z.array(File).min(1).max(100),
})

export type Manifest = z.output<typeof Manifest>
export type PackageFile = Manifest['files'][number]

/** A manifest larger than this is none: a hundred files take a fifth of it. */
export const LONGEST_MANIFEST = 256 * 1024

/** Kinds whose rows belong to a month. */
const OF_A_PERIOD = new Set(['bills', 'bill_lines', 'payments_posted'])

type Read = { kind: 'manifest'; manifest: Manifest; sha256: string } | { kind: 'wrong'; field: string }

/** Reads a manifest that a billing core sends, with what its schema cannot say. */
export const readManifest = (bytes: Buffer): Read => {
  const result = Manifest.safeParse(jsonOf(bytes))
  if (!result.success) return { kind: 'wrong', field: result.error.issues[0]?.path.join('.') || 'manifest' }

  const manifest = result.data
  const field = contradiction(manifest)
  if (field !== undefined) return { kind: 'wrong', field }
  return { kind: 'manifest', manifest, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const contradiction = ({ createdAt, period, municipality, files }: Manifest): string | undefined => {
  if (Number.isNaN(Date.parse(createdAt))) return 'createdAt'
  if (municipality?.includes('\0') || municipality?.isWellFormed() === false) return 'municipality'
  if (new Set(files.map(({ name }) => name)).size < files.length) return 'files'
  // Payments are what the product sends.
  if (files.some(({ kind }) => kind === 'payments')) return 'files'
  if (period === undefined && files.some(({ kind }) => OF_A_PERIOD.has(kind))) return 'period'
  return undefined
}

const jsonOf = (bytes: Buffer): unknown => {
  if (!isUtf8(bytes)) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

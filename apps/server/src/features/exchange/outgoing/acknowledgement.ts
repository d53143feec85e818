import { isUtf8 } from 'node:buffer'
import { z } from 'zod'

/** An acknowledgement as docs/exchange/acknowledgement.schema.json shows it. */
export const Acknowledgement = z.object({
  rows: z.array(
    z.object({
      file: z
        .string()
        .regex(/^[a-z0-9][a-z0-9_-]{0,60}\.(ndjson|csv)$/u)
        .optional(),
      line: z.int().min(1),
      externalId: z.string().min(1).max(100),
      outcome: z.enum(['accepted', 'refused']),
      code: z.string().min(1).max(60).optional(),
      message: z.string().min(1).max(500).optional(),
    }),
  ),
})

export type Acknowledgement = z.output<typeof Acknowledgement>

type Read = { kind: 'acknowledgement'; rows: Acknowledgement['rows'] } | { kind: 'wrong'; field: string }

export const readAcknowledgement = (bytes: Buffer): Read => {
  const result = Acknowledgement.safeParse(jsonOf(bytes))
  if (!result.success) return { kind: 'wrong', field: result.error.issues[0]?.path.join('.') || 'body' }
  const { rows } = result.data
  if (new Set(rows.map(({ line }) => line)).size < rows.length) return { kind: 'wrong', field: 'rows' }
  const unstorable = rows.findIndex((row) => !isStorable(row.code) || !isStorable(row.message))
  if (unstorable !== -1) return { kind: 'wrong', field: `rows.${unstorable}` }
  return { kind: 'acknowledgement', rows }
}

/** What a database can keep as text. */
const isStorable = (text = ''): boolean => text.isWellFormed() && !text.includes('\0')

const jsonOf = (bytes: Buffer): unknown => {
  if (!isUtf8(bytes)) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

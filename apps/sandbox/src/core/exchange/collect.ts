import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../../state.ts'
import type { Clock } from '../../clock.ts'
import { judgePayment, judgeReading, type Verdict } from './judge-row.ts'
import type { LineToProduct } from './line-to-product.ts'

export type Collection = { readonly db: DatabaseSync; readonly line: LineToProduct; readonly clock: Clock }

/** What was taken from the product in one go. */
export type Collected = { readonly payments: number; readonly readings: number; readonly refused: number }

type AcknowledgedRow = { readonly file: string; readonly line: number; readonly externalId: string } & Verdict

const judges = { payments: judgePayment, readings: judgeReading } as const

/**
 * Takes every outgoing package of the product, keeps its payments and readings, and says of each row whether it was
 * taken. What is kept is kept before the acknowledgement leaves, and the same package may come again.
 *
 * @throws when the product does not answer as agreed; the next round tries again
 */
export const collectOutgoing = async (collection: Collection): Promise<Collected> => {
  const total = { payments: 0, readings: 0, refused: 0 }
  for (const packageId of await waitingPackages(collection.line)) {
    const rows = await takePackage(collection, packageId)
    for (const { file, outcome } of rows) {
      if (outcome === 'refused') total.refused += 1
      else if (file.startsWith('payments')) total.payments += 1
      else total.readings += 1
    }
  }
  return total
}

const waitingPackages = async (line: LineToProduct): Promise<string[]> => {
  const listed = await json(await line.get('/exchange/v1/outgoing'))
  const packages: unknown[] = Array.isArray(listed['packages']) ? listed['packages'] : []
  return packages.flatMap((entry) => {
    const { packageId } = fieldsOf(entry)
    return typeof packageId === 'string' ? [packageId] : []
  })
}

const takePackage = async (
  { db, line, clock }: Collection,
  packageId: string,
): Promise<AcknowledgedRow[]> => {
  const path = `/exchange/v1/outgoing/${encodeURIComponent(packageId)}`
  const manifest = await json(await line.get(`${path}/manifest.json`))
  const files: unknown[] = Array.isArray(manifest['files']) ? manifest['files'] : []
  const rows: AcknowledgedRow[] = []
  for (const entry of files) {
    const { name, kind, sha256 } = fieldsOf(entry)
    const judge = kind === 'payments' || kind === 'readings' ? judges[kind] : undefined
    if (typeof name !== 'string' || !judge)
      throw new Error(`${packageId} has a file that is neither payments nor readings`)
    const bytes = Buffer.from(
      await (await expectOk(await line.get(`${path}/${encodeURIComponent(name)}`))).arrayBuffer(),
    )
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`${packageId}/${name} came broken`)
    rows.push(
      ...inTransaction(db, () => judgeFile(db, { name, judge, text: bytes.toString(), now: clock.now() })),
    )
  }
  await expectOk(await line.post(`${path}/acknowledgement`, JSON.stringify({ rows })))
  return rows
}

type Judged = {
  readonly name: string
  readonly judge: typeof judgePayment
  readonly text: string
  readonly now: Date
}

const judgeFile = (db: DatabaseSync, { name, judge, text, now }: Judged): AcknowledgedRow[] =>
  text.split('\n').flatMap((line, at): AcknowledgedRow[] => {
    if (line === '') return []
    const row = fieldsOf(JSON.parse(line))
    return [{ file: name, line: at + 1, externalId: String(row['id']), ...judge(db, row, now.toISOString()) }]
  })

const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const expectOk = async (response: Response): Promise<Response> => {
  if (response.ok) return response
  throw new Error(`${response.url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`)
}

const json = async (response: Response): Promise<Partial<Record<string, unknown>>> =>
  fieldsOf(await (await expectOk(response)).json())

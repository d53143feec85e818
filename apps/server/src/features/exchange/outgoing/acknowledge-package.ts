import type { Deps } from '../../../deps.ts'
import { acknowledgeCaptures } from '../../ledger/index.ts'
import { ExchangeRefusal } from '../exchange-refusal.ts'
import { type Acknowledgement, readAcknowledgement } from './acknowledgement.ts'
import { lockRows, settleRows, type SentRow } from './acknowledgement.sql.ts'
import { findOutgoing } from './outgoing.sql.ts'
import { reportRefused } from './report-refused.ts'

type AcknowledgeDeps = Pick<Deps, 'db' | 'inTransaction' | 'clock' | 'log'>

/**
 * Notes what a core says of rows that were sent to it. Accepted payments are settled in the ledger; a refused row stays
 * where it is with the core's code and words, and the operator is told of it once. What was acknowledged stays as it was: the same again changes nothing,
 * another outcome is refused.
 *
 * @throws {ExchangeRefusal} `not-found`, `acknowledgement-invalid`, `acknowledged-otherwise`
 */
export const acknowledgePackage = async (
  { db, inTransaction, clock, log }: AcknowledgeDeps,
  { packageId, source, bytes }: { packageId: string; source: string; bytes: Buffer },
): Promise<void> => {
  const one = await findOutgoing(db, { id: packageId, source })
  if (!one) throw new ExchangeRefusal('not-found')
  const read = readAcknowledgement(bytes)
  if (read.kind === 'wrong') throw new ExchangeRefusal('acknowledgement-invalid', { field: read.field })

  const refused = await inTransaction(async (tx) => {
    const sent = new Map((await lockRows(tx, packageId)).map((row) => [row.line, row]))
    const news = read.rows.filter((row) => isNews(row, sent.get(row.line), `${one.kind}.ndjson`))
    const now = clock.now()
    await settleRows(tx, { packageId, rows: news, now })
    if (one.kind === 'payments') {
      const attemptIds = news
        .filter(({ outcome }) => outcome === 'accepted')
        .map(({ externalId }) => externalId)
      await acknowledgeCaptures(tx, { attemptIds, core: source, postedAt: now })
    }
    return news.filter(({ outcome }) => outcome === 'refused').map(({ externalId }) => externalId)
  })
  reportRefused(log, { packageId, kind: one.kind, ids: refused })
}

const isNews = (row: Acknowledgement['rows'][number], sent: SentRow | undefined, file: string): boolean => {
  const { line, externalId, outcome } = row
  if (sent?.subjectId !== externalId || (row.file ?? file) !== file)
    throw new ExchangeRefusal('acknowledgement-invalid', { line })
  if (sent.outcome !== null && sent.outcome !== outcome)
    throw new ExchangeRefusal('acknowledged-otherwise', { line })
  return sent.outcome === null
}

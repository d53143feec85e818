import type { BillingPeriod } from '@mosobleirc/domain/shared'
import type { Package } from '../packages/packages.sql.ts'

/** A package as the back office shows it. */
export const shownPackage = ({ manifest, ...one }: Package) => ({
  id: one.id,
  source: one.source,
  kinds: [...new Set(manifest.files.map(({ kind }) => kind))],
  // The manifest's schema has checked its form.
  ...(manifest.period !== undefined && { period: manifest.period as BillingPeriod }),
  ...(manifest.municipality !== undefined && { municipality: manifest.municipality }),
  mode: manifest.mode,
  state: one.state,
  ...(one.reason !== null && { reason: one.reason }),
  receivedAt: one.receivedAt,
  ...(one.finishedAt !== null && { finishedAt: one.finishedAt }),
  ...(one.releasedAt !== null && { releasedAt: one.releasedAt }),
  rows: manifest.files.reduce((sum, { rows }) => sum + rows, 0),
  accepted: Number(one.accepted),
  refused: Number(one.refused),
})

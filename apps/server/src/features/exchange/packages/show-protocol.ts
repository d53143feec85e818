import type { Db } from '../../../platform/database.ts'
import { findPackage, type Package } from './packages.sql.ts'
import { refusalsAfter } from './refusals.sql.ts'

export type Protocol = {
  packageId: string
  state: Package['state']
  accepted: number
  refused: number
  reason?: string
  rows: ProtocolRow[]
  nextCursor?: string
}

type ProtocolRow = {
  file: string
  line: number
  externalId: string | null
  outcome: 'refused'
  code: string
  message: string
}

/** How many refused rows one answer names. */
const PAGE = 1000

/**
 * Tells what became of a package, with a page of its refused rows.
 *
 * @param after the cursor that the page before has given; from the beginning when absent
 */
export const protocolOf = async (db: Db, one: Package, after = 0n): Promise<Protocol> => {
  const refusals = await refusalsAfter(db, { packageId: one.id, after, most: PAGE + 1 })
  const shown = refusals.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    packageId: one.id,
    state: one.state,
    accepted: Number(one.accepted),
    refused: Number(one.refused),
    ...(one.reason !== null && { reason: one.reason }),
    rows: shown.map(({ file, line, externalId, code, message }) => ({
      file,
      line: Number(line),
      externalId,
      outcome: 'refused',
      code,
      message,
    })),
    ...(refusals.length > PAGE && last && { nextCursor: String(last.id) }),
  }
}

/** The protocol with all of its rows, for a file. */
export const wholeProtocol = async (db: Db, id: string): Promise<Protocol | undefined> => {
  const one = await findPackage(db, id)
  if (!one) return undefined
  const { nextCursor, ...protocol } = await protocolOf(db, one)
  for (let cursor = nextCursor; cursor !== undefined;) {
    const page = await protocolOf(db, one, BigInt(cursor))
    protocol.rows.push(...page.rows)
    cursor = page.nextCursor
  }
  return protocol
}

import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findPackage } from '../packages/packages.sql.ts'
import { refusalsAfter } from '../packages/refusals.sql.ts'

type Asked = { packageId: string; code?: string | undefined; after?: string | undefined }

/** How many refused rows one answer names. */
const PAGE = 500

/** @throws {Refusal} `not-found` */
export const listRefusedRows = async (db: Db, { packageId, code, after }: Asked) => {
  if (!(await findPackage(db, packageId))) throw new Refusal('not-found')
  const refusals = await refusalsAfter(db, {
    packageId,
    code,
    after: after === undefined ? 0n : BigInt(after),
    most: PAGE + 1,
  })
  const shown = refusals.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ id, file, line, externalId, code: why, message }) => ({
      id: String(id),
      file,
      line: Number(line),
      ...(externalId !== null && { externalId }),
      code: why,
      message,
    })),
    ...(refusals.length > PAGE && last && { next: String(last.id) }),
  }
}

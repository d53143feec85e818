import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { hideDemoOffices, idsByCode, saveOffice } from './offices.sql.ts'
import { type ListedRow, readOfficeList } from './read-office-list.ts'

/** What became of one line of a list. */
export type ImportedLine =
  | { readonly line: number; readonly outcome: 'added' | 'changed'; readonly code: string }
  | { readonly line: number; readonly outcome: 'refused'; readonly field: string; readonly message: string }

/**
 * Takes a list of offices over, row by row: what is wrong is refused and told of, the rest lands. Offices that the list
 * does not name stay as they are, but the first real list takes the place of the demo one. Needs a transaction.
 *
 * @param demo the list is invented, and every office of it says so
 */
export const importOffices = async (
  db: Db,
  bytes: Buffer,
  { demo }: { demo: boolean },
): Promise<ImportedLine[]> => {
  const rows = await readOfficeList(bytes)
  const known = await idsByCode(db)
  const lines = new Map<string, number>()
  if (!demo && rows.some(({ kind }) => kind === 'office')) await hideDemoOffices(db)

  const protocol: ImportedLine[] = []
  for (const row of rows) {
    const earlier = row.kind === 'office' ? lines.get(row.office.code) : undefined
    if (row.kind === 'refused' || earlier !== undefined) {
      protocol.push(refusedLine(row, earlier))
      continue
    }
    const { code } = row.office
    const id = known.get(code)
    lines.set(code, row.line)
    await saveOffice(db, { ...row.office, id: id ?? newId(), demo })
    protocol.push({ line: row.line, outcome: id === undefined ? 'added' : 'changed', code })
  }
  return protocol
}

const refusedLine = (row: ListedRow, earlier: number | undefined): ImportedLine => {
  const { field, message } =
    row.kind === 'refused' ? row : { field: 'code', message: `the code stands in line ${earlier} already` }
  return { line: row.line, outcome: 'refused', field, message }
}

import { type Columns, DataTable } from '../../lib/DataTable.tsx'
import type { Term } from './help.api.ts'

export const TermsTable = ({
  terms,
  chosen,
  onChoose,
}: {
  terms: readonly Term[]
  chosen: string | undefined
  onChoose: (code: string) => void
}) => (
  <DataTable
    caption="Слова со знаком «?»"
    columns={columns}
    rows={terms}
    rowId={({ code }) => code}
    chosen={chosen}
    onChoose={onChoose}
  />
)

const columns: Columns<Term> = [
  {
    id: 'term',
    header: 'Слово',
    meta: { width: 'w-[14rem]' },
    cell: ({ row: { original } }) => <span className="font-bold">{original.term}</span>,
  },
  { id: 'sentence', header: 'Что значит', cell: ({ row: { original } }) => original.sentence },
]

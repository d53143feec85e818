import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { type Columns, DataTable } from '../../lib/DataTable.tsx'
import { ListStates } from '../../lib/ListStates.tsx'
import { type RefusedRow, useRefusedRows } from './exchange.api.ts'
import { formatCount, rowReason } from './package-words.ts'

/** The protocol: which rows were refused, and why. */
export const RefusedRows = ({ packageId, code }: { packageId: string; code: string | undefined }) => {
  const query = useRefusedRows(packageId, code)
  return (
    <ListStates query={query} columns={3}>
      {({ pages }) => (
        <div>
          <div className="-mx-16 max-h-[26rem] overflow-y-auto">
            <DataTable
              caption="Строки, в которых отказано"
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ id }) => id}
            />
          </div>
          {query.hasNextPage && (
            <Button variant="subtle" onClick={() => void query.fetchNextPage()}>
              {query.isFetchingNextPage ? 'Загружаем…' : 'Ещё строки'}
            </Button>
          )}
        </div>
      )}
    </ListStates>
  )
}

const columns: Columns<RefusedRow> = [
  {
    id: 'line',
    header: 'Строка',
    cell: ({ row: { original } }) => <span className="text-text-2">{formatCount(original.line)}</span>,
  },
  {
    id: 'what',
    header: 'Запись и файл',
    cell: ({ row: { original } }) => (
      <span className="block [overflow-wrap:anywhere]">
        <span className="block font-bold">{original.externalId ?? 'без номера'}</span>
        <span className="block text-note text-text-2">{original.file}</span>
      </span>
    ),
  },
  {
    id: 'why',
    header: 'Почему отказано',
    cell: ({ row: { original } }) => (
      <span className="block [overflow-wrap:anywhere]">
        <span className="block">{typeset(rowReason(original.code))}</span>
        {/* The protocol speaks to the sender's programmers, in the words of docs/exchange.md. */}
        <span lang="en" className="block text-note text-text-2">
          {original.message}
        </span>
      </span>
    ),
  },
]

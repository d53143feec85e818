import { classNames } from '@mosobleirc/ui'
import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  type RowData,
  useReactTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { moveThroughRows } from './move-through-rows.ts'

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Figures stand to the right, under each other. */
    readonly numeric?: boolean
    /** A class for the width of the column. */
    readonly width?: string
  }
}

// Cells of one table give values of many types; what they show is what `cell` makes of a row.
// oxlint-disable-next-line typescript/no-explicit-any
export type Columns<Row> = ColumnDef<Row, any>[]

type Props<Row> = {
  readonly caption: string
  readonly columns: Columns<Row>
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Details stand beside the list: which row they are of, and how to open another one. */
  readonly chosen?: string | undefined
  readonly onChoose?: (id: string) => void
}

/** The head and the rows of a list. Arrows move through rows that can be opened, Enter opens. */
export const DataTable = <Row extends RowData>({
  caption,
  columns,
  rows,
  rowId,
  chosen,
  onChoose,
}: Props<Row>) => {
  const data = useMemo(() => [...rows], [rows])
  // What it gives is used here and handed to nothing that remembers.
  // oxlint-disable-next-line react/incompatible-library
  const table = useReactTable({
    data,
    columns,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
  })
  return (
    <table className="w-full border-separate border-spacing-0 text-cell">
      <caption className="sr-only">{caption}</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map(({ id, column, getContext }) => (
              <th
                key={id}
                scope="col"
                className={classNames(
                  'sticky top-0 z-1 h-[2.125rem] border-b border-line bg-card px-12 first:pl-16 last:pr-16 text-tag font-title text-text-2',
                  column.columnDef.meta?.numeric ? 'text-right' : 'text-left',
                  column.columnDef.meta?.width ?? '',
                )}
              >
                {flexRender(column.columnDef.header, getContext())}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody data-rows>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            onClick={onChoose && (() => onChoose(row.id))}
            className={classNames(
              row.id === chosen ? 'bg-tint' : onChoose ? 'hover:bg-card-2' : '',
              onChoose ? 'cursor-pointer' : '',
            )}
          >
            {row.getVisibleCells().map(({ id, column, getContext }, place) => (
              <td
                key={id}
                className={classNames(
                  'h-[2.625rem] border-b border-line px-12 py-6 first:pl-16 last:pr-16 [tr:last-child>&]:border-b-0',
                  column.columnDef.meta?.numeric ? 'text-right tabular-nums' : 'text-left',
                )}
              >
                {onChoose && place === 0 ? (
                  <button
                    type="button"
                    data-row
                    onKeyDown={moveThroughRows}
                    aria-pressed={row.id === chosen}
                    className="w-full text-left"
                    onClick={(event) => {
                      event.stopPropagation()
                      onChoose(row.id)
                    }}
                  >
                    {flexRender(column.columnDef.cell, getContext())}
                  </button>
                ) : (
                  flexRender(column.columnDef.cell, getContext())
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The first cell of a row: what it is, and a grey second line. */
export const Named = ({ name, second }: { name: string; second?: string | undefined }) => (
  <span className="block min-w-0">
    <span className="block font-bold">{name}</span>
    {second !== undefined && <span className="block text-note text-text-2">{second}</span>}
  </span>
)

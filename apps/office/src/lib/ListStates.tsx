import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain, requestCode } from './explain.ts'
import { formatMoment } from './moscow-time.ts'
import { Notice } from './Notice.tsx'
import { useNow } from './use-now.ts'

/** What a list needs of its query, whether that is asked page by page or at once. */
type Asked<Data> = {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

type Props<Data> = {
  readonly query: Asked<Data>
  /** How many heads the table has, for its skeleton. */
  readonly columns: number
  readonly children: (data: Data) => ReactNode
}

/** What a list shows: rows on their way, the list, the list with its age when it cannot be renewed, or why there is none. */
export const ListStates = <Data,>({ query, columns, children }: Props<Data>) => {
  const now = useNow()
  const { data, error, dataUpdatedAt, isFetching, refetch } = query
  if (data !== undefined) {
    return (
      <>
        {error && (
          <div role="alert" className="flex flex-wrap items-center gap-12 bg-bad-tint px-16 py-10">
            <CircleAlert className="size-[1.25rem] flex-none text-bad" aria-hidden="true" />
            <p className="min-w-[14rem] flex-1 text-bad">
              <b>Список не обновился.</b>{' '}
              {typeset(`Показано то, что было: ${formatMoment(new Date(dataUpdatedAt), now)}.`)}
            </p>
            <Repeat isFetching={isFetching} onRepeat={refetch} />
          </div>
        )}
        {children(data)}
      </>
    )
  }
  if (!error) return <RowsOnTheirWay columns={columns} />
  const code = requestCode(error)
  return (
    <Notice
      icon={CircleAlert}
      tone="bad"
      title="Список не загрузился"
      actions={<Repeat isFetching={isFetching} onRepeat={refetch} />}
    >
      {explain(error)}
      {code !== undefined && (
        <span className="mt-4 block text-note">{`Код для специалиста: ${code.slice(-8)}`}</span>
      )}
    </Notice>
  )
}

const Repeat = ({ isFetching, onRepeat }: { isFetching: boolean; onRepeat: () => unknown }) => (
  <Button variant="default" onClick={() => void onRepeat()}>
    {isFetching ? 'Загружаем…' : 'Повторить'}
  </Button>
)

/** Head and rows of the height that the real ones have. */
const RowsOnTheirWay = ({ columns }: { columns: number }) => (
  <div>
    <output className="sr-only">Загружаем</output>
    {Array.from({ length: 7 }, (_, row) => (
      <div
        key={row}
        aria-hidden="true"
        className={`flex items-center gap-16 border-b border-line px-16 ${row === 0 ? 'h-[2.125rem]' : 'h-[3.25rem]'}`}
      >
        {Array.from({ length: columns }, (__, column) => (
          <span key={column} className={column === 0 ? 'flex-[2]' : 'flex-1'}>
            <span
              className={`skeleton block rounded-[8px] ${row === 0 ? 'h-[0.75rem] w-[4rem]' : 'h-[1rem] w-[70%]'}`}
            />
          </span>
        ))}
      </div>
    ))}
  </div>
)

import { useMemo } from 'react'
import { type Columns, DataTable, Named } from '../../lib/DataTable.tsx'
import { formatMoment } from '../../lib/moscow-time.ts'
import { StateTag } from '../../lib/StateTag.tsx'
import { useNow } from '../../lib/use-now.ts'
import { Count, RefusedCount } from './Count.tsx'
import type { IncomingPackage } from './exchange.api.ts'
import { packageName, packagePlace, packageSpan, stateLook } from './package-words.ts'

export const PackagesTable = ({
  packages,
  chosen,
  onChoose,
}: {
  packages: readonly IncomingPackage[]
  chosen: string | undefined
  onChoose: (id: string) => void
}) => {
  const now = useNow()
  const columns = useMemo(() => columnsAt(now), [now])
  return (
    <DataTable
      caption="Пакеты расчётного центра"
      columns={columns}
      rows={packages}
      rowId={({ id }) => id}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

const columnsAt = (now: Date): Columns<IncomingPackage> => [
  {
    id: 'name',
    header: 'Пакет',
    cell: ({ row: { original } }) => <Named name={packageName(original)} second={packageSpan(original)} />,
  },
  { id: 'place', header: 'Откуда', cell: ({ row: { original } }) => packagePlace(original) },
  {
    id: 'rows',
    header: 'Строк',
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Count count={original.rows} />,
  },
  {
    id: 'accepted',
    header: 'Принято',
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Count count={isDone(original) ? original.accepted : undefined} />,
  },
  {
    id: 'refused',
    header: 'Отказано',
    meta: { numeric: true },
    cell: ({ row: { original } }) => (
      <RefusedCount count={isDone(original) || original.state === 'held' ? original.refused : undefined} />
    ),
  },
  {
    id: 'state',
    header: 'Состояние',
    cell: ({ row: { original } }) => <StateTag look={stateLook[original.state]} />,
  },
  {
    id: 'at',
    header: 'Получен',
    meta: { numeric: true },
    cell: ({ row: { original } }) => formatMoment(original.receivedAt, now),
  },
]

const isDone = ({ state }: IncomingPackage): boolean => state === 'merged'

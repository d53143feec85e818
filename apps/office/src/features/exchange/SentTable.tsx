import { CircleCheck, Clock, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { type Columns, DataTable, Named } from '../../lib/DataTable.tsx'
import { formatMoment } from '../../lib/moscow-time.ts'
import { Tag } from '../../lib/Tag.tsx'
import { useNow } from '../../lib/use-now.ts'
import { Count, RefusedCount } from './Count.tsx'
import type { SentPackage } from './exchange.api.ts'

export const SentTable = ({ packages }: { packages: readonly SentPackage[] }) => {
  const now = useNow()
  const columns = useMemo(() => columnsAt(now), [now])
  return (
    <DataTable
      caption="Пакеты, отправленные расчётному центру"
      columns={columns}
      rows={packages}
      rowId={({ id }) => id}
    />
  )
}

const kinds: Record<SentPackage['kind'], string> = { payments: 'Платежи', readings: 'Показания' }

const columnsAt = (now: Date): Columns<SentPackage> => [
  {
    id: 'name',
    header: 'Пакет',
    cell: ({ row: { original } }) => (
      <Named name={kinds[original.kind]} second={`№ ${original.id.slice(-12)}`} />
    ),
  },
  { id: 'source', header: 'Куда', cell: ({ row: { original } }) => original.source },
  {
    id: 'rows',
    header: 'Строк',
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Count count={original.rows} />,
  },
  {
    id: 'accepted',
    header: 'Подтверждено',
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Count count={isSettled(original) ? original.accepted : undefined} />,
  },
  {
    id: 'refused',
    header: 'Отказано',
    meta: { numeric: true },
    cell: ({ row: { original } }) => (
      <RefusedCount count={isSettled(original) ? original.refused : undefined} />
    ),
  },
  { id: 'state', header: 'Состояние', cell: ({ row: { original } }) => <State sent={original} /> },
  {
    id: 'at',
    header: 'Отправлен',
    meta: { numeric: true },
    cell: ({ row: { original } }) => formatMoment(original.createdAt, now),
  },
]

const isSettled = ({ rows, accepted, refused }: SentPackage): boolean => accepted + refused === rows

const State = ({ sent }: { sent: SentPackage }) => {
  if (!isSettled(sent)) {
    return (
      <Tag tone="calm" icon={Clock}>
        Ждём ответа
      </Tag>
    )
  }
  return sent.refused > 0 ? (
    <Tag tone="warn" icon={TriangleAlert}>
      Есть отказы
    </Tag>
  ) : (
    <Tag tone="ok" icon={CircleCheck}>
      Подтверждён
    </Tag>
  )
}

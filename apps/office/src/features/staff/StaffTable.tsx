import { typeset } from '@mosobleirc/domain/shared'
import { useMemo } from 'react'
import { type Columns, DataTable, Named } from '../../lib/DataTable.tsx'
import { formatMoment } from '../../lib/moscow-time.ts'
import { roleNames } from '../../lib/role-words.ts'
import { StateTag } from '../../lib/StateTag.tsx'
import { useNow } from '../../lib/use-now.ts'
import { stateLook } from './member-state.ts'
import type { Member } from './staff.api.ts'

const columnsAt = (now: Date): Columns<Member> => [
  {
    id: 'name',
    header: 'Сотрудник',
    cell: ({ row: { original } }) => <Named name={original.name} second={original.email} />,
  },
  { id: 'roles', header: 'Роли', cell: ({ row: { original } }) => typeset(roleNames(original.roles)) },
  {
    id: 'state',
    header: 'Состояние',
    cell: ({ row: { original } }) => <StateTag look={stateLook[original.state]} />,
  },
  {
    id: 'seen',
    header: 'Последний вход',
    meta: { numeric: true },
    cell: ({ row: { original } }) =>
      original.lastSignInAt ? (
        formatMoment(original.lastSignInAt, now)
      ) : (
        <span className="text-text-2">—</span>
      ),
  },
]

export const StaffTable = ({
  staff,
  chosen,
  onChoose,
}: {
  staff: readonly Member[]
  chosen: string | undefined
  onChoose: (id: string) => void
}) => {
  const now = useNow()
  const columns = useMemo(() => columnsAt(now), [now])
  return (
    <DataTable
      caption="Сотрудники"
      columns={columns}
      rows={staff}
      rowId={({ id }) => id}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

import { typeset } from '@mosobleirc/domain/shared'
import { ShieldAlert } from 'lucide-react'
import { useMemo } from 'react'
import { type Columns, DataTable, Named } from '../../lib/DataTable.tsx'
import { formatMoment } from '../../lib/moscow-time.ts'
import { Tag } from '../../lib/Tag.tsx'
import { useNow } from '../../lib/use-now.ts'
import type { Entry } from './audit.api.ts'
import { actionWords, factsInWords, isAlarming, subjectWords } from './entry-words.ts'

export const JournalTable = ({
  entries,
  onSubject,
}: {
  entries: readonly Entry[]
  /** Narrows the journal to one thing. */
  onSubject: (id: string) => void
}) => {
  const now = useNow()
  const columns = useMemo(() => columnsAt(now, onSubject), [now, onSubject])
  return <DataTable caption="Записи журнала" columns={columns} rows={entries} rowId={({ id }) => id} />
}

const columnsAt = (now: Date, onSubject: (id: string) => void): Columns<Entry> => [
  {
    id: 'action',
    header: 'Что',
    cell: ({ row: { original } }) =>
      isAlarming(original.action) ? (
        <Tag tone="warn" icon={ShieldAlert}>
          {actionWords[original.action]}
        </Tag>
      ) : (
        <span className="font-bold">{actionWords[original.action]}</span>
      ),
  },
  {
    id: 'staff',
    header: 'Кто',
    cell: ({ row: { original } }) =>
      original.staff?.name ?? <span className="text-text-2">никто не вошёл</span>,
  },
  {
    id: 'subject',
    header: 'Над чем',
    cell: ({ row: { original } }) => <Subject entry={original} onSubject={onSubject} />,
  },
  {
    id: 'facts',
    header: 'Подробности',
    cell: ({ row: { original } }) =>
      typeset([original.reason, factsInWords(original.facts)].filter(Boolean).join('. ')),
  },
  { id: 'address', header: 'Адрес', cell: ({ row: { original } }) => original.address },
  {
    id: 'at',
    header: 'Когда',
    meta: { numeric: true },
    cell: ({ row: { original } }) => (
      <time dateTime={original.at.toISOString()}>{formatMoment(original.at, now)}</time>
    ),
  },
]

const Subject = ({ entry, onSubject }: { entry: Entry; onSubject: (id: string) => void }) => {
  const { subject, staff } = entry
  if (!subject) return <span className="text-text-2">—</span>
  // Who signs in does it to themselves: that needs no second name.
  if (subject.id === staff?.id) return <span className="text-text-2">своя учётная запись</span>
  return (
    <button
      type="button"
      className="text-left text-primary"
      title="Показать всё об этом"
      onClick={() => onSubject(subject.id)}
    >
      <Named name={subject.name ?? subject.id} second={subjectWords[subject.kind]} />
    </button>
  )
}

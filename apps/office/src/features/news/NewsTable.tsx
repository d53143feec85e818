import { pluralRu } from '@mosobleirc/domain/shared'
import { type Columns, DataTable, Named } from '../../lib/DataTable.tsx'
import { formatMoment } from '../../lib/moscow-time.ts'
import { StateTag } from '../../lib/StateTag.tsx'
import type { NewsRow } from './news.api.ts'
import { newsStateLook } from './news-state-look.ts'

/** Items of every state, last saved first. */
export const NewsTable = ({
  items,
  now,
  onOpen,
}: {
  items: readonly NewsRow[]
  now: Date
  onOpen: (newsId: string) => void
}) => (
  <DataTable
    caption="Новости"
    columns={columnsAt(now)}
    rows={items}
    rowId={({ id }) => id}
    onChoose={onOpen}
  />
)

const columnsAt = (now: Date): Columns<NewsRow> => [
  {
    id: 'title',
    header: 'Новость',
    cell: ({ row: { original } }) => (
      <Named
        name={original.title || 'Без заголовка'}
        second={original.demo ? `${original.category.title} · демо` : original.category.title}
      />
    ),
  },
  {
    id: 'state',
    header: 'Состояние',
    meta: { width: 'w-[10rem]' },
    cell: ({ row: { original } }) => <StateTag look={newsStateLook[original.state]} />,
  },
  {
    id: 'audience',
    header: 'Кому',
    meta: { width: 'w-[11rem]' },
    cell: ({ row: { original } }) => audienceWords(original),
  },
  {
    id: 'shownFrom',
    header: 'На ленте с',
    meta: { width: 'w-[11rem]' },
    cell: ({ row: { original } }) => (original.shownFrom ? formatMoment(original.shownFrom, now) : '—'),
  },
  {
    id: 'readers',
    header: 'Прочитали',
    meta: { numeric: true, width: 'w-[7rem]' },
    cell: ({ row: { original } }) => original.readers,
  },
  {
    id: 'savedAt',
    header: 'Сохранена',
    meta: { width: 'w-[13rem]' },
    cell: ({ row: { original } }) => (
      <span className="text-text-2">
        {formatMoment(original.savedAt, now)}
        {original.savedBy !== undefined && <span className="block text-note">{original.savedBy}</span>}
      </span>
    ),
  },
]

const audienceWords = ({ municipalities, houses }: NewsRow): string => {
  const parts = [
    municipalities > 0 && `${municipalities} ${pluralRu(municipalities, 'округ', 'округа', 'округов')}`,
    houses > 0 && `${houses} ${pluralRu(houses, 'дом', 'дома', 'домов')}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : 'Вся область'
}

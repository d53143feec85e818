import { Button, Chip, Chips, EmptyState, NewsLeadCard, NewsRowCard } from '@mosobleirc/ui'
import { useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import type { NewsHead } from './news.api.ts'

type Category = NewsHead['category'] & { count: number }

/** What the feed is narrowed by: one category, with how much there is in it. */
export const FeedFilter = ({
  categories,
  chosen,
  onChoose,
}: {
  categories: readonly Category[]
  chosen: string | undefined
  onChoose: (category: string | undefined) => void
}) => (
  <Chips label="Категория новостей">
    <Chip pressed={chosen === undefined} onPress={() => onChoose(undefined)}>
      Все
    </Chip>
    {categories.map(({ code, title, count }) => (
      <Chip key={code} pressed={chosen === code} onPress={() => onChoose(chosen === code ? undefined : code)}>
        {typeset(title)}
        <span className="font-normal">{count}</span>
      </Chip>
    ))}
  </Chips>
)

/** Items newest first: the first one large. */
export const Feed = ({
  items,
  hrefOf,
  chosen,
}: {
  items: readonly NewsHead[]
  hrefOf: (item: NewsHead) => string
  /** The item that stands beside the feed on a wide screen. */
  chosen: string | undefined
}) => {
  const [now] = useState(() => new Date())
  return items.map((item, place) => {
    const shown = { item, now, href: hrefOf(item), chosen: item.id === chosen }
    return place === 0 ? <NewsLeadCard key={item.id} {...shown} /> : <NewsRowCard key={item.id} {...shown} />
  })
}

/** Nothing is in a category that an old link names. */
export const EmptyCategory = ({ onAll }: { onAll: () => void }) => (
  <EmptyState
    title={typeset('В этой категории новостей нет')}
    actions={
      <Button look="tint" onClick={onAll}>
        {typeset('Показать все новости')}
      </Button>
    }
  >
    {typeset('Их могли снять с ленты: всё, что ещё важно, есть в общем списке')}
  </EmptyState>
)

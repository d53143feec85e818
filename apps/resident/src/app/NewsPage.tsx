import { Button, EmptyState, NewsSkeleton, RowList } from '@mosobleirc/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { LinkRows } from '../features/links/LinkRows.tsx'
import { EmptyCategory, Feed, FeedFilter } from '../features/news/Feed.tsx'
import { useFeed } from '../features/news/news.api.ts'
import { typeset } from '../lib/typeset.ts'
import { useWide } from '../lib/use-wide.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { NewsBeside } from './NewsBeside.tsx'
import { SeenNote } from './SeenNote.tsx'
import { TabPage } from './TabPage.tsx'

/** «Новости»: the category stands in the address; on a wide screen the item that is read stands beside. */
export const NewsPage = () => {
  const { category, item } = useSearch({ from: '/signed-in/tabs/news' })
  const navigate = useNavigate()
  const { data, error, isFetchingNextPage, isFetchNextPageError, hasNextPage, fetchNextPage, ...rest } =
    useFeed(category)
  const first = data?.pages[0]
  const items = data?.pages.flatMap(({ value }) => value.items) ?? []
  const wide = useWide()
  const beside = wide ? (item ?? items[0]?.id) : undefined
  const choose = (next: string | undefined) =>
    void navigate({
      to: '/news',
      search: next === undefined ? {} : { category: next },
      replace: true,
      resetScroll: false,
    })
  return (
    <TabPage
      title="Новости"
      detail={beside !== undefined && <NewsBeside key={beside} newsId={beside} asked={item !== undefined} />}
    >
      {first && <SeenNote seenAt={first.seenAt} />}
      {first && first.value.categories.length > 0 && (
        <FeedFilter categories={first.value.categories} chosen={category} onChoose={choose} />
      )}
      {!data && error && <LoadFailed what="Новости не загрузились" error={error} {...rest} />}
      {!data && !error && <NewsSkeleton words="Загружаем новости" />}
      <Feed
        items={items}
        chosen={beside}
        hrefOf={({ id }) =>
          wide ? `/news?${category === undefined ? '' : `category=${category}&`}item=${id}` : `/news/${id}`
        }
      />
      {first && items.length === 0 && (
        <Nothing filtered={category !== undefined} onAll={() => choose(undefined)} />
      )}
      {isFetchNextPageError && error && (
        <LoadFailed
          what="Следующие новости не загрузились"
          error={error}
          isFetching={isFetchingNextPage}
          refetch={fetchNextPage}
        />
      )}
      {hasNextPage && !isFetchNextPageError && (
        <Button
          look="tint"
          busy={isFetchingNextPage ? 'Загружаем…' : undefined}
          onClick={() => void fetchNextPage()}
        >
          {typeset('Показать ещё')}
        </Button>
      )}
    </TabPage>
  )
}

/** Nothing to read: then where to ask. */
const Nothing = ({ filtered, onAll }: { filtered: boolean; onAll: () => void }) =>
  filtered ? (
    <EmptyCategory onAll={onAll} />
  ) : (
    <>
      <EmptyState title={typeset('Новостей пока нет')}>
        {typeset('Об отключениях в доме скажет диспетчерская служба, о начислениях контактный центр')}
      </EmptyState>
      <RowList label="Контакты">
        <LinkRows codes={['dispatch']} />
        <PhoneRow />
      </RowList>
    </>
  )

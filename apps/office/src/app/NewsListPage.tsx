import { Button, Select } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { Newspaper, Plus } from 'lucide-react'
import { useState } from 'react'
import { newsStateLook, newsStateOf } from '../features/news/news-state-look.ts'
import { useNewsList } from '../features/news/news.api.ts'
import { NewsTable } from '../features/news/NewsTable.tsx'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { Pane } from '../lib/Pane.tsx'
import { useNow } from '../lib/use-now.ts'

const route = getRouteApi('/inside/news')

const ALL = 'all'

/** What residents are told: drafts, what waits for its hour, what is shown, what was. */
export const NewsListPage = () => {
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const [pages, setPages] = useState(1)
  const list = useNewsList(state, pages)
  const begin = () => void navigate({ to: '/news/$newsId', params: { newsId: 'new' } })
  return (
    <Page
      title="Новости"
      actions={
        <Button leftSection={<Plus className="size-[1.125rem]" aria-hidden="true" />} onClick={begin}>
          Новая новость
        </Button>
      }
    >
      <Pane>
        <div className="flex flex-wrap items-center gap-12 border-b border-line px-16 py-12">
          <Select
            aria-label="Состояние"
            className="w-[15rem]"
            value={state ?? ALL}
            data={[
              { value: ALL, label: 'Все новости' },
              ...Object.entries(newsStateLook).map(([value, { many }]) => ({
                value,
                label: `${many}: ${list.data?.counts[newsStateOf(value) ?? 'draft'] ?? 0}`,
              })),
            ]}
            onChange={(value) => {
              const next = newsStateOf(value)
              setPages(1)
              void navigate({ search: next ? { state: next } : {}, replace: true })
            }}
          />
        </div>
        <ListStates query={list} columns={6}>
          {({ items, more }) =>
            items.length > 0 ? (
              <>
                <div className="overflow-x-auto">
                  <NewsTable
                    items={items}
                    now={now}
                    onOpen={(newsId) => void navigate({ to: '/news/$newsId', params: { newsId } })}
                  />
                </div>
                {more && (
                  <div className="border-t border-line p-12">
                    <Button variant="subtle" onClick={() => setPages(pages + 1)}>
                      {list.isFetching ? 'Загружаем…' : 'Показать ещё'}
                    </Button>
                  </div>
                )}
              </>
            ) : (
              <Notice
                icon={Newspaper}
                title={state ? 'Таких новостей нет' : 'Новостей ещё нет'}
                actions={<Button onClick={begin}>Написать первую</Button>}
              >
                {typeset('Здесь будут черновики, назначенные и показанные новости.')}
              </Notice>
            )
          }
        </ListStates>
      </Pane>
    </Page>
  )
}

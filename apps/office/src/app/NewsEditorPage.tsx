import { Id } from '@mosobleirc/contract'
import { getRouteApi } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { dropDraft } from '../features/news/kept-draft.ts'
import { useNews, useNewsChoices } from '../features/news/news.api.ts'
import { NewsEditor } from '../features/news/NewsEditor.tsx'
import { EditorOnItsWay } from '../lib/EditorOnItsWay.tsx'
import { isRefusal } from '../lib/explain.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

const route = getRouteApi('/inside/news/$newsId')

/** One item: opened by its id, or a new one. */
export const NewsEditorPage = () => {
  const { newsId } = route.useParams()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const isNew = newsId === 'new'
  const known = isNew || Id.safeParse(newsId).success
  const choices = useNewsChoices()
  const news = useNews(isNew || !known ? '' : newsId)
  const fault = choices.error ?? news.error

  /** Opens an item as it is now on the server. */
  const openAnew = async (id: string) => {
    await client.resetQueries({ queryKey: ['news', 'item'] })
    await navigate({ params: { newsId: id }, replace: true })
  }
  if (!known || isRefusal(news.error, 'not-found')) return <NotFoundPage />
  if (choices.data && (isNew || news.data)) {
    return (
      <NewsEditor
        // What was opened anew begins anew.
        key={news.data ? `${news.data.id} ${news.data.version}` : 'new'}
        opened={news.data}
        choices={choices.data}
        onMoved={(id) => void openAnew(id)}
        onDiscard={() => {
          dropDraft(newsId)
          void openAnew(newsId)
        }}
      />
    )
  }
  return (
    <EditorOnItsWay
      title="Новость"
      failed="Новость не открылась"
      fault={fault}
      onRepeat={() => void Promise.all([choices.refetch(), news.refetch()])}
    />
  )
}

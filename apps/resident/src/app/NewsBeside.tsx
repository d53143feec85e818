import { NewsArticle, SkeletonCard } from '@mosobleirc/ui'
import { useState } from 'react'
import { NewsButton } from '../features/news/NewsButton.tsx'
import { useNewsItem } from '../features/news/news.api.ts'
import { useReadOnce } from '../features/news/use-read-once.ts'
import { LoadFailed } from './LoadFailed.tsx'

/**
 * The item that is read beside the feed of a wide screen.
 *
 * @param asked it was chosen: the newest that stands here by itself is not read yet
 */
export const NewsBeside = ({ newsId, asked }: { newsId: string; asked: boolean }) => {
  const { data, error, ...rest } = useNewsItem(newsId)
  const [now] = useState(() => new Date())
  const item = data?.value
  useReadOnce(asked && data?.seenAt === undefined ? item : undefined)
  return (
    <section aria-label="Новость" className="pt-22">
      {item && (
        <>
          <NewsArticle item={item} now={now} level={2} />
          {item.button && (
            <div className="px-16 pt-16">
              <NewsButton button={item.button} look="tint" />
            </div>
          )}
        </>
      )}
      {!item && error && <LoadFailed what="Новость не загрузилась" error={error} {...rest} />}
      {!item && !error && <SkeletonCard rows={5} words="Загружаем новость" />}
    </section>
  )
}

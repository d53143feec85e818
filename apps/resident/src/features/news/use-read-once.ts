import { useEffect } from 'react'
import { type NewsItem, useMarkRead } from './news.api.ts'

/** Marks an item as read when it has come to the screen; a mark that does not arrive is set the next time. */
export const useReadOnce = (item: NewsItem | undefined): void => {
  const { mutate } = useMarkRead()
  const [id, unread] = [item?.id, item?.unread ?? false]
  useEffect(() => {
    if (id !== undefined && unread) mutate(id)
  }, [id, unread, mutate])
}

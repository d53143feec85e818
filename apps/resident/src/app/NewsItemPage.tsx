import { Id } from '@mosobleirc/contract'
import { BottomAction, ButtonLink, EmptyState, NewsArticle, ScreenHeader, SkeletonCard } from '@mosobleirc/ui'
import { useParams, useRouter } from '@tanstack/react-router'
import { ArrowLeft, type LucideIcon, Share2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { NewsButton } from '../features/news/NewsButton.tsx'
import { type NewsItem, useNewsItem } from '../features/news/news.api.ts'
import { shareItem } from '../features/news/share-item.ts'
import { useReadOnce } from '../features/news/use-read-once.ts'
import { isRefusal } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'

/** One news item: it is read when it has come, and ends with at most one button. */
export const NewsItemPage = () => {
  const { newsId = '' } = useParams({ strict: false })
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[752px] flex-col">
      {Id.safeParse(newsId).success ? (
        <Opened newsId={newsId} />
      ) : (
        <Waiting>
          <Gone />
        </Waiting>
      )}
    </main>
  )
}

const Opened = ({ newsId }: { newsId: string }) => {
  const { data, error, ...rest } = useNewsItem(newsId)
  useReadOnce(data?.seenAt === undefined ? data?.value : undefined)
  if (data) return <Read item={data.value} seenAt={data.seenAt} />
  return (
    <Waiting>
      {!error && <SkeletonCard rows={5} words="Загружаем новость" />}
      {isRefusal(error, 'not-found') && <Gone />}
      {error && !isRefusal(error, 'not-found') && (
        <LoadFailed what="Новость не загрузилась" error={error} {...rest} />
      )}
    </Waiting>
  )
}

const Read = ({ item, seenAt }: { item: NewsItem; seenAt: Date | undefined }) => {
  const [now] = useState(() => new Date())
  const router = useRouter()
  return (
    <>
      <title>{`${item.title} · МосОблЕИРЦ Онлайн`}</title>
      <div className="relative pb-24">
        <div className="safe-top absolute inset-x-0 top-0 z-1">
          <div className="flex justify-between px-16 pt-10">
            <RoundButton icon={ArrowLeft} word="Назад" onPress={() => router.history.back()} />
            {shareItem && <RoundButton icon={Share2} word="Поделиться" onPress={() => shareItem?.(item)} />}
          </div>
        </div>
        <NewsArticle item={item} now={now} level={1} />
        <div className="px-16 pt-12">
          <SeenNote seenAt={seenAt} />
        </div>
      </div>
      {item.button && (
        <BottomAction>
          <NewsButton button={item.button} look="filled" />
        </BottomAction>
      )}
    </>
  )
}

const RoundButton = ({
  icon: Icon,
  word,
  onPress,
}: {
  icon: LucideIcon
  word: string
  onPress: () => void
}) => (
  <button
    type="button"
    aria-label={word}
    onClick={onPress}
    className="grid size-[min(3rem,64px)] place-items-center rounded-full bg-card active:bg-tint"
  >
    <Icon className="icon" aria-hidden />
  </button>
)

const Waiting = ({ children }: { children: ReactNode }) => {
  const router = useRouter()
  return (
    <div className="safe-top px-16">
      <title>Новость · МосОблЕИРЦ Онлайн</title>
      <ScreenHeader title="Новость" onBack={() => router.history.back()} />
      {children}
    </div>
  )
}

/** Withdrawn and never there are the same to a reader. */
const Gone = () => (
  <EmptyState
    title={typeset('Этой новости больше нет')}
    actions={<ButtonLink href="/news">{typeset('Показать все новости')}</ButtonLink>}
  >
    {typeset('Её сняли с ленты: то, о чём в ней говорилось, уже не действует')}
  </EmptyState>
)

import {
  Banner,
  ButtonLink,
  Link,
  NewsPicture,
  newsDay,
  newsDayAndTime,
  SectionHeading,
  SkeletonCard,
} from '@mosobleirc/ui'
import { Siren } from 'lucide-react'
import { useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { type NewsHead, useFeed } from './news.api.ts'

const FEW = 3

/** The newest items and the way to all of them. Without news, or without an answer, the home screen is shorter. */
export const HomeNews = () => {
  const { data, isPending } = useFeed()
  const [now] = useState(() => new Date())
  const items = data?.pages[0]?.value.items.slice(0, FEW) ?? []
  if (!isPending && items.length === 0) return null
  return (
    <section className="stack" aria-labelledby="news">
      <SectionHeading id="news">Новости</SectionHeading>
      {isPending ? (
        <SkeletonCard rows={FEW} words="Загружаем новости" />
      ) : (
        <ul className="@container min-w-0 rounded-card bg-card py-4">
          {items.map((item) => (
            <NewsRow key={item.id} item={item} now={now} />
          ))}
        </ul>
      )}
      <ButtonLink look="tint" href="/news">
        {typeset('Все новости')}
      </ButtonLink>
    </section>
  )
}

const NewsRow = ({ item, now }: { item: NewsHead; now: Date }) => (
  <li className="hairline [--hairline-left:92px]">
    <Link
      href={`/news/${item.id}`}
      className="flex min-h-[4rem] gap-12 rounded-control px-16 py-12 active:bg-card-2"
    >
      <NewsPicture
        code={item.picture}
        className="h-[60px] w-[64px] flex-none rounded-control @max-[17em]:hidden"
      />
      <span className="min-w-0 flex-1 self-center">
        <span className="block text-body leading-[1.3] font-title">{typeset(item.title)}</span>
        <span className="mt-2 block text-second text-text-2">
          {`${newsDay(item.shownFrom, now)} · ${item.category.title}`}
        </span>
      </span>
    </Link>
  </li>
)

/** What must be known before anything else: an emergency that holds at this hour. */
export const Emergencies = () => {
  const emergencies = useFeed().data?.pages[0]?.value.emergencies ?? []
  const [now] = useState(() => new Date())
  return emergencies
    .filter(({ until }) => until > now)
    .map(({ id, title, lead, until }) => (
      <Banner
        key={id}
        look="attention"
        icon={Siren}
        title={typeset(title)}
        action={
          <Link
            href={`/news/${id}`}
            className="inline-flex min-h-[3rem] items-center font-title text-primary"
          >
            {typeset(`Подробнее. Действует до ${newsDayAndTime(until, now)}`)}
          </Link>
        }
      >
        {typeset(lead)}
      </Banner>
    ))
}

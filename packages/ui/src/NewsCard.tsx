import { typeset } from '@mosobleirc/domain/shared'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'
import { newsCategoryIcon } from './news-category-icon.ts'
import { newsDay, newsMoment } from './news-moment.ts'
import { NewsPicture, type NewsPictureCode } from './NewsPicture.tsx'
import { Pill } from './Pill.tsx'

export type NewsCardItem = {
  category: { code: string; title: string }
  title: string
  lead: string
  picture: NewsPictureCode
  shownFrom: Date
  unread: boolean
  demo: boolean
}

type Shown = {
  item: NewsCardItem
  href: string
  now: Date
  /** It stands open beside the feed. */
  chosen?: boolean
}

const card = (chosen: boolean) =>
  classNames(
    '@container relative min-w-0 overflow-hidden rounded-card',
    'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--focus,var(--primary))',
    chosen ? 'bg-tint' : 'bg-card',
  )

/** The newest item of the feed, large. */
export const NewsLeadCard = ({ item, href, now, chosen = false }: Shown) => (
  <article className={card(chosen)}>
    <NewsPicture code={item.picture} className="h-[164px] pt-14" />
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 p-16">
      <p className="flex flex-wrap items-center gap-x-12 gap-y-6 text-second text-text-2">
        {item.unread && <Dot />}
        <Pill look="primary" icon={newsCategoryIcon(item.category.code)}>
          {item.category.title}
        </Pill>
        <span>{newsMoment(item.shownFrom, now)}</span>
      </p>
      <h2 className="text-[1.375rem] leading-[1.2] font-bold tracking-[-0.01em]">
        <Title item={item} href={href} chosen={chosen} />
      </h2>
      <p className="text-second text-text-2">{typeset(item.lead)}</p>
      {item.demo && <p className="text-second text-text-2">Демо</p>}
    </div>
  </article>
)

/** An item of the feed: its drawing at the left, which goes where the type is large. */
export const NewsRowCard = ({ item, href, now, chosen = false }: Shown) => (
  <article className={card(chosen)}>
    <div className="flex gap-14 p-12">
      <NewsPicture
        code={item.picture}
        className="h-[92px] w-[96px] flex-none self-start rounded-control @max-[17em]:hidden"
      />
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] content-center gap-4 py-2">
        <p className="flex items-center gap-8 text-small font-semibold text-primary">
          {item.unread && <Dot />}
          <span className="min-w-0">{item.category.title}</span>
        </p>
        <h2 className="text-body leading-[1.3] font-title">
          <Title item={item} href={href} chosen={chosen} />
        </h2>
        <p className="text-second text-text-2">
          {newsDay(item.shownFrom, now)}
          {item.demo && ' · Демо'}
        </p>
      </div>
    </div>
  </article>
)

/** The whole card is the target, and its name is the title alone. */
const Title = ({ item, href, chosen }: { item: NewsCardItem; href: string; chosen: boolean }) => (
  <Link
    href={href}
    aria-current={chosen || undefined}
    className={classNames(
      'outline-none after:absolute after:inset-0 after:rounded-card active:after:bg-text/5',
      chosen && 'after:shadow-[inset_0_0_0_2px_var(--primary)]',
    )}
  >
    {item.unread && <span className="sr-only">Новое: </span>}
    {typeset(item.title)}
  </Link>
)

const Dot = () => <span aria-hidden className="size-[10px] flex-none rounded-full bg-badge" />

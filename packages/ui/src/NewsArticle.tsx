import type { NewsLine } from '@mosobleirc/domain/news'
import { typeset } from '@mosobleirc/domain/shared'
import { FlaskConical, Siren } from 'lucide-react'
import { newsCategoryIcon } from './news-category-icon.ts'
import { newsDayAndTime } from './news-moment.ts'
import { NewsPicture, type NewsPictureCode } from './NewsPicture.tsx'
import { NewsText } from './NewsText.tsx'
import { Pill } from './Pill.tsx'

export type NewsArticleItem = {
  category: { code: string; title: string }
  title: string
  picture: NewsPictureCode
  body: readonly NewsLine[]
  /** When it appeared; a draft has not yet. */
  shownFrom?: Date | undefined
  /** When its text was changed after that. */
  updatedAt?: Date | undefined
  /** Of an emergency that holds. */
  emergencyUntil?: Date | undefined
  demo?: boolean | undefined
}

/**
 * A news item, whole but for its button: on a screen of its own, beside the feed, and in the editor's preview, which
 * is therefore what residents will see.
 *
 * @param level of its heading: the only one of its screen, or one beside others
 */
export const NewsArticle = ({ item, now, level }: { item: NewsArticleItem; now: Date; level: 1 | 2 }) => {
  const { category, title, picture, body, shownFrom, updatedAt, emergencyUntil, demo } = item
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <article>
      <NewsPicture
        code={picture}
        className={level === 1 ? 'h-[min(13rem,34vh)] rounded-b-hero pt-44' : 'h-[196px] rounded-card pt-16'}
      />
      <div className="stack px-16 pt-16 text-body">
        <p className="flex flex-wrap items-center gap-x-12 gap-y-8 text-second text-text-2">
          <Pill look="primary" icon={newsCategoryIcon(category.code)}>
            {category.title}
          </Pill>
          {shownFrom && <time dateTime={shownFrom.toISOString()}>{newsDayAndTime(shownFrom, now)}</time>}
          {updatedAt && <span>{typeset(`обновлено ${newsDayAndTime(updatedAt, now)}`)}</span>}
        </p>
        <Heading tabIndex={-1} className="text-h1 hyphens-auto">
          {typeset(title)}
        </Heading>
        {emergencyUntil && (
          <p>
            <Pill look="attention" icon={Siren}>
              {typeset(`Срочно, до ${newsDayAndTime(emergencyUntil, now)}`)}
            </Pill>
          </p>
        )}
        <NewsText lines={body} level={level === 1 ? 2 : 3} />
        {demo === true && (
          <p className="flex gap-8 pt-8 text-second text-text-2">
            <FlaskConical className="icon-tiny mt-2" aria-hidden />
            <span className="min-w-0">{typeset('Демо: новость придумана для показа')}</span>
          </p>
        )}
      </div>
    </article>
  )
}

import { SegmentedControl } from '@mantine/core'
import { ButtonLink, NewsArticle, NewsLeadCard, NewsRowCard } from '@mosobleirc/ui'
import { typeset } from '@mosobleirc/domain/shared'
import { useState } from 'react'
import { PhoneFrame } from '../../lib/PhoneFrame.tsx'
import { contentOf, type Draft } from './draft.ts'
import type { NewsChoices } from './news.api.ts'

const views = [
  { value: 'card', label: 'Карточка' },
  { value: 'item', label: 'Новость' },
]

/** The item as residents will see it: made of the very components of their app, in the frame of a phone. */
export const NewsPreview = ({
  draft,
  choices,
  shownFrom,
  now,
}: {
  draft: Draft
  choices: NewsChoices
  /** Absent until it is known when it appears: then it is as if now. */
  shownFrom: Date | undefined
  now: Date
}) => {
  const [view, setView] = useState('item')
  const { body, button, emergencyUntil, ...content } = contentOf(draft)
  const title = content.title === '' ? 'Заголовок' : content.title
  const category = choices.categories.find(({ code }) => code === draft.category) ?? {
    code: draft.category,
    title: draft.category,
  }
  const shown = { ...content, title, category, shownFrom: shownFrom ?? now }
  const card = { ...shown, unread: true, demo: false }
  return (
    <aside aria-label="Как увидят жители" className="sticky top-0 grid justify-items-center gap-12">
      <SegmentedControl aria-label="Вид" data={views} value={view} onChange={setView} />
      <PhoneFrame>
        {view === 'card' ? (
          <div className="stack p-16">
            <NewsLeadCard item={card} now={now} href="/news" />
            <NewsRowCard item={card} now={now} href="/news" />
          </div>
        ) : (
          <>
            <div className="flex-1 pb-24">
              <NewsArticle item={{ ...shown, body, emergencyUntil }} now={now} level={1} />
            </div>
            {button && (
              <div className="sticky bottom-0 bg-card p-16 shadow-edge">
                <ButtonLink href={button.target}>{typeset(button.text)}</ButtonLink>
              </div>
            )}
          </>
        )}
      </PhoneFrame>
    </aside>
  )
}

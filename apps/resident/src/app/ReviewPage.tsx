import { Button, ButtonLink, EmptyState, IconSquare, RowList, SkeletonCard } from '@mosobleirc/ui'
import { Heart } from 'lucide-react'
import { useState } from 'react'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { ReviewForm } from '../features/reviews/ReviewForm.tsx'
import { type Review, useReview } from '../features/reviews/reviews.api.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'

/** «Оценить приложение», and the thanks for it. */
export const ReviewPage = () => {
  const { data, error, ...rest } = useReview()
  const [given, setGiven] = useState<Review>()
  if (given) return <Thanks review={given} onAgain={() => setGiven(undefined)} />
  return (
    <StepScreen title={typeset('Оценить приложение')}>
      {data && <ReviewForm before={data.value.review} onGiven={setGiven} />}
      {!data && (
        <div className="px-16">
          {error ? (
            <LoadFailed what="Оценка не загрузилась" error={error} {...rest} />
          ) : (
            <SkeletonCard rows={2} words="Загружаем вашу оценку" />
          )}
        </div>
      )}
    </StepScreen>
  )
}

/** Who is not content is not thanked away: below stands who can help. */
const CONTENT = 4

const Thanks = ({ review: { stars }, onAgain }: { review: Review; onAgain: () => void }) => (
  <StepScreen title={typeset('Оценить приложение')}>
    <div className="stack px-16 pb-24">
      <output className="sr-only">Оценка отправлена</output>
      <EmptyState
        picture={<IconSquare icon={Heart} tone="ok" />}
        title={typeset('Спасибо за оценку!')}
        actions={
          <>
            <ButtonLink href="/service">Готово</ButtonLink>
            <Button look="text" onClick={onAgain}>
              {typeset('Изменить оценку')}
            </Button>
          </>
        }
      >
        {typeset(
          stars >= CONTENT
            ? 'Приятно, что приложение вам помогает'
            : 'Мы читаем каждый отзыв. Если что-то не получается сейчас, позвоните',
        )}
      </EmptyState>
      {stars < CONTENT && (
        <RowList label="Контакты">
          <PhoneRow />
        </RowList>
      )}
    </div>
  </StepScreen>
)

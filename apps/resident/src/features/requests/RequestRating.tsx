import { Button, Card, Stars, TextArea } from '@mosobleirc/ui'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { dropOwn, useOwnDraft } from '../../lib/own-draft.ts'
import { typeset } from '../../lib/typeset.ts'
import { type RequestDetail, useRateRequest } from './requests.api.ts'

/** What each number of stars means, the first one first. */
const starNames = ['Плохо', 'Так себе', 'Нормально', 'Хорошо', 'Отлично'] as const
const LONGEST = 1000

/** «Как вам ответ?»: a star counts at once, words may follow, and both can be changed at any time. */
export const RequestRating = ({ request, owner }: { request: RequestDetail; owner: string }) => {
  const { id, rating } = request
  const { mutate, error, isPending, isSuccess } = useRateRequest(id)
  // The star that was pressed shines before the server has answered, and goes out when it says no.
  const [pressed, setPressed] = useState<number>()
  const stars = pressed ?? rating?.stars ?? 0
  const words = rating?.text === undefined ? {} : { text: rating.text }
  return (
    <Card>
      <Stars
        label={typeset('Как вам ответ?')}
        value={stars}
        names={starNames}
        hint={typeset('Оценить можно в любой момент')}
        onChange={(chosen) => {
          setPressed(chosen)
          mutate({ ...words, stars: chosen }, { onSettled: () => setPressed(undefined) })
        }}
      />
      {stars > 0 && (
        <Review
          key={rating?.text ?? ''}
          owner={owner}
          requestId={id}
          before={rating?.text ?? ''}
          saving={isPending}
          onSave={(text) => mutate({ stars, ...(text !== '' && { text }) })}
        />
      )}
      <output className="block text-center text-second text-ok">
        {isSuccess && !isPending ? typeset('Сохранили, спасибо') : ''}
      </output>
      {error && (
        <p role="alert" className="text-second text-bad">
          {explain(error)}
        </p>
      )}
    </Card>
  )
}

const Review = ({
  owner,
  requestId,
  before,
  saving,
  onSave,
}: {
  owner: string
  requestId: string
  before: string
  saving: boolean
  onSave: (text: string) => void
}) => {
  const name = `rating ${requestId}`
  const { draft, change } = useOwnDraft(owner, name, { text: before })
  const [open, setOpen] = useState(draft.text !== before)
  const save = () => {
    dropOwn(owner, name)
    setOpen(false)
    onSave(draft.text.trim())
  }
  if (!open) {
    return (
      <div className="grid justify-items-center gap-4">
        {before !== '' && <p className="w-full text-body whitespace-pre-line">{before}</p>}
        <Button look="text" wide={false} onClick={() => setOpen(true)}>
          {typeset(before === '' ? 'Написать, что понравилось или нет' : 'Изменить отзыв')}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <TextArea
        label={typeset('Что понравилось или нет')}
        value={draft.text}
        onChange={(text) => change({ text })}
        longest={LONGEST}
      />
      <Button look="tint" onClick={save} busy={saving ? 'Сохраняем…' : undefined}>
        {typeset('Сохранить отзыв')}
      </Button>
    </div>
  )
}

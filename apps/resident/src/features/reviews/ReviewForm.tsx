import { formatInstantDay } from '@mosobleirc/domain/shared'
import { fileWeight } from '@mosobleirc/domain/files'
import { addressOf, downloadFile, previewFile } from '@mosobleirc/contract'
import { BottomAction, Button, Card, FileTile, Stars, TextArea } from '@mosobleirc/ui'
import { type SubmitEvent, useState } from 'react'
import { dropDraft, useDraft } from '../../lib/draft.ts'
import { explain } from '../../lib/explain.ts'
import { FilePicker } from '../../lib/files/FilePicker.tsx'
import { useFiles } from '../../lib/files/use-files.ts'
import { typeset } from '../../lib/typeset.ts'
import { type Review, useGiveReview } from './reviews.api.ts'

const DRAFT = 'review'
const LONGEST = 1000

/** What each number of stars means, the first one first. */
const starNames = ['Плохо', 'Так себе', 'Нормально', 'Хорошо', 'Отлично'] as const

const waitWords = {
  arriving: 'Подождите, пока файлы загрузятся и проверятся',
  refused: 'Уберите или замените файл, который не подошёл',
}

/** «Оценить приложение»: stars, and words when there are any. What was said before stands above. */
export const ReviewForm = ({
  before,
  onGiven,
}: {
  before: Review | undefined
  onGiven: (review: Review) => void
}) => {
  const [draft, change] = useDraft(DRAFT, { stars: 0, text: '', key: '', keyFor: '' })
  const [pressed, setPressed] = useState(false)
  const files = useFiles(DRAFT)
  const { mutate, error, isPending, reset } = useGiveReview()

  const edit = (part: { stars?: number; text?: string }) => {
    reset()
    change({ ...part, key: crypto.randomUUID() })
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setPressed(true)
    if (draft.stars === 0 || isPending) return
    // A key stands for one wish: with other files it is another one.
    const { fileIds } = files
    const keyFor = fileIds.join(' ')
    const key = draft.key !== '' && draft.keyFor === keyFor ? draft.key : crypto.randomUUID()
    change({ key, keyFor })
    mutate(
      { ...draft, key, fileIds },
      {
        onSuccess: ({ review }) => {
          dropDraft(DRAFT)
          files.clear()
          onGiven(review)
        },
      },
    )
  }
  return (
    <form onSubmit={send} className="flex flex-1 flex-col">
      <div className="stack px-16 pb-24">
        {before && <Before review={before} />}
        <Card>
          <Stars
            label={typeset('Как вам приложение?')}
            value={draft.stars}
            names={starNames}
            onChange={(stars) => edit({ stars })}
          />
          {pressed && draft.stars === 0 && (
            <p role="alert" className="text-center text-second text-bad">
              {typeset('Выберите, сколько звёзд поставить.')}
            </p>
          )}
        </Card>
        <Card>
          <TextArea
            label={typeset('Что понравилось, чего не хватает')}
            value={draft.text}
            onChange={(text) => edit({ text })}
            longest={LONGEST}
            hint={typeset('Необязательно. Не пишите здесь номера счетов и карт')}
          />
        </Card>
        <Card>
          <FilePicker label="Фото" files={files} />
        </Card>
        {error && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(error)}
          </p>
        )}
      </div>
      <BottomAction>
        <Button
          type="submit"
          busy={isPending ? 'Отправляем…' : undefined}
          reason={files.waitsFor && typeset(waitWords[files.waitsFor])}
        >
          {typeset('Отправить оценку')}
        </Button>
      </BottomAction>
    </form>
  )
}

const Before = ({ review: { stars, text, files, createdAt } }: { review: Review }) => (
  <Card>
    <p className="text-second text-text-2">
      {typeset(`Ваша оценка ${formatInstantDay(createdAt)}: ${stars} из ${starNames.length}`)}
    </p>
    {text !== undefined && <p className="mt-4 text-body whitespace-pre-line">{text}</p>}
    {files.length > 0 && (
      <ul aria-label="Ваши файлы" className="mt-12 flex flex-wrap gap-10">
        {files.map(({ id, name, bytes, mediaType }) => (
          <li key={id} className="max-w-full">
            <a href={addressOf(downloadFile, { fileId: id })} target="_blank" rel="noreferrer">
              <FileTile
                name={name}
                size={fileWeight(bytes)}
                picture={mediaType === 'application/pdf' ? undefined : addressOf(previewFile, { fileId: id })}
              />
            </a>
          </li>
        ))}
      </ul>
    )}
    <p className="mt-8 text-second text-text-2">{typeset('Новая оценка заменит прежнюю')}</p>
  </Card>
)

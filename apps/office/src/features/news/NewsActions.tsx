import { Button, Modal, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { CalendarClock, CircleOff, Megaphone, Save, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { AskOnce } from '../../lib/AskOnce.tsx'
import { formatMoment } from '../../lib/moscow-time.ts'
import { reachWords } from './AudienceFields.tsx'
import { fieldOfInstant, instantOfField } from './draft.ts'
import { type NewsState, useReach } from './news.api.ts'
import type { NewsEditor } from './use-news-editor.ts'

const icon = 'size-[1.125rem]'

type Asked = 'publish' | 'schedule' | 'withdraw'

/** What may become of an item, in the header of its page; what is wide asks once more and names its size. */
export const NewsActions = ({ editor, state, now }: { editor: NewsEditor; state: NewsState; now: Date }) => {
  const [asked, setAsked] = useState<Asked>()
  const { draft } = editor
  const reach = useReach({
    municipalities: draft.municipalities,
    houseIds: draft.houses.map(({ id }) => id),
  })
  const size = reach.data ? reachWords(reach.data.residents) : 'всем'
  const close = () => setAsked(undefined)
  /** What was refused stands under its field, which the window would hide. */
  const decide = (to: NewsState, shownFrom?: Date) => {
    editor.move(to, shownFrom)
    close()
  }
  if (state === 'withdrawn') return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<Save className={icon} aria-hidden="true" />}
        onClick={editor.save}
      >
        {editor.isPending ? 'Сохраняем…' : 'Сохранить'}
      </Button>
      {state === 'scheduled' && (
        <Button
          variant="default"
          leftSection={<Undo2 className={icon} aria-hidden="true" />}
          onClick={() => decide('draft')}
        >
          В черновики
        </Button>
      )}
      {state === 'draft' && (
        <Button
          variant="default"
          leftSection={<CalendarClock className={icon} aria-hidden="true" />}
          onClick={() => setAsked('schedule')}
        >
          Назначить час
        </Button>
      )}
      {state === 'published' ? (
        <Button
          variant="light"
          color="red"
          leftSection={<CircleOff className={icon} aria-hidden="true" />}
          onClick={() => setAsked('withdraw')}
        >
          Снять с ленты
        </Button>
      ) : (
        <Button
          leftSection={<Megaphone className={icon} aria-hidden="true" />}
          onClick={() => setAsked('publish')}
        >
          Опубликовать
        </Button>
      )}
      {asked === 'publish' && (
        <AskOnce
          title="Опубликовать сейчас?"
          word={typeset(`Опубликовать: ${size}`)}
          busyWord="Публикуем…"
          isPending={editor.isPending}
          error={null}
          onYes={() => decide('published')}
          onClose={close}
        >
          {typeset('Новость сразу появится на ленте. Убрать её можно, вернуть в черновики уже нет.')}
        </AskOnce>
      )}
      {asked === 'withdraw' && (
        <AskOnce
          title="Снять с ленты?"
          word="Снять с ленты"
          busyWord="Снимаем…"
          danger
          isPending={editor.isPending}
          error={null}
          onYes={() => decide('withdrawn')}
          onClose={close}
        >
          {typeset('Жители больше её не увидят, и вернуть её нельзя: только написать новую.')}
        </AskOnce>
      )}
      {asked === 'schedule' && (
        <ChooseHour now={now} size={size} onChoose={(hour) => decide('scheduled', hour)} onClose={close} />
      )}
    </>
  )
}

const HOUR = 60 * 60 * 1000

const ChooseHour = ({
  now,
  size,
  onChoose,
  onClose,
}: {
  now: Date
  size: string
  onChoose: (hour: Date) => void
  onClose: () => void
}) => {
  const [field, setField] = useState(() => fieldOfInstant(new Date(now.getTime() + HOUR)))
  const hour = instantOfField(field)
  const later = hour !== undefined && hour > now
  return (
    <Modal opened onClose={onClose} title="Когда показать?" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <div className="grid gap-16">
        <TextInput
          label="День и час по Москве"
          type="datetime-local"
          data-autofocus
          value={field}
          error={later ? undefined : 'Выберите время, которое ещё не прошло.'}
          onChange={(event) => setField(event.currentTarget.value)}
        />
        <Button onClick={() => later && onChoose(hour)}>
          {typeset(later ? `Показать ${formatMoment(hour, now)}: ${size}` : 'Показать')}
        </Button>
      </div>
    </Modal>
  )
}

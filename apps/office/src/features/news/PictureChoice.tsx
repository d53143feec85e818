import { classNames, NewsPicture } from '@mosobleirc/ui'
import type { Draft } from './draft.ts'

const pictures: readonly { code: Draft['picture']; word: string }[] = [
  { code: 'office', word: 'Офис' },
  { code: 'calendar', word: 'Календарь' },
  { code: 'growth', word: 'Рост' },
  { code: 'meter', word: 'Счётчик' },
  { code: 'phone', word: 'Телефон' },
  { code: 'tap', word: 'Кран' },
  { code: 'radiator', word: 'Батарея' },
  { code: 'receipt', word: 'Квитанция' },
  { code: 'shield', word: 'Щит' },
]

/** One of our drawings. They say nothing to who does not see them, so each has a word here. */
export const PictureChoice = ({
  chosen,
  onChoose,
}: {
  chosen: Draft['picture']
  onChoose: (picture: Draft['picture']) => void
}) => (
  <fieldset className="min-w-0">
    <legend className="mb-4 text-note font-semibold">Картинка</legend>
    <div className="flex flex-wrap gap-8">
      {pictures.map(({ code, word }) => (
        <label
          key={code}
          className={classNames(
            'relative cursor-pointer rounded-[14px] p-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-primary',
            chosen === code && 'shadow-[inset_0_0_0_3px_var(--primary)]',
          )}
        >
          <input
            type="radio"
            name="picture"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={chosen === code}
            onChange={() => onChoose(code)}
          />
          <NewsPicture code={code} className="h-[58px] w-[74px] rounded-chip" />
          <span className="sr-only">{word}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

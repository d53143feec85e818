import { Card, classNames } from '@mosobleirc/ui'
import { type LucideIcon, ThumbsDown, ThumbsUp } from 'lucide-react'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { useGiveHelpFeedback, useHelpFeedback } from './help.api.ts'

/** «Помог» or «не помог»: one press, saved at once, and it can be changed. */
export const HelpFeedback = ({ article }: { article: string }) => {
  const helped = useHelpFeedback(article).data?.value.helped
  const { mutate, error } = useGiveHelpFeedback(article)
  return (
    <Card as="section" labelledBy="helped">
      <h3 id="helped" className="text-center text-body font-title">
        {typeset('Ответ помог?')}
      </h3>
      <div className="mt-12 grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-12">
        <Answer icon={ThumbsUp} word="Помог" chosen={helped === true} onPress={() => mutate(true)} />
        <Answer
          icon={ThumbsDown}
          word={typeset('Не помог')}
          chosen={helped === false}
          onPress={() => mutate(false)}
        />
      </div>
      <output className="block text-center text-second text-text-2">
        {helped !== undefined && !error && (
          <span className="mt-12 block">
            {typeset(
              helped
                ? 'Спасибо! Мы запомнили, ответ можно изменить.'
                : 'Спасибо, что сказали: ответ перепишут понятнее. Своё мнение можно изменить.',
            )}
          </span>
        )}
      </output>
      {error && (
        <p role="alert" className="mt-12 text-center text-second text-bad">
          {explain(error)}
        </p>
      )}
    </Card>
  )
}

type Choice = { icon: LucideIcon; word: string; chosen: boolean; onPress: () => void }

const Answer = ({ icon: Icon, word, chosen, onPress }: Choice) => (
  <button
    type="button"
    aria-pressed={chosen}
    onClick={onPress}
    className={classNames(
      'flex min-h-[3.25rem] items-center justify-center gap-10 rounded-control border px-12 text-body font-title',
      chosen
        ? 'border-primary-fill bg-primary-fill text-on-primary'
        : 'border-field bg-card active:bg-card-2',
    )}
  >
    <Icon className="icon-middle" aria-hidden />
    {word}
  </button>
)

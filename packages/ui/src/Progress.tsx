import { classNames } from './class-names.ts'

/** Steps of a way as short bars: «Шаг 1 из 3», «Внесён 1 из 3». */
export const Progress = ({
  done,
  of,
  words,
  look = 'primary',
}: {
  done: number
  of: number
  /** The same in words, for those who do not see the bars. */
  words: string
  look?: 'primary' | 'done'
}) => (
  <div>
    <p className="sr-only">{words}</p>
    <div aria-hidden className="flex gap-6">
      {Array.from({ length: of }, (_, step) => (
        <span
          // Steps never change places.
          key={step}
          className={classNames(
            'min-w-0 flex-1 rounded-full',
            look === 'done' ? 'h-8' : 'h-6',
            step < done ? (look === 'done' ? 'bg-other' : 'bg-primary') : 'bg-track-2',
          )}
        />
      ))}
    </div>
  </div>
)

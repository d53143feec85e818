import { classNames } from './class-names.ts'

const PARTS = 4
/** How full a part may be, in halves. */
const fills = ['w-0', 'w-1/2', 'w-full'] as const

/** How much of a way is behind, as four short bars; the one under way is half full. */
export const TrackBar = ({
  eighths,
  words,
}: {
  eighths: number
  /** The same for those who do not see the bars. */
  words: string
}) => (
  <span className="block">
    <span className="sr-only">{words}</span>
    <span aria-hidden className="flex gap-4">
      {Array.from({ length: PARTS }, (_, part) => (
        <span
          // Parts never change places.
          key={part}
          className="h-6 min-w-0 flex-1 overflow-hidden rounded-full bg-track-2"
        >
          <span
            className={classNames(
              'block h-full bg-primary',
              fills[Math.min(2, Math.max(0, eighths - part * 2))],
            )}
          />
        </span>
      ))}
    </span>
  </span>
)

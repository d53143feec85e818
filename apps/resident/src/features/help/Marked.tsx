import { typeset } from '../../lib/typeset.ts'
import type { HelpHit } from './help.api.ts'

/** A text with its hits on a yellow ground. It is cut by the offsets of the server and is never markup. */
export const Marked = ({ text: { text, marks } }: { text: HelpHit['question'] }) => {
  // Holding lines together changes spaces and no lengths, so the offsets still fit.
  const held = typeset(text)
  return (
    <>
      {marks.map(({ from, to }, place) => (
        <span key={from}>
          {held.slice(marks[place - 1]?.to ?? 0, from)}
          <mark className="rounded-[6px] bg-mark px-2 -mx-2 text-inherit">{held.slice(from, to)}</mark>
        </span>
      ))}
      {held.slice(marks.at(-1)?.to ?? 0)}
    </>
  )
}

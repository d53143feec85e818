import { Fragment } from 'react'

/** A number with a hyphen or a dash inside, with the № before it: «№ 18-204517», «14–27», «48112-306». */
const NUMBER = /((?:№\s)?[\p{L}\d]*\d(?:[-–][\p{L}\d]+)+)/u

/** A line in which such numbers do not break at their hyphens. They are copied as they are. */
export const Unbroken = ({ text }: { text: string }) =>
  text.split(NUMBER).map((part, place) =>
    // Every second part is what was split at.
    place % 2 === 1 ? (
      <span key={place} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      <Fragment key={place}>{part}</Fragment>
    ),
  )

import { classNames } from './class-names.ts'
import { type DialShape, dialDigits, type WheelDigit } from './dial-digits.ts'

/**
 * A picture of the meter's face, so that the eye can compare it with the real one. The field below is the
 * real input; the picture is hidden from assistive technology.
 */
export const Dial = ({
  shape,
  typed,
  previous,
  wholeWord,
  fractionWord,
  number,
  note,
}: {
  shape: DialShape
  typed: string
  previous: string
  /** «кубометры» */
  wholeWord: string
  /** «литры» */
  fractionWord?: string
  /** «№ 18-204517» */
  number: string
  /** «красные можно не вводить» */
  note?: string
}) => {
  const wheels = dialDigits(typed, previous, shape)
  return (
    <div aria-hidden className="@container rounded-card border-2 border-line bg-card-2 px-3 pt-4 pb-3">
      <p className="flex flex-wrap justify-between gap-x-12 px-10 text-[0.78125rem] font-semibold text-text-2">
        <span>{wholeWord}</span>
        {shape.fraction > 0 && <span className="text-bad">{fractionWord}</span>}
      </p>
      <div className="my-3 flex gap-4">
        <Plate wheels={wheels.slice(0, shape.whole)} red={false} />
        {shape.fraction > 0 && <Plate wheels={wheels.slice(shape.whole)} red />}
      </div>
      <p className="flex flex-wrap justify-between gap-x-12 px-10 text-[0.78125rem] text-text-2">
        <span>{number}</span>
        {note !== undefined && <span>{note}</span>}
      </p>
    </div>
  )
}

const Plate = ({ wheels, red }: { wheels: readonly WheelDigit[]; red: boolean }) => (
  <span
    className={classNames('flex min-w-0 gap-3 rounded-[12px] p-6', red ? 'bg-plate-r' : 'bg-plate')}
    // As wide as its share of the wheels, so that all wheels are alike.
    style={{ flexGrow: wheels.length, flexBasis: `${12 + 3 * (wheels.length - 1)}px` }}
  >
    {wheels.map(({ digit, typed }, place) => (
      <span
        // Wheels never change places.
        key={place}
        className={classNames(
          'grid h-[clamp(2.5rem,17.1cqw,4.5rem)] min-w-0 flex-1 place-items-center rounded-[6px] text-[clamp(1rem,10.2cqw,2.5rem)] leading-none font-semibold',
          red ? 'wheel-red' : 'wheel',
        )}
      >
        <span className={typed ? undefined : 'opacity-40'}>{digit}</span>
      </span>
    ))}
  </span>
)

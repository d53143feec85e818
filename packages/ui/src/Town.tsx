import { classNames } from './class-names.ts'

type Window = readonly [x: number, top: number, width: number, height: number]

const tower: readonly Window[] = [81, 69, 57, 45].map((top) => [155, top, 5, 6])
const block: readonly Window[] = [61, 49, 37, 25, 13].flatMap((top) =>
  [173, 182.4, 191.8, 201.2].map((x): Window => [x, top, 5, 6.5]),
)
const shed: readonly Window[] = [46, 55].map((x) => [x, 54, 5, 6])
const house: readonly Window[] = [27, 36].map((x) => [x, 26, 5, 6])
const school: readonly Window[] = [36, 25, 14].flatMap((top) =>
  [66, 75.4, 84.8, 94.2].map((x): Window => [x, top, 5, 6]),
)

/** Windows that are lit while something is still to be paid: the town sleeps, but not everybody in it. */
const litWhileDue: ReadonlySet<Window | undefined> = new Set([
  block[12],
  block[13],
  house[0],
  school[0],
  school[4],
  school[11],
])
const litInTheTower: ReadonlySet<Window | undefined> = new Set([tower[0], tower[2]])

const GROUND = 122

/**
 * The town: the only ornament. Its windows mean something: some are lit while there is something to pay,
 * all when everything is paid. Colours come from `--town-b`, `--town-f` and `--town-l` of its surroundings.
 *
 * @param part the right half is for the hero, the whole town for sign-in and the rail
 */
export const Town = ({
  lit,
  part = 'whole',
  className,
}: {
  lit: 'some' | 'all'
  part?: 'whole' | 'right'
  className?: string
}) => {
  const draw = (windows: readonly Window[], dark: string) =>
    windows.map((window) => {
      const [x, top, width, height] = window
      const shines =
        lit === 'all' || litWhileDue.has(window) || (part === 'whole' && litInTheTower.has(window))
      return (
        <rect
          key={`${x}-${top}`}
          x={x}
          y={GROUND - top}
          width={width}
          height={height}
          rx={0.8}
          className={shines ? 'fill-(--town-l)' : dark}
        />
      )
    })
  const back = 'fill-(--town-b)'
  const front = 'fill-(--town-f)'
  return (
    <svg
      viewBox={part === 'whole' ? `0 0 212 ${GROUND}` : `110 0 102 ${GROUND}`}
      className={classNames('block', className)}
      aria-hidden
      focusable="false"
    >
      {part === 'whole' && (
        <>
          <path d="M0 122V80L16 68l16 12v42z" className={back} />
          <path d="M40 122V62h34v60z" className={back} />
          {draw(shed, front)}
          <path d="M14 122V92l20-16 20 16v30z" className={front} />
          {draw(house, back)}
          <path d="M60 122V80h44v42z" className={front} />
          {draw(school, back)}
        </>
      )}
      <circle cx="129" cy="2.2" r="2.2" className={back} />
      <path d="M112 122V66l10-10V34l7-30 7 30v22l10 10v56z" className={back} />
      <rect x="126.4" y="62" width="5.2" height="9" rx="0.8" className="fill-(--town-l)" />
      <path d="M150 122V34h30v88z" className={back} />
      {draw(tower, front)}
      <path d="M166 122V54h46v68z" className={front} />
      {draw(block, back)}
      <path d="M140 122V94l14-12 14 12v28z" className={front} />
      <rect x="149" y="98" width="6" height="7" rx="0.8" className="fill-(--town-l)" />
    </svg>
  )
}

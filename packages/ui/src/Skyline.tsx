type Building = {
  readonly left: number
  readonly right: number
  /** Distance of the roof's edge from the top of the picture. */
  readonly top: number
  readonly gable: boolean
  readonly fill: string
  /** Storeys from above: `L` lit, `p` a pale curtain, `.` dark. */
  readonly storeys: string
}

const blue = [
  '#2a74c1',
  '#1d66b3',
  '#4a8fd6',
  '#2a74c1',
  '#78afe6',
  '#3a83cd',
  '#1d66b3',
  '#5c9cdf',
  '#2a74c1',
] as const

const street: readonly Building[] = [
  { left: 0, right: 44, top: 62, gable: false, fill: blue[0], storeys: 'pLp pL. .LL .LL Lp. LLp' },
  { left: 44, right: 82, top: 88, gable: true, fill: blue[1], storeys: 'L. LL p. LL' },
  { left: 82, right: 128, top: 38, gable: false, fill: blue[2], storeys: 'L.L L.. L.p p.p L.L Lpp ...' },
  { left: 128, right: 168, top: 76, gable: false, fill: blue[3], storeys: 'pL p. .L L. p.' },
  { left: 168, right: 216, top: 14, gable: true, fill: blue[4], storeys: 'p.. ... pL. LLL ..L L.L p.. ..L' },
  { left: 216, right: 256, top: 54, gable: false, fill: blue[5], storeys: 'Lp Lp .p pL pL p.' },
  { left: 256, right: 292, top: 92, gable: false, fill: blue[6], storeys: '.p LL LL LL' },
  { left: 292, right: 338, top: 30, gable: true, fill: blue[7], storeys: 'ppp pp. pL. LpL p.L p.p LLL' },
  { left: 338, right: 390, top: 70, gable: false, fill: blue[8], storeys: 'pLp L.L ppp .pL LL.' },
]

const GROUND = 184
const WINDOW = { width: 8, height: 11, below: 14, pitch: 19 }
const glass: Record<string, { fill: string; fillOpacity?: number }> = {
  L: { fill: '#ffd27a' },
  p: { fill: '#a9cef7', fillOpacity: 0.75 },
  '.': { fill: '#0a4a8f', fillOpacity: 0.75 },
}

/** The evening street of the start page: people are at home, and nobody knows yet who owes what. */
export const Skyline = ({ className }: { className?: string }) => (
  <svg
    viewBox={`0 0 390 ${GROUND}`}
    className={className}
    preserveAspectRatio="xMidYMax slice"
    aria-hidden
    focusable="false"
  >
    <path d="M273 27a14 14 0 1 1-17.5 21.6A15.5 15.5 0 0 0 273 27z" fill="#ffd27a" />
    {street.map((building) => (
      <House key={building.left} {...building} />
    ))}
  </svg>
)

const House = ({ left, right, top, gable, fill, storeys }: Building) => {
  const rows = storeys.split(' ')
  const columns = rows[0]?.length ?? 0
  const gap = (right - left - WINDOW.width * columns) / (columns + 1)
  return (
    <g>
      {gable && (
        <path d={`M${left + 4} ${top}L${(left + right) / 2} ${top - 14}L${right - 4} ${top}z`} fill={fill} />
      )}
      <path d={`M${left} ${GROUND}V${top + 3}q0-3 3-3H${right - 3}q3 0 3 3V${GROUND}z`} fill={fill} />
      {rows.flatMap((row, storey) =>
        Array.from(row, (light, column) => (
          <rect
            key={`${storey}-${column}`}
            x={left + gap + column * (WINDOW.width + gap)}
            y={top + WINDOW.below + storey * WINDOW.pitch}
            width={WINDOW.width}
            height={WINDOW.height}
            rx={1.5}
            {...glass[light]}
          />
        )),
      )}
    </g>
  )
}

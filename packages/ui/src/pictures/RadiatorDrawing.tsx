import { beyond, GROUND, paint } from './paints.ts'

const sections = [0, 1, 2, 3, 4, 5]

/** A warm radiator at the wall. */
export const RadiatorDrawing = () => (
  <>
    <rect {...beyond} y={GROUND + 3} height={10} fill={paint.ground} />
    <rect x={-240} y={69} width={268} height={5} fill={paint.blue} />
    <rect x={19} y={65} width={7} height={13} rx={2} fill={paint.ochre} />
    <rect x={28} y={44} width={64} height={5} fill={paint.sky} />
    <rect x={28} y={69} width={64} height={5} fill={paint.sky} />
    {sections.map((section) => (
      <rect key={section} x={28 + section * 11} y={38} width={9} height={42} rx={4.5} fill={paint.white} />
    ))}
    <rect x={34} y={79} width={5} height={6} fill={paint.deep} />
    <rect x={81} y={79} width={5} height={6} fill={paint.deep} />
    <path
      d="M42 30c-4-4 4-7 0-12M60 30c-4-4 4-7 0-12M78 30c-4-4 4-7 0-12"
      stroke={paint.amber}
      strokeWidth={3.6}
      strokeLinecap="round"
      fill="none"
    />
  </>
)

import { GROUND, paint } from './paints.ts'

/** A shield that holds. */
export const ShieldDrawing = () => (
  <>
    <rect x={24} y={GROUND} width={72} height={10} fill={paint.ground} />
    <path d="M60 12l27 9v20c0 19-11 30-27 37-16-7-27-18-27-37V21z" fill={paint.blue} />
    <path d="M60 12v66c-16-7-27-18-27-37V21z" fill={paint.deep} />
    <circle cx={60} cy={43} r={16} fill={paint.white} />
    <path
      d="M52.5 43.5l5.2 5.2 9.8-10.4"
      stroke={paint.green}
      strokeWidth={4}
      strokeLinecap="round"
      strokeLinejoin="round"
      fill="none"
    />
    <circle cx={98} cy={26} r={4} fill={paint.amber} />
    <circle cx={23} cy={50} r={2.8} fill={paint.amber} />
  </>
)

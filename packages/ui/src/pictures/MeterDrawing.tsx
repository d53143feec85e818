import { beyond, paint } from './paints.ts'

const wheels = [0, 1, 2, 3, 4]

/** A water meter on its pipe. */
export const MeterDrawing = () => (
  <>
    <rect {...beyond} y={48} height={14} fill={paint.sky} />
    <rect {...beyond} y={48} height={4} fill={paint.pale} />
    <rect x={19} y={43} width={11} height={24} rx={2} fill={paint.ochre} />
    <rect x={90} y={43} width={11} height={24} rx={2} fill={paint.ochre} />
    <circle cx={60} cy={53} r={32} fill={paint.deep} />
    <circle cx={60} cy={53} r={26.5} fill={paint.white} />
    <rect x={41} y={39} width={38} height={13} rx={2.5} fill={paint.ink} />
    <rect x={71} y={39} width={8} height={13} rx={2.5} fill={paint.amber} />
    {wheels.map((wheel) => (
      <rect key={wheel} x={44 + wheel * 7} y={42.5} width={3.4} height={6} rx={1.2} fill={paint.white} />
    ))}
    <circle cx={51} cy={64} r={6} fill={paint.pale} />
    <circle cx={69} cy={64} r={6} fill={paint.pale} />
    <path d="M51 64l3-3.4M69 64l3.6 2.6" stroke={paint.ochre} strokeWidth={2} strokeLinecap="round" />
  </>
)

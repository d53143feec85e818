import { GROUND, beyond, paint } from './paints.ts'

/** Four months that grow over a line, and a rouble. */
export const GrowthDrawing = () => (
  <>
    <rect {...beyond} y={GROUND} height={10} fill={paint.ground} />
    <path d="M25 82V61q0-2 2-2h9q2 0 2 2v21z" fill={paint.sky} />
    <path d="M43 82V54q0-2 2-2h9q2 0 2 2v28z" fill={paint.sky} />
    <path d="M61 82V57q0-2 2-2h9q2 0 2 2v25z" fill={paint.blue} />
    <path d="M79 82V41q0-2 2-2h9q2 0 2 2v41z" fill={paint.deep} />
    <path d="M18 47h80" stroke={paint.ochre} strokeWidth={1.8} strokeDasharray="3.5 2.8" fill="none" />
    <circle cx={97} cy={27} r={11.5} fill={paint.amber} />
    <path
      d="M94.4 33.5v-13h3.4a3.7 3.7 0 0 1 0 7.4h-5.6m0 3h6.4"
      stroke={paint.ink}
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      fill="none"
    />
  </>
)

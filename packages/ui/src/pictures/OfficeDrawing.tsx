import { GROUND, paint } from './paints.ts'

/** A client office with its door and two bushes. */
export const OfficeDrawing = () => (
  <>
    <rect x={10} y={GROUND} width={100} height={10} fill={paint.ground} />
    <rect x={28} y={28} width={64} height={54} fill={paint.white} />
    <rect x={24} y={19} width={72} height={15} rx={3} fill={paint.deep} />
    <rect x={43} y={24} width={34} height={5} rx={2.5} fill={paint.pale} />
    <rect x={34} y={43} width={16} height={17} rx={2} fill={paint.pale} />
    <rect x={70} y={43} width={16} height={17} rx={2} fill={paint.pale} />
    <path d="M53 82V45q0-2 2-2h10q2 0 2 2v37z" fill={paint.blue} />
    <circle cx={63.5} cy={63} r={1.7} fill={paint.amber} />
    <path d="M14 82V62a5.5 5.5 0 0 1 11 0v20z" fill={paint.leaf} />
    <path d="M96 82V67a5 5 0 0 1 10 0v15z" fill={paint.green} />
  </>
)

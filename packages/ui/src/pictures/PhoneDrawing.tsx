import { paint } from './paints.ts'

/** The app on a phone, with a thing done. */
export const PhoneDrawing = () => (
  <>
    <rect x={40} y={12} width={40} height={100} rx={8} fill={paint.ink} />
    <rect x={43.5} y={16} width={33} height={100} rx={5} fill={paint.white} />
    <rect x={47} y={21} width={26} height={16} rx={3.5} fill={paint.deep} />
    <rect x={50} y={25} width={12} height={3} rx={1.5} fill={paint.sky} />
    <rect x={50} y={30} width={18} height={3} rx={1.5} fill={paint.white} />
    <rect x={47} y={41} width={11.5} height={12} rx={3} fill={paint.pale} />
    <rect x={61.5} y={41} width={11.5} height={12} rx={3} fill={paint.amber} />
    <rect x={47} y={58} width={26} height={4} rx={2} fill={paint.ground} />
    <rect x={47} y={65} width={18} height={4} rx={2} fill={paint.pale} />
    <rect x={47} y={75} width={26} height={10} rx={3.5} fill={paint.green} />
    <circle cx={84} cy={33} r={12} fill={paint.green} />
    <path
      d="M78.5 33.3l4 4 7-7.6"
      stroke={paint.white}
      strokeWidth={3}
      strokeLinecap="round"
      strokeLinejoin="round"
      fill="none"
    />
  </>
)

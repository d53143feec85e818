import { paint } from './paints.ts'

/** A bill with its code, and the one before it behind. */
export const ReceiptDrawing = () => (
  <>
    <path d="M30 24l34-9 15 56-34 9z" fill={paint.sky} />
    <path
      d="M42 14h42v70l-5.25-4.5L73.5 84l-5.25-4.5L63 84l-5.25-4.5L52.5 84l-5.25-4.5L42 84z"
      fill={paint.white}
    />
    <rect x={48} y={21} width={20} height={5.5} rx={2.5} fill={paint.deep} />
    <rect x={48} y={33} width={19} height={3.6} rx={1.8} fill={paint.ground} />
    <rect x={71} y={33} width={7} height={3.6} rx={1.8} fill={paint.sky} />
    <rect x={48} y={40.5} width={14} height={3.6} rx={1.8} fill={paint.ground} />
    <rect x={71} y={40.5} width={7} height={3.6} rx={1.8} fill={paint.sky} />
    <rect x={48} y={48} width={17} height={3.6} rx={1.8} fill={paint.ground} />
    <rect x={71} y={48} width={7} height={3.6} rx={1.8} fill={paint.sky} />
    <rect x={48} y={60} width={14} height={7} rx={3} fill={paint.amber} />
    <path d="M66 58h5v5h-5zm7 0h5v5h-5zm-7 7h5v5h-5zm7 0h2.5v2.5H73zm2.5 2.5H78V70h-2.5z" fill={paint.ink} />
  </>
)

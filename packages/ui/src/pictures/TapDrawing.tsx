import { paint } from './paints.ts'

/** A tap over a basin. */
export const TapDrawing = () => (
  <>
    <path d="M16 76h88q-4 22-30 22H46q-26 0-30-22z" fill={paint.white} />
    <rect x={10} y={71} width={100} height={7} rx={3.5} fill={paint.pale} />
    <rect x={33} y={34} width={15} height={32} fill={paint.deep} />
    <rect x={28} y={64} width={25} height={7} rx={2} fill={paint.blue} />
    <path d="M40 32h26a17 17 0 0 1 17 17v5H69v-4q0-4-4-4H40z" fill={paint.deep} />
    <rect x={66.5} y={53} width={19} height={5} rx={2} fill={paint.blue} />
    <rect x={38} y={22} width={6} height={12} fill={paint.ochre} />
    <rect x={24} y={16} width={34} height={7} rx={3.5} fill={paint.amber} />
    <path d="M76 60c2.6 3.4 4 5.4 4 7.2a4 4 0 0 1-8 0c0-1.8 1.4-3.8 4-7.2z" fill={paint.blue} />
  </>
)

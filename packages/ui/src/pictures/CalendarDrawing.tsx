import { paint } from './paints.ts'

/** Days of three weeks; the one that matters is amber, those after it are not due yet. */
const DUE = 8
const days = Array.from({ length: 15 }, (_, day) => day)

/** A month with one day marked. */
export const CalendarDrawing = () => (
  <>
    <path d="M34 42h52v33q0 6-6 6H40q-6 0-6-6z" fill={paint.white} />
    <path d="M34 42V29q0-6 6-6h40q6 0 6 6v13z" fill={paint.deep} />
    <rect x={44} y={17} width={4.5} height={12} rx={2.25} fill={paint.ink} />
    <rect x={71.5} y={17} width={4.5} height={12} rx={2.25} fill={paint.ink} />
    {days.map((day) => (
      <rect
        key={day}
        x={40 + (day % 5) * 8.5}
        y={49 + Math.floor(day / 5) * 9.5}
        width={6}
        height={6}
        rx={1.5}
        fill={day === DUE ? paint.amber : day < DUE ? paint.sky : paint.pale}
      />
    ))}
  </>
)

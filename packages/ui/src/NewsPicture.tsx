import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CalendarDrawing } from './pictures/CalendarDrawing.tsx'
import { GrowthDrawing } from './pictures/GrowthDrawing.tsx'
import { MeterDrawing } from './pictures/MeterDrawing.tsx'
import { OfficeDrawing } from './pictures/OfficeDrawing.tsx'
import { PhoneDrawing } from './pictures/PhoneDrawing.tsx'
import { RadiatorDrawing } from './pictures/RadiatorDrawing.tsx'
import { ReceiptDrawing } from './pictures/ReceiptDrawing.tsx'
import { ShieldDrawing } from './pictures/ShieldDrawing.tsx'
import { TapDrawing } from './pictures/TapDrawing.tsx'

/** The drawings that an item may have, each on a tile of its colour. */
const drawings = {
  office: { drawing: <OfficeDrawing />, tile: 'bg-tint' },
  calendar: { drawing: <CalendarDrawing />, tile: 'bg-electricity-tint' },
  growth: { drawing: <GrowthDrawing />, tile: 'bg-water-tint' },
  meter: { drawing: <MeterDrawing />, tile: 'bg-other-tint' },
  phone: { drawing: <PhoneDrawing />, tile: 'bg-house-tint' },
  tap: { drawing: <TapDrawing />, tile: 'bg-water-tint' },
  radiator: { drawing: <RadiatorDrawing />, tile: 'bg-electricity-tint' },
  receipt: { drawing: <ReceiptDrawing />, tile: 'bg-other-tint' },
  shield: { drawing: <ShieldDrawing />, tile: 'bg-house-tint' },
} as const satisfies Record<string, { drawing: ReactNode; tile: string }>

export type NewsPictureCode = keyof typeof drawings

/**
 * A drawing on its tinted tile. It says nothing that the words beside it do not say, so it is hidden from those who
 * do not see it. The tile follows the theme, the object does not.
 */
export const NewsPicture = ({ code, className }: { code: NewsPictureCode; className: string }) => {
  const { drawing, tile } = drawings[code]
  return (
    <span aria-hidden className={classNames('block overflow-hidden', tile, className)}>
      <svg
        viewBox="0 0 120 92"
        preserveAspectRatio="xMidYMax meet"
        overflow="visible"
        focusable="false"
        className="block size-full"
      >
        {drawing}
      </svg>
    </span>
  )
}

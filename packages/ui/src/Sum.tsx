import { type Kopecks, splitRubles } from '@mosobleirc/domain/shared'
import type { CSSProperties } from 'react'
import { sumWidth } from './sum-width.ts'

const NO_BREAK_SPACE = '\u00A0'

/**
 * An amount with small kopecks on the same baseline, glued to the rouble sign by no-break spaces.
 *
 * The size comes from the place where it stands; kopecks follow at 0.68 em. A sum that would be wider than its
 * card, at large type or with millions, gets as small as it must to stay whole.
 */
export const Sum = ({ amount, sign = true }: { amount: Kopecks; sign?: boolean }) => {
  const { whole, kopecks } = splitRubles(amount)
  const width: CSSProperties & Record<'--width', number> = { '--width': sumWidth(amount, sign) }
  return (
    <span className="fit-line whitespace-nowrap" style={width}>
      {whole}
      <span className="text-[0.68em] font-title">,{kopecks}</span>
      {sign && <span className="font-semibold">{NO_BREAK_SPACE}₽</span>}
    </span>
  )
}

import { type Kopecks, splitRubles } from '@mosobleirc/domain/shared'

const NO_BREAK_SPACE = '\u00A0'

/**
 * An amount with small kopecks on the same baseline, glued to the rouble sign by no-break spaces.
 *
 * The size comes from the place where it stands; kopecks follow at 0.68 em.
 */
export const Sum = ({ amount, sign = true }: { amount: Kopecks; sign?: boolean }) => {
  const { whole, kopecks } = splitRubles(amount)
  return (
    <span className="whitespace-nowrap">
      {whole}
      <span className="text-[0.68em] font-title">,{kopecks}</span>
      {sign && <span className="font-semibold">{NO_BREAK_SPACE}₽</span>}
    </span>
  )
}

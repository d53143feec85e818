import { useState } from 'react'
import { dialsMeant, judgeReading, type ReadingVerdict } from '@mosobleirc/domain/meters'
import { isRefusal } from '../../lib/explain.ts'
import { dropDraft, useDraft } from '../../lib/draft.ts'
import type { Meter, Receipt } from './meters.api.ts'
import { useSubmitReading } from './meters.api.ts'
import { isWholeOnly, mayStillReach, parseDial } from './parse-dial.ts'
import { emptyReading, type ReadingDraft, readingDraftName, typedAnew } from './reading-draft.ts'

/**
 * A reading while it is typed: what is typed, what the rules say of it so far, and how to send it.
 * The same rules run on the server, which has the last word.
 */
export const useReading = (meter: Meter, onGiven: (receipt: Receipt) => void) => {
  const name = readingDraftName(meter.id)
  const [draft, change] = useDraft<ReadingDraft>(name, emptyReading(meter.zones))
  const { mutate, error, isPending, reset } = useSubmitReading()
  const [pressed, setPressed] = useState(false)

  const parsed = draft.typed.map(parseDial)
  const dials = parsed.filter((dial) => dial !== undefined)
  const complete = dials.length === meter.zones
  const wholeOnly = draft.typed.map(isWholeOnly)
  const previous = meter.previous?.dials
  const meant = complete ? dialsMeant({ dials, wholeOnly, previous }) : undefined
  const verdict = meant && judgeReading({ dials: meant, previous, shape: meter })
  const ready = verdict !== undefined && verdict.kind !== 'rejected'
  const doubtful = isRefusal(error, 'reading-needs-confirmation')

  return {
    typed: draft.typed,
    /** Zones without a number that can be read, told when the resident wanted to send. */
    missing: pressed ? parsed.flatMap((dial, zone) => (dial === undefined ? [zone] : [])) : [],
    /** The dial that will be kept, by zone, where it is not the number that was typed. */
    meant: meant?.map((dial, zone) => (dial === dials[zone] ? undefined : dial)),
    verdict: !ready && !pressed && mayStillBeRight(draft.typed, verdict, meter) ? undefined : verdict,
    doubtful,
    error,
    isPending,
    type: (zone: number, text: string) => {
      reset()
      setPressed(false)
      change(typedAnew(draft, zone, text))
    },
    submit: () => {
      setPressed(!ready)
      if (!ready || isPending) return
      mutate(
        {
          meterId: meter.id,
          dials,
          wholeOnly,
          confirmed: doubtful,
          takenAt: new Date(draft.takenAt),
          key: draft.key,
        },
        {
          onSuccess: (receipt) => {
            dropDraft(name)
            onGiven(receipt)
          },
        },
      )
    },
  }
}

/** A number that is only too low so far is told of when the resident wants to send it. */
const mayStillBeRight = (
  typed: readonly string[],
  verdict: ReadingVerdict | undefined,
  { previous, fractionDigits }: Meter,
): boolean => {
  if (verdict?.kind !== 'rejected' || verdict.reason !== 'below-previous') return false
  const before = previous?.dials[verdict.zone]
  return before !== undefined && mayStillReach(typed[verdict.zone] ?? '', before, fractionDigits)
}

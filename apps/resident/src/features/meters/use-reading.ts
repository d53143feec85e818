import { useState } from 'react'
import { dialsMeant, judgeReading } from '@mosobleirc/domain/meters'
import { isRefusal } from '../../lib/explain.ts'
import { dropDraft, useDraft } from '../../lib/draft.ts'
import type { Meter, Receipt } from './meters.api.ts'
import { useSubmitReading } from './meters.api.ts'
import { isWholeOnly, parseDial } from './parse-dial.ts'
import { emptyReading, type ReadingDraft, readingDraftName, typedAnew } from './reading-draft.ts'

/**
 * A reading while it is typed: what is typed, what the rules say of it so far, and how to send it.
 * The same rules run on the server, which has the last word.
 */
export const useReading = (meter: Meter, onGiven: (receipt: Receipt) => void) => {
  const name = readingDraftName(meter.id)
  const [draft, change] = useDraft<ReadingDraft>(name, emptyReading(meter.zones))
  const { mutate, error, isPending, reset } = useSubmitReading()
  const [sentUnfinished, setSentUnfinished] = useState(false)

  const parsed = draft.typed.map(parseDial)
  const dials = parsed.filter((dial) => dial !== undefined)
  const complete = dials.length === meter.zones
  const wholeOnly = draft.typed.map(isWholeOnly)
  const previous = meter.previous?.dials
  const meant = complete ? dialsMeant({ dials, wholeOnly, previous }) : undefined
  const verdict = meant && judgeReading({ dials: meant, previous, shape: meter })
  const doubtful = isRefusal(error, 'reading-needs-confirmation')

  return {
    typed: draft.typed,
    /** Zones without a number that can be read, told when the resident wanted to send. */
    missing: sentUnfinished ? parsed.flatMap((dial, zone) => (dial === undefined ? [zone] : [])) : [],
    /** The dial that will be kept, by zone, where it is not the number that was typed. */
    meant: meant?.map((dial, zone) => (dial === dials[zone] ? undefined : dial)),
    verdict,
    doubtful,
    error,
    isPending,
    type: (zone: number, text: string) => {
      reset()
      setSentUnfinished(false)
      change(typedAnew(draft, zone, text))
    },
    submit: () => {
      setSentUnfinished(!complete)
      if (!complete || isPending) return
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

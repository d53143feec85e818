import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type UsualVerdict = 'below' | 'in' | 'above' | 'far-above' | 'less-than-before'

const signs = {
  in: { icon: CircleCheck, colour: 'text-ok' },
  below: { icon: CircleCheck, colour: 'text-ok' },
  above: { icon: CircleAlert, colour: 'text-warn' },
  'far-above': { icon: TriangleAlert, colour: 'text-warn' },
  'less-than-before': { icon: TriangleAlert, colour: 'text-bad' },
} as const

/** The usual stretch ends at 70 % of the track, so that there is room to be above it. */
const USUAL_END = 0.7

/**
 * Where this consumption lies beside the usual one, as a picture with a sentence that says the same.
 *
 * @param value absent while nothing is typed
 */
export const UsualRange = ({
  from,
  to,
  value,
  verdict,
  children,
}: {
  from: number
  to: number
  value: number | undefined
  verdict: UsualVerdict
  children: ReactNode
}) => {
  const end = Math.max(to / USUAL_END, (value ?? 0) * 1.04, Number.EPSILON)
  const share = (amount: number) => `${(Math.max(0, amount) / end) * 100}%`
  const { icon: Icon, colour } = signs[verdict]
  return (
    <div className="grid gap-14">
      <div aria-hidden className="relative my-5 h-12 rounded-full bg-track">
        <span
          className="absolute inset-y-0 rounded-[3px] bg-band"
          style={{ left: share(from), width: share(to - from) }}
        />
        {value !== undefined && (
          <span
            className="absolute -inset-y-5 w-8 -translate-x-1/2 rounded-[4px] border-x-2 border-card bg-text"
            style={{ left: share(value) }}
          />
        )}
      </div>
      <p className="flex gap-8 text-second leading-[1.4]" aria-live="polite">
        <Icon className={`icon-small ${colour}`} aria-hidden />
        <span className="min-w-0">{children}</span>
      </p>
    </div>
  )
}

import { classNames } from './class-names.ts'

/** From eight in the morning to eight in the evening, in minutes since midnight. */
const FROM = 480
const TO = 1200
const HOURS = [8, 12, 16, 20]

const looks = { open: 'bg-down', soon: 'bg-warn', closed: 'bg-ghost' }

const place = (minute: number): number => ((Math.min(TO, Math.max(FROM, minute)) - FROM) / (TO - FROM)) * 100

/**
 * The day of an office as a bar with a mark for now. What lies outside of it is cut; the same is said in words beside
 * it, so it is hidden from assistive technology.
 *
 * @param now minutes since midnight
 */
export const OfficeHoursBar = ({
  spans,
  now,
  look,
}: {
  spans: readonly { from: number; to: number }[]
  now: number
  look: keyof typeof looks
}) => (
  <div aria-hidden className="grid gap-6">
    <div className="relative my-4 h-10 rounded-full bg-track">
      {spans.map(({ from, to }) => (
        <span
          key={from}
          className={classNames('absolute inset-y-0 rounded-full', looks[look])}
          style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
        />
      ))}
      {now >= FROM && now <= TO && (
        <span
          className="absolute -inset-y-4 w-8 -translate-x-1/2 rounded-[4px] border-x-2 border-card bg-text"
          style={{ left: `${place(now)}%` }}
        />
      )}
    </div>
    <div className="flex justify-between text-small text-text-2">
      {HOURS.map((hour) => (
        <span key={hour}>{hour}</span>
      ))}
    </div>
  </div>
)

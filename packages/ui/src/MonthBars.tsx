import { classNames } from './class-names.ts'
import { filledTone, type Tone } from './tone.ts'

export type MonthBar = {
  /** «ноябрь 2026» */
  month: string
  /** «3,400 м³», for the hidden table. */
  words: string
  /** Absent when there is no data for the month: a dot is drawn. */
  value?: number
  /** The same month of the last year. */
  lastYear?: number
  /** Counted by the average, not by the meter: hatched. */
  byAverage?: boolean
}

/**
 * Consumption by month, small. The last month is full colour, the others pale. Last year is an outline above
 * the bar, or a line across it when last year was less. A hidden table says the same.
 */
export const MonthBars = ({
  months,
  tone,
  caption,
  norm,
  chosen = months.length - 1,
  className = 'h-[2.375rem]',
}: {
  months: readonly MonthBar[]
  tone: Tone
  caption: string
  norm?: number
  chosen?: number
  className?: string
}) => {
  const highest = Math.max(
    norm ?? 0,
    ...months.flatMap(({ value = 0, lastYear = 0 }) => [value, lastYear]),
    Number.EPSILON,
  )
  const height = (value: number) => `${(value / highest) * 100}%`
  return (
    <div>
      <div aria-hidden className={classNames('relative flex items-end gap-6', className)}>
        {norm !== undefined && (
          <span
            className="absolute inset-x-0 border-t border-dashed border-ghost"
            style={{ bottom: height(norm) }}
          />
        )}
        {months.map((bar, place) => (
          <Bar key={bar.month} bar={bar} tone={tone} full={place === chosen} height={height} />
        ))}
      </div>
      {/* A table takes no width of one pixel, its wrapper does. */}
      <div className="sr-only">
        <table>
          <caption>{caption}</caption>
          <tbody>
            {months.map(({ month, words, byAverage }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{byAverage ? `${words}, посчитано по среднему` : words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const Bar = ({
  bar: { value, lastYear, byAverage },
  tone,
  full,
  height,
}: {
  bar: MonthBar
  tone: Tone
  full: boolean
  height: (value: number) => string
}) => (
  <span className="relative h-full w-[14px] max-w-[1.75rem] min-w-[6px] flex-[0_1_auto]">
    {value === undefined ? (
      <span className="absolute bottom-0 left-1/2 size-4 -translate-x-1/2 rounded-full bg-field" />
    ) : (
      <span
        className={classNames(
          'absolute inset-x-0 bottom-0 min-h-3 rounded-[4px]',
          filledTone[tone],
          !full && 'opacity-38',
          byAverage && 'hatched',
        )}
        style={{ height: height(value) }}
      />
    )}
    {lastYear !== undefined &&
      (lastYear > (value ?? 0) ? (
        <span
          className="absolute inset-x-0 bottom-0 rounded-[4px] border border-ghost"
          style={{ height: height(lastYear) }}
        />
      ) : (
        <span className="absolute -inset-x-1 border-t-2 border-ghost" style={{ bottom: height(lastYear) }} />
      ))}
  </span>
)

import { formatCount } from './package-words.ts'

/** A figure of a table: zero is grey, what is not known yet is a dash. */
export const Count = ({ count }: { count: number | undefined }) =>
  count === undefined ? (
    <span className="text-text-2">—</span>
  ) : (
    <span className={count === 0 ? 'text-text-2' : ''}>{formatCount(count)}</span>
  )

/** How many rows were refused: one is too many. */
export const RefusedCount = ({ count }: { count: number | undefined }) =>
  count === undefined || count === 0 ? (
    <Count count={count} />
  ) : (
    <span className="font-bold text-bad">{formatCount(count)}</span>
  )

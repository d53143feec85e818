import { useEffect, useState } from 'react'

/**
 * Seconds left until a moment of this phone's clock, counted down on the screen.
 *
 * @param until milliseconds of `Date.now()`
 */
export const useCountdown = (until: number): number => {
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (left === 0) return undefined
    const timer = setTimeout(() => setNow(Date.now()), 250)
    return () => clearTimeout(timer)
  })
  return left
}

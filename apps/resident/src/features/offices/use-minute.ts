import { useEffect, useState } from 'react'

const MINUTE = 60_000

/**
 * The time by the server's clock, anew at the beginning of every minute and when the screen is looked at again.
 *
 * @param ahead by how many milliseconds that clock is ahead of this phone's
 */
export const useMinute = (ahead: number): Date => {
  const [shown, setShown] = useState(() => Date.now())
  useEffect(() => {
    const look = () => setShown(Date.now())
    const timer = setTimeout(look, MINUTE - ((shown + ahead) % MINUTE))
    // Timers sleep while the phone does.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [shown, ahead])
  return new Date(shown + ahead)
}

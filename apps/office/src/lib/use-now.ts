import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The time for «сегодня» and «вчера», anew every minute. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}

import { useEffect, useEffectEvent } from 'react'

/** Long enough for the next letter of a slow typist, short enough not to be waited for. */
const PAUSE_MS = 300

/** Tells what was typed once nothing was typed for a moment; not for what stood there at the beginning. */
export const usePause = (typed: string, tell: (text: string) => void): void => {
  const tellNow = useEffectEvent(tell)
  useEffect(() => {
    const timer = setTimeout(() => tellNow(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
}

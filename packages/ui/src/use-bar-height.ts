import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Tells the page how high the bottom bar is, for what docks above it. On wide screens the bar is not there: zero. */
export const useBarHeight = (): RefObject<HTMLDivElement | null> => {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const measured = bar.current
    if (!measured || typeof ResizeObserver === 'undefined') return undefined
    const root = document.documentElement
    const observer = new ResizeObserver(() => {
      root.style.setProperty('--bar-height', `${measured.offsetHeight}px`)
    })
    observer.observe(measured)
    return () => {
      observer.disconnect()
      root.style.removeProperty('--bar-height')
    }
  }, [])
  return bar
}

import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells the page how high the bar at its bottom edge is, so that a field that gets focus is scrolled clear
 * of it. The height changes with the type and the words, so it is measured, not known.
 */
export const useEdgeHeight = (edge: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const bar = edge.current
    if (!bar || typeof ResizeObserver === 'undefined') return undefined
    const root = document.documentElement
    const observer = new ResizeObserver(() => {
      root.style.setProperty(
        'scroll-padding-bottom',
        `calc(${bar.offsetHeight + 16}px + var(--bar-height, 0px))`,
      )
    })
    observer.observe(bar)
    return () => {
      observer.disconnect()
      root.style.removeProperty('scroll-padding-bottom')
    }
  }, [edge])
}

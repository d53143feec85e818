import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  const viewport = globalThis.visualViewport
  viewport?.addEventListener('resize', changed)
  return () => viewport?.removeEventListener('resize', changed)
}

/** Less than this is a bar of the browser that comes and goes, and no keyboard. */
const KEYBOARD = 120

/**
 * The height that a keyboard on the screen leaves, in px, for phones that lay it over the page; nothing while it is away
 * or the page has become shorter by itself.
 */
export const useVisibleHeight = (): number | undefined =>
  useSyncExternalStore(subscribe, () => {
    const viewport = globalThis.visualViewport
    if (!viewport || viewport.scale !== 1) return undefined
    return innerHeight - viewport.height > KEYBOARD ? Math.round(viewport.height) : undefined
  })

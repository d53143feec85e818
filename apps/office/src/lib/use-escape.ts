import { useEffect } from 'react'

/** What Esc closes first. */
const ABOVE = '[role="dialog"], [role="listbox"], [role="menu"]'

/** Closed lists stay in the page, unseen. */
const isSomethingAbove = (): boolean =>
  [...document.querySelectorAll(ABOVE)].some((one) => one.checkVisibility())

/** Does something on Esc, wherever the focus is, unless a window or an open list above the page takes it. */
export const useEscape = (isActive: boolean, escape: () => void): void => {
  useEffect(() => {
    if (!isActive) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isSomethingAbove()) escape()
    }
    // Before those above have closed themselves.
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  })
}

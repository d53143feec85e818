import { useEffect, useRef } from 'react'

/**
 * Puts the focus on the heading of a new screen, for those who do not see that it is another one.
 *
 * @param address of the screen that is shown; undefined until there is one
 */
export const useHeadingFocus = (address: string | undefined): void => {
  const first = useRef(true)
  useEffect(() => {
    if (address === undefined) return
    // At the very first screen the browser has put the focus where it belongs.
    if (first.current) first.current = false
    // A screen that has put the focus into its field knows better.
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus()
  }, [address])
}

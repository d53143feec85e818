import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** So near the end that one reads what is new. */
const NEAR = 80

type Ends = { first: string | undefined; last: string | undefined }

/**
 * Keeps the place in a chat. Whoever reads the end sees what comes; whoever reads further up is not moved, neither by
 * what comes below nor by what is put above.
 *
 * @returns whether the end is before the eyes, and how to get there
 */
export const useChatScroll = (scroller: RefObject<HTMLElement | null>, { first, last }: Ends) => {
  const [atEnd, setAtEnd] = useState(true)
  const before = useRef<{ first: string | undefined; height: number }>({ first: undefined, height: 0 })

  const toEnd = () => {
    const place = scroller.current
    if (place) place.scrollTop = place.scrollHeight
  }
  useLayoutEffect(() => {
    const place = scroller.current
    if (!place) return
    if (atEnd) place.scrollTop = place.scrollHeight
    else if (first !== before.current.first) place.scrollTop += place.scrollHeight - before.current.height
    before.current = { first, height: place.scrollHeight }
    // `atEnd` says how it was when the messages changed; by itself it moves nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, first, last])

  useLayoutEffect(() => {
    const place = scroller.current
    if (!place || typeof ResizeObserver === 'undefined') return undefined
    // The keyboard comes up: the end stays before the eyes.
    const observer = new ResizeObserver(() => {
      if (atEnd) place.scrollTop = place.scrollHeight
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [scroller, atEnd])

  const onScroll = () => {
    const place = scroller.current
    if (place) setAtEnd(place.scrollHeight - place.scrollTop - place.clientHeight < NEAR)
  }
  return { atEnd, toEnd, onScroll }
}

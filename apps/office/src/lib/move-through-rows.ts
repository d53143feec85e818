import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows up and down move through what is marked `data-row` in the list around, which is marked `data-rows`. */
export const moveThroughRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key]
  if (step === undefined) return
  const rows = [
    ...(event.currentTarget.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
  ]
  const place = rows.findIndex((row) => row === document.activeElement)
  const next = place < 0 ? undefined : rows[place + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

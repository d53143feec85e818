import type { Place } from '@mosobleirc/domain/offices'
import { useSyncExternalStore } from 'react'

/** Where the phone is. It is asked for on the resident's wish alone, kept in memory, and sent nowhere. */
export type Position =
  | { kind: 'off' }
  | { kind: 'asking' }
  | { kind: 'known'; place: Place }
  | { kind: 'refused'; why: 'forbidden' | 'unknown' }

const OFF: Position = { kind: 'off' }

let position: Position = OFF
const listeners = new Set<() => void>()

const become = (next: Position) => {
  position = next
  for (const changed of listeners) changed()
}

const FIND_WITHIN = 10_000
/** Nobody moves to another office within five minutes. */
const STILL_TRUE = 300_000

/** Asks the phone where it is; the browser asks its owner. */
export const findPosition = (): void => {
  if (!('geolocation' in navigator)) return become({ kind: 'refused', why: 'unknown' })
  become({ kind: 'asking' })
  return navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => become({ kind: 'known', place: { latitude, longitude } }),
    ({ code, PERMISSION_DENIED }) =>
      become({ kind: 'refused', why: code === PERMISSION_DENIED ? 'forbidden' : 'unknown' }),
    { timeout: FIND_WITHIN, maximumAge: STILL_TRUE },
  )
}

/** Forgets where the phone is. */
export const forgetPosition = (): void => become(OFF)

export const usePosition = (): Position =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => position,
  )

import { useSyncExternalStore } from 'react'

/** From here on a detail fits beside its list: rail, list of 408 px, detail. */
const wide = globalThis.matchMedia('(min-width: 1200px)')

const subscribe = (changed: () => void) => {
  wide.addEventListener('change', changed)
  return () => wide.removeEventListener('change', changed)
}

/** Whether there is room for a list and its detail side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)

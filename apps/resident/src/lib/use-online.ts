import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  globalThis.addEventListener('online', changed)
  globalThis.addEventListener('offline', changed)
  return () => {
    globalThis.removeEventListener('online', changed)
    globalThis.removeEventListener('offline', changed)
  }
}

/** Whether the phone believes that it has a network. «Yes» may be wrong, «no» is right. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

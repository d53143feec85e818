import { useSyncExternalStore } from 'react'
import { draftsAreOpen } from './draft.ts'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

const noteWaiting = (worker: ServiceWorker) => {
  waiting = worker
  for (const changed of listeners) changed()
}

/** Lets the new version take over; the page reloads when it has. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
export const takeUpdate = (): void => waiting?.postMessage('take-over')

/**
 * Registers the service worker. A new version waits until nobody looks and no draft is open, or until the
 * resident agrees: an update never eats what was typed.
 */
export const keepUpToDate = async (): Promise<void> => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const hadWorker = navigator.serviceWorker.controller !== null
  // The very first worker takes over a page that is already right: no reload then.
  if (hadWorker) navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())

  const registration = await navigator.serviceWorker.register('/service-worker.js', {
    updateViaCache: 'none',
  })
  if (registration.waiting && hadWorker) noteWaiting(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && hadWorker) noteWaiting(next)
    })
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !draftsAreOpen()) takeUpdate()
    else void registration.update().catch(() => undefined)
  })
}

/** Whether a new version waits for the resident's word. */
export const useUpdateWaits = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => waiting !== undefined,
  )

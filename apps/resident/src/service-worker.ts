/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope

/** Addresses that belong to the server, not to this app. */
const SERVERS_OWN = /^\/(?:api|office|webhooks|exchange|metrics|healthz|readyz)(?:\/|$)/u

// oxlint-disable-next-line no-underscore-dangle -- the build puts the list of files in place of this name
precache(self.__WB_MANIFEST)
cleanupOutdatedCaches()

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || SERVERS_OWN.test(pathname)) return
  // Every page address is the same shell; its files are kept by their hashed names.
  const kept = request.mode === 'navigate' ? matchPrecache('/index.html') : matchPrecache(pathname)
  event.respondWith(kept.then((response) => response ?? fetch(request)))
})

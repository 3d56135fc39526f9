// Keeps the door, so that a city opens from here without a network, too. What a city has published is kept by its own script.
const DOOR = new URL('./', self.location.href)
const KEPT = `kaen door ${DOOR.pathname}`
const FILES = ['./', 'enter.css', 'enter.mjs', 'kaen.svg'].map(name => new URL(name, DOOR).href)

self.addEventListener('install', event => {
  self.skipWaiting()
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(FILES)))
})
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(fetch(request).catch(async offline => {
    const kept = await caches.match(request, { ignoreSearch: true })
    if (kept === undefined) throw offline
    return kept
  }))
})

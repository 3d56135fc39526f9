// Keeps what a reader has opened, so that it opens again without a network. A publication never changes, so what is kept is never
// stale; only what says which publication is the newest is asked for anew while there is a network.
const KEPT = `kaen ${new URL('./', self.location.href).pathname}`

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

const keep = async (request, response) => {
  if (response.ok && response.type === 'basic') {
    const cache = await caches.open(KEPT)
    await cache.put(request, response.clone())
  }
  return response
}
const kept = async request => (await caches.open(KEPT)).match(request, { ignoreSearch: true })

// Pages tell what they were made of, since what came before this worker woke did not pass through it.
self.addEventListener('message', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(KEPT)
    for (const address of event.data) {
      if (await cache.match(address) === undefined) await fetch(address).then(response => keep(address, response)).catch(() => {})
    }
  })())
})

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const immutable = url.pathname.startsWith(new URL('./', self.location.href).pathname)
  event.respondWith((async () => {
    if (immutable) return await kept(request) ?? keep(request, await fetch(request))
    try {
      return await keep(request, await fetch(request))
    } catch (offline) {
      const found = await kept(request)
      if (found === undefined) throw offline
      return found
    }
  })())
})

// Keeps what a reader has opened, so that it opens again without a network. What lies in r/ and form/ never changes, so what is kept
// of it is never stale; only what says which publication is the newest is asked for anew while there is a network.
const HOME = new URL('./', self.location.href).pathname
const KEPT = `kaen ${HOME}`
const MOST = 600

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

const immutable = url => /^(r|form)\//.test(url.pathname.slice(HOME.length))

async function keep(request, response) {
  if (response.ok && response.type === 'basic') {
    const cache = await caches.open(KEPT)
    await cache.put(request, response.clone())
    const all = await cache.keys()
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map(oldest => cache.delete(oldest)))
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
  event.respondWith((async () => {
    if (immutable(url)) return await kept(request) ?? keep(request, await fetch(request))
    try {
      return await keep(request, await fetch(request))
    } catch (offline) {
      const found = await kept(request)
      if (found === undefined) throw offline
      return found
    }
  })())
})

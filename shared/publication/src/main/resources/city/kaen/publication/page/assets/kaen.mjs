// The pages are whole without this script. It adds what a page which never changes cannot know of itself (when it was published,
// and whether a newer publication has come since), lets readers compare years and filter tables, and keeps what they open for when they are offline.
// The folder of the publication, above that of the language; some pages lie in the folder of the city.
const folder = new URL('../', location.href)
const inside = /\/r\/[0-9a-f]{64}\/$/.test(folder.pathname)
const home = new URL(inside ? '../../' : './', folder)

async function newest() {
  const response = await fetch(new URL('latest.json', home), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`latest.json: ${response.status}`)
  return response.json()
}

function showPublished(pointer) {
  const place = document.querySelector('[data-published]')
  const language = document.documentElement.lang === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB'
  const time = document.createElement('time')
  time.dateTime = pointer.generatedAt
  time.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Bangkok' })
    .format(new Date(pointer.generatedAt))
  place.replaceChildren(`${place.dataset.published} `, time)
  place.hidden = false
}

function showNewer(pointer) {
  const place = document.querySelector('[data-newer]')
  const page = location.href.slice(folder.href.length)
  place.querySelector('a').href = new URL(`${pointer.path}${page}`, home).href
  place.hidden = false
}

const pointer = inside ? await newest().catch(() => undefined) : undefined
if (pointer !== undefined) {
  const own = folder.pathname.split('/').at(-2)
  if (pointer.digest === own) showPublished(pointer)
  else showNewer(pointer)
}

for (const code of document.querySelectorAll('[data-embed]')) {
  code.textContent = code.textContent.replace(code.dataset.embed, new URL(code.dataset.embed, location.href).href)
}
if (document.getElementById('months') !== null) await import('./compare.mjs')
await import('./explore.mjs')
if (document.getElementById('changed') !== null) await import('./changes.mjs').catch(() => {})

if (navigator.serviceWorker !== undefined) {
  navigator.serviceWorker.register(new URL('offline.mjs', home), { type: 'module' }).then(async () => {
    const { active } = await navigator.serviceWorker.ready
    const seen = performance.getEntriesByType('resource').map(entry => entry.name)
    active.postMessage([location.href, ...seen])
  }).catch(() => {})
}

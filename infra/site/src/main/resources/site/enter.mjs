// Finds the newest publication of a city and opens it in the reader's language.
const setting = name => document.querySelector(`meta[name="kaen-${name}"]`).content
const asked = new URLSearchParams(location.search).get('city') ?? ''
const city = /^[a-z0-9-]+$/.test(asked) ? asked : setting('city')
const home = new URL(`${setting('publications')}${city}/`, document.baseURI)
const language = navigator.languages.some(each => each.toLowerCase().startsWith('th')) ? 'th' : 'en'

const sentences = {
  none: ['ยังไม่มีการเผยแพร่ของเมืองนี้', 'Nothing has been published for this city yet.'],
  unreachable: ['อ่านข้อมูลที่เผยแพร่ไม่ได้ในขณะนี้ ลองเปิดใหม่อีกครั้ง', 'The publication cannot be read just now. Please try again.'],
}

function say([thai, english]) {
  const said = document.getElementById('said')
  const other = document.createElement('span')
  other.lang = 'en'
  other.textContent = english
  said.replaceChildren(thai, document.createElement('br'), other)
}

navigator.serviceWorker?.register(new URL('offline.mjs', document.baseURI)).catch(() => {})

try {
  const response = await fetch(new URL('latest.json', home), { cache: 'no-cache' })
  if (response.status === 404 || response.status === 403) say(sentences.none)
  else if (!response.ok) say(sentences.unreachable)
  else location.replace(new URL(`${(await response.json()).path}${language}/index.html`, home))
} catch {
  say(sentences.unreachable)
}

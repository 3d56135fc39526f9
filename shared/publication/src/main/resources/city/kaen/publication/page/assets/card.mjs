// A card in somebody's page always shows the newest publication: an older one leads on to the same card of it.
const folder = new URL('../', location.href)
try {
  const response = await fetch(new URL('../../latest.json', folder), { cache: 'no-cache' })
  const pointer = response.ok ? await response.json() : undefined
  const own = folder.pathname.split('/').at(-2)
  if (pointer !== undefined && pointer.digest !== own) {
    const card = new URL(`../../${pointer.path}${location.href.slice(folder.href.length)}`, folder)
    const there = await fetch(card, { method: 'HEAD' })
    if (there.ok) location.replace(card)
  }
} catch {
  // Offline, the card shows what it was made with.
}

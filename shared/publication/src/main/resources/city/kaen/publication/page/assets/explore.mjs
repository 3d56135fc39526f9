// Lets readers filter a long table by a word, and see which row a column is while they point at either. All rows and columns are there without it.
const plain = text => text.normalize('NFKC').toLowerCase()

for (const section of document.querySelectorAll('[data-filter]')) {
  const label = document.createElement('label')
  const input = document.createElement('input')
  const count = document.createElement('output')
  input.type = 'search'
  label.className = 'filter'
  label.append(`${section.dataset.filter} `, input)
  count.className = 'count'
  section.querySelector('.scroll, .group').before(label, count)
  const rows = [...section.querySelectorAll('tbody tr')]
  input.addEventListener('input', () => {
    const words = plain(input.value).split(/\s+/).filter(word => word !== '')
    for (const row of rows) {
      const text = plain(row.textContent)
      row.hidden = !words.every(word => text.includes(word))
    }
    for (const part of section.querySelectorAll('.scroll')) {
      const empty = part.querySelector('tbody tr:not([hidden])') === null
      part.hidden = empty
      const group = part.closest('.group')
      if (group !== null) group.hidden = empty
    }
    for (const details of section.querySelectorAll('details')) {
      const found = details.querySelector('tbody tr:not([hidden])') !== null
      details.hidden = !found
      if (words.length > 0) details.open = found
    }
    count.value = words.length > 0 ? `${rows.filter(row => !row.hidden).length} / ${rows.length}` : ''
  })
}

// Columns and rows of one chart that stand for the same month or year light up together.
for (const [id, name] of [['months', 'month'], ['trend', 'year']]) {
  const parts = [...document.querySelectorAll(`#${id} [data-${name}]:not(section)`)]
  const light = on => event => parts
    .filter(part => part.dataset[name] === event.currentTarget.dataset[name])
    .forEach(part => part.classList.toggle('lit', on))
  for (const part of parts) {
    part.addEventListener('pointerenter', light(true))
    part.addEventListener('pointerleave', light(false))
  }
}

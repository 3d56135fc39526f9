// Lets readers choose the year that the columns are compared with. Without it the year before is shown, as it is in the page.
const section = document.getElementById('months')
const svg = section?.querySelector('svg.months')
const years = section?.dataset.years?.split(' ') ?? []
const own = section?.dataset.year
const others = years.filter(year => year !== own)

const FLOOR = 170
const STEP = 30
const drawn = svg?.viewBox.baseVal
const BOX = drawn && { left: drawn.x, top: drawn.y, width: drawn.width, bottom: drawn.y + drawn.height }
const thai = document.documentElement.lang === 'th'
// As the pages write tonnes: two decimals, or three significant digits below one.
const read = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const small = new Intl.NumberFormat('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 })
const written = tonnes => tonnes === 0 ? '0' : (Math.abs(tonnes) < 1 ? small : read).format(tonnes)
const shown = year => thai ? Number(year) + 543 : year

const documentOf = async year => {
  const response = await fetch(new URL(`../years/${year}.json`, location.href))
  if (!response.ok) throw new Error(`years/${year}.json: ${response.status}`)
  return response.json()
}
const tonnesByMonth = year => new Map(year.byMonth
  .filter(month => month.totals.basic.tonnesCo2e !== undefined)
  .map(month => [Number(month.month.slice(5)), month.totals.basic.tonnesCo2e]))

// How high a tonne is drawn, from a column that is there already.
function scale(own) {
  for (const column of svg.querySelectorAll('.column')) {
    const month = Math.round((Number(column.getAttribute('x')) - 5) / STEP) + 1
    const height = Number(column.getAttribute('height'))
    if (own.get(month) > 0 && height > 0) return height / own.get(month)
  }
  return 0
}

function draw(other, perTonne) {
  svg.querySelectorAll('.before').forEach(mark => mark.remove())
  for (const [month, tonnes] of other) {
    const y = FLOOR - tonnes * perTonne
    const mark = document.createElementNS('http://www.w3.org/2000/svg', 'line')
    mark.setAttribute('class', 'before')
    mark.setAttribute('x1', (month - 1) * STEP + 2)
    mark.setAttribute('x2', (month - 1) * STEP + 28)
    mark.setAttribute('y1', y)
    mark.setAttribute('y2', y)
    svg.append(mark)
  }
  const top = Math.min(BOX.top, ...[...other.values()].map(tonnes => FLOOR - tonnes * perTonne - 6))
  svg.setAttribute('viewBox', `${BOX.left} ${top} ${BOX.width} ${BOX.bottom - top}`)
}

// The key names the year that is compared with.
function name(year) {
  const entry = section.querySelector('.key li:has(.before)')
  if (entry === null) return
  entry.hidden = year === ''
  entry.lastChild.textContent = section.dataset.key.replace('{}', shown(year))
}

function tabulate(year, other) {
  const table = section.querySelector('table')
  const head = table.tHead.rows[0]
  while (head.cells.length > 3) head.deleteCell(3)
  for (const row of table.tBodies[0].rows) while (row.cells.length > 3) row.deleteCell(3)
  if (year === '') return
  const th = document.createElement('th')
  th.scope = 'col'
  th.className = 'n'
  th.textContent = section.dataset.column.replace('{}', shown(year))
  head.append(th)
  for (const row of table.tBodies[0].rows) {
    const tonnes = other.get(Number(row.dataset.month))
    const cell = row.insertCell()
    cell.className = 'n'
    cell.textContent = tonnes === undefined ? '–' : written(tonnes)
  }
}

if (svg !== undefined && svg !== null && others.length > 0) {
  const label = document.createElement('label')
  const select = document.createElement('select')
  label.className = 'compare'
  label.append(`${section.dataset.compare} `, select)
  select.add(new Option(section.dataset.none, ''))
  for (const year of others.toReversed()) select.add(new Option(shown(year), year))
  select.value = others.includes(String(Number(own) - 1)) ? String(Number(own) - 1) : ''
  select.addEventListener('change', async () => {
    const mine = tonnesByMonth(await documentOf(own))
    const other = select.value === '' ? new Map() : tonnesByMonth(await documentOf(select.value))
    draw(other, scale(mine))
    tabulate(select.value, other)
    name(select.value)
  })
  section.querySelector('.beside').before(label)
}

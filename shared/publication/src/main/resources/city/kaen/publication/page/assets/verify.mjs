// Adds the published totals up again from the published activity and factors, in exact decimals, and says whether they agree.

// An exact decimal: a whole number and how many of its last digits stand after the point.
const decimal = text => {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) throw new Error(`no number: ${text}`)
  const fraction = parts[3] ?? ''
  return { whole: BigInt(parts[1] + parts[2] + fraction), scale: fraction.length }
}
const ZERO = { whole: 0n, scale: 0 }
const at = (number, scale) => number.whole * 10n ** BigInt(scale - number.scale)
const plus = (a, b) => {
  const scale = Math.max(a.scale, b.scale)
  return { whole: at(a, scale) + at(b, scale), scale }
}
const times = (a, b) => ({ whole: a.whole * b.whole, scale: a.scale + b.scale })
const equal = (a, b) => {
  const scale = Math.max(a.scale, b.scale)
  return at(a, scale) === at(b, scale)
}
const text = ({ whole, scale }) => {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0')
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return (whole < 0n ? '-' : '') + digits.slice(0, digits.length - scale) + (scale > 0 && fraction !== '' ? `.${fraction}` : '')
}

function rowsOf(csv) {
  const rows = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i]
    if (quoted && c === '"' && csv[i + 1] === '"') { field += c; i++ }
    else if (c === '"') quoted = !quoted
    else if (!quoted && (c === ',' || c === '\n')) {
      rows.at(-1).push(field)
      field = ''
      if (c === '\n') rows.push([])
    } else field += c
  }
  rows.pop()
  const [names, ...records] = rows
  return records.map(values => Object.fromEntries(names.map((name, i) => [name, values[i]])))
}

// The gases of an activity's row by the names that factors.json uses.
const COLUMNS = {
  kg_co2: 'CO2', kg_ch4_fossil: 'CH4-fossil', kg_ch4_other: 'CH4-other', kg_n2o: 'N2O',
  kg_co2e_unsplit: 'CO2e', kg_co2_biogenic: 'CO2-biogenic', kg_co2_removed: 'CO2-removed',
}
function writtenGases(row) {
  const gases = new Map()
  for (const [column, gas] of Object.entries(COLUMNS)) {
    if (row[column] !== '' && row[column] !== '0') gases.set(gas, decimal(row[column]))
  }
  for (const part of row.kg_fluorinated.split(';').filter(each => each !== '')) {
    const [gas, mass] = part.split('=')
    gases.set(gas, decimal(mass))
  }
  return gases
}
const factorGases = (factor, quantity) => new Map(factor.gases.map(each => [each.gas, times(quantity, decimal(each.kilograms))]))
const same = (a, b) => a.size === b.size && [...a].every(([gas, mass]) => b.has(gas) && equal(mass, b.get(gas)))

const TOTALS = { basic: 'inBasic', basicPlus: 'inBasicPlus', territorial: 'inTerritorial', otherScope3: 'inOtherScope3' }

// One year: every row by its factor again, every cell from its rows, every total from its cells; by the city's own GWP set.
export function checkYear(year, rows, factors) {
  const byId = new Map(factors.factors.map(factor => [factor.id, factor]))
  const weights = factors.gwpSets.find(set => set.gwpSet === year.gwpSet).kilogramsCo2ePerKilogram
  const sums = new Map()
  const bad = []
  let multiplied = 0
  rows.forEach((row, i) => {
    if (row.held !== '' || row.cell === '') return
    const factor = byId.get(row.factor)
    const written = writtenGases(row)
    const gases = factor === undefined ? written : factorGases(factor, decimal(row.quantity))
    if (factor !== undefined) {
      multiplied++
      if (factor.unit !== row.unit || !same(new Map([...gases].filter(([, mass]) => mass.whole !== 0n)), written)) {
        bad.push(['bad-row', year.year.ce, i + 2])
      }
    }
    if (row.counted !== 'yes') return
    let sum = sums.get(row.cell) ?? ZERO
    for (const [gas, mass] of gases) sum = plus(sum, times(mass, decimal(weights[gas])))
    sums.set(row.cell, sum)
  })
  const totals = Object.fromEntries(Object.keys(TOTALS).map(kind => [kind, undefined]))
  for (const cell of year.cells) {
    const sum = sums.get(cell.ref)
    const published = cell.figure.kilogramsCo2e?.[year.gwpSet]
    if (sum === undefined ? published !== undefined : published === undefined || !equal(sum, decimal(published))) {
      bad.push(['bad-cell', year.year.ce, cell.ref, sum === undefined ? '–' : text(sum), published ?? cell.figure.notation])
    }
    for (const [kind, flag] of Object.entries(TOTALS)) {
      if (sum !== undefined && cell[flag]) totals[kind] = plus(totals[kind] ?? ZERO, sum)
    }
  }
  for (const [kind, sum] of Object.entries(totals)) {
    const figure = year.totals[kind]
    const published = figure.kilogramsCo2e?.[year.gwpSet]
    if (sum === undefined ? published !== undefined : published === undefined || !equal(sum, decimal(published))) {
      bad.push(['bad-total', year.year.ce, kind, sum === undefined ? '–' : text(sum), published ?? figure.notation])
    }
  }
  return { multiplied, cells: sums.size, bad }
}

const folder = new URL('../', location.href)

async function read(path) {
  const response = await fetch(new URL(path, folder))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
const utf8 = bytes => new TextDecoder().decode(bytes)

async function check(years, step) {
  const manifestBytes = await read('manifest.json')
  const manifest = JSON.parse(utf8(manifestBytes))
  const paths = ['factors.json', ...years.flatMap(year => [`years/${year}.json`, `activity/${year}.csv`])]
  const files = new Map()
  for (const path of paths) files.set(path, await read(path))
  if (globalThis.crypto?.subtle === undefined) step('step-nohash')
  else {
    const good = await sha256(manifestBytes) === folder.pathname.split('/').at(-2)
    step(good ? 'step-manifest' : 'bad-manifest')
    let matching = 0
    for (const [path, bytes] of files) {
      if (manifest.files.find(file => file.path === path)?.sha256 === await sha256(bytes)) matching++
      else step('bad-file', path)
    }
    if (matching > 0) step('step-files', matching)
  }
  const factors = JSON.parse(utf8(files.get('factors.json')))
  for (const ce of years) {
    const year = JSON.parse(utf8(files.get(`years/${ce}.json`)))
    const shown = document.documentElement.lang === 'th' ? year.year.be : year.year.ce
    const found = checkYear(year, rowsOf(utf8(files.get(`activity/${ce}.csv`))), factors)
    step('step-rows', shown, found.multiplied)
    for (const [kind, , ...values] of found.bad) step(kind, shown, ...values)
    if (!found.bad.some(([kind]) => kind === 'bad-cell')) step('step-cells', shown, found.cells)
    if (!found.bad.some(([kind]) => kind === 'bad-total')) step('step-totals', shown)
  }
}

const place = document.getElementById('verify')
const said = (key, ...values) => values.reduce((sentence, value) => sentence.replace('{}', () => value), place.getAttribute(`data-${key}`))

async function run() {
  const verdict = place.querySelector('.verdict')
  const steps = place.querySelector('.steps')
  steps.replaceChildren()
  verdict.textContent = said('working')
  verdict.className = 'verdict'
  let wrong = 0
  try {
    await check(place.dataset.years.split(' '), (key, ...values) => {
      const item = document.createElement('li')
      item.className = key.split('-')[0]
      item.textContent = said(key, ...values)
      steps.append(item)
      if (key.startsWith('bad')) wrong++
    })
    verdict.textContent = said(wrong === 0 ? 'agrees' : 'disagrees')
    verdict.classList.add(wrong === 0 ? 'agrees' : 'disagrees')
  } catch (error) {
    verdict.textContent = said('failed', error.message)
    verdict.classList.add('disagrees')
  }
}

const button = place.querySelector('button')
button.hidden = false
button.addEventListener('click', run)
await run()

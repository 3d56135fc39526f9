// Tells on the overview what this publication changed of the totals. Every page and every reader without script has it in the log.
const section = document.getElementById('changed')
const thai = document.documentElement.lang === 'th'
const own = location.pathname.split('/').at(-3)

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
const tonnes = kilograms => number.format(Number(kilograms) / 1000).replace('-', '\u2212')
const said = (sentence, ...values) => values.reduce((text, value) => text.replace('{}', () => value), sentence)

const response = await fetch(new URL('../../../revisions.json', location.href), { cache: 'no-cache' })
const revision = response.ok ? (await response.json()).revisions.find(each => each.digest === own) : undefined
if (revision !== undefined) {
  const lines = revision.changed.flatMap(({ year, totals }) => totals
    .filter(total => total.of === 'basic' && total.parts.length > 0)
    .map(total => said(section.dataset.one, String(thai ? year + 543 : year), tonnes(total.differenceKilograms), total.parts
      .map(part => `${section.getAttribute(`data-${part.cause}`)} ${tonnes(part.kilograms)}`).join(', '))))
  const list = section.querySelector('.newest')
  list.replaceChildren(...(lines.length > 0 ? lines : [section.dataset.none]).map(line => {
    const item = document.createElement('li')
    item.textContent = line
    return item
  }))
  list.hidden = false
}

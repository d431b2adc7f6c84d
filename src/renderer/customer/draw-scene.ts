// Finished words as elements. Text goes in as text, so nothing a provider wrote is ever read as a page.
import type { CustomerAmount, CustomerItem, CustomerScene, CustomerTone } from '../../shared/customer-screen'

type Sale = Extract<CustomerScene, { kind: 'sale' }>
type Idle = Extract<CustomerScene, { kind: 'idle' }>

export function sceneElements(scene: CustomerScene, training: string | undefined): readonly HTMLElement[] {
  const band = training === undefined ? [] : [element('p', 'training', training)]
  return [...band, scene.kind === 'idle' ? idle(scene) : sale(scene)]
}

function idle({ shop, address, welcome }: Idle): HTMLElement {
  const parts = [element('p', 'welcome', welcome), element('h1', 'shop', shop)]
  return element('section', 'idle', ...parts, ...some(address, (words) => element('p', 'address', words)))
}

function sale({ tone, headline, note, items, amounts }: Sale): HTMLElement {
  const words = element('div', 'head-words', element('h1', 'headline', headline), element('p', 'note', note))
  const head = element('div', 'head', ...iconFor(tone), words)
  head.dataset['tone'] = tone
  head.setAttribute('role', 'status')
  const body = items.length === 1 ? items.map(single) : [list(items)]
  const sums = element('dl', 'amounts', ...amounts.map(amount))
  sums.dataset['count'] = String(amounts.length)
  return element('section', 'sale', head, element('div', 'body', ...body), sums)
}

/** One thing is bought: its number as large as the screen allows, to be read back. */
function single({ product, name, numbers, detail }: CustomerItem): HTMLElement {
  const longest = Math.max(0, ...numbers.map((groups) => groups.join('').length))
  const number = element('div', 'number', ...numbers.map(numberLine))
  number.dataset['length'] = longest > 20 ? 'long' : longest > 13 ? 'middle' : 'short'
  return element(
    'div',
    'single',
    element('p', 'product', product),
    number,
    ...some(name, (words) => element('p', 'name', words)),
    ...some(detail, (words) => element('p', 'detail', words)),
  )
}

/** A blank between the groups, so that they are read and copied apart. */
function numberLine(groups: readonly string[]): HTMLElement {
  const parts = groups.flatMap((group, place) => (place === 0 ? [element('span', 'group', group)] : [' ', element('span', 'group', group)]))
  return element('p', 'number-line', ...parts)
}

function list(items: readonly CustomerItem[]): HTMLElement {
  const lines = element('ul', 'lines', ...items.map(lineOf))
  if (items.length > 4) lines.dataset['many'] = items.length > 7 ? 'most' : 'some'
  return lines
}

function lineOf({ product, name, numbers, price, outcome }: CustomerItem): HTMLElement {
  const number = numbers.map((groups) => groups.join(' ')).join(', ')
  const words = element('span', 'line-words', element('strong', 'line-name', name || product), element('span', 'line-number', number))
  const ended = outcome ? [tinted(element('span', 'line-outcome', ...iconFor(outcome.tone), outcome.word), outcome.tone)] : []
  return element('li', 'line', words, ...ended, element('span', 'line-price', price))
}

function tinted(part: HTMLElement, tone: CustomerTone): HTMLElement {
  part.dataset['tone'] = tone
  return part
}

function amount({ label, value, main }: CustomerAmount): HTMLElement {
  const box = element('div', 'amount', element('dt', 'amount-label', label), element('dd', 'amount-value', value))
  box.toggleAttribute('data-main', main)
  return box
}

/** State is told by word, shape and colour. */
const shapes: Record<Exclude<CustomerTone, 'plain'>, string> = {
  waiting: 'M12 7v5l3 2',
  uncertain: 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1',
  success: 'M8 12.5l2.8 2.8L16 9.5',
  failed: 'M9 9l6 6M15 9l-6 6',
}

const svg = 'http://www.w3.org/2000/svg'

function iconFor(tone: CustomerTone): readonly Element[] {
  if (tone === 'plain') return []
  const icon = document.createElementNS(svg, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  icon.setAttribute('class', 'icon')
  const ring = document.createElementNS(svg, 'path')
  ring.setAttribute('d', `M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z${shapes[tone]}`)
  icon.append(ring)
  return [icon]
}

function some(words: string, make: (words: string) => HTMLElement): readonly HTMLElement[] {
  return words === '' ? [] : [make(words)]
}

function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

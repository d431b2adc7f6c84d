// From what the customer may see to the words on the second screen.
import {
  type CustomerAmount,
  type CustomerItem,
  type CustomerScene,
  type CustomerScreen,
  type CustomerTone,
} from '../../../shared/customer-screen'
import { type CustomerOutcome, type CustomerView } from '../../../shared/customer-view'
import { formatRupiah, type Rupiah, sum } from '../../../shared/money'
import { groupDigits } from '../../../shared/phone-number'
import { impossible } from '../../../shared/result'
import { type Language, type Shop, type Theme } from '../../../shared/settings'
import { customerText } from '../../../shared/text/customer'

export type CustomerFrame = {
  readonly shop: Pick<Shop, 'name' | 'address'>
  readonly language: Language
  readonly theme: Theme
  readonly training: boolean
}

type Words = (typeof customerText)[Language]
type Order = Extract<CustomerView, { kind: 'order' }>
type Outcome = Extract<CustomerView, { kind: 'result' }>

const toneOf: Record<CustomerOutcome, CustomerTone> = {
  processing: 'waiting',
  checking: 'uncertain',
  done: 'success',
  failed: 'failed',
  cancelled: 'failed',
}

/** An amount that is not known yet keeps its place. */
const notYet = '–'

export function customerScreen(view: CustomerView, { shop, language, theme, training }: CustomerFrame): CustomerScreen {
  const words = customerText[language]
  return { language, theme, title: words.title, ...(training && { training: words.training }), scene: sceneOf(view, shop, words) }
}

function sceneOf(view: CustomerView, { name, address }: CustomerFrame['shop'], words: Words): CustomerScene {
  switch (view.kind) {
    case 'idle':
      return { kind: 'idle', shop: name, address, welcome: words.welcome }
    case 'number':
      return sale('plain', words.number, [itemOf({ product: view.of ?? '', number: view.number }, words)], [])
    case 'order':
      return sale('plain', isBill(view) ? words.bill : words.order, itemsOf(view, words), orderAmounts(view, words))
    case 'result':
      return resultScene(view, words)
    default:
      return impossible(view)
  }
}

function sale(
  tone: CustomerTone,
  { word, note }: Words['number'],
  items: readonly CustomerItem[],
  amounts: readonly CustomerAmount[],
): CustomerScene {
  return { kind: 'sale', tone, headline: word, note, items, amounts }
}

function isBill({ lines }: Order): boolean {
  return lines.some(({ name }) => name !== undefined)
}

type Line = { readonly product: string; readonly number: string; readonly name?: string | undefined; readonly sheets?: number | undefined }

function itemOf({ product, number, name = '', sheets }: Line, words: Words): CustomerItem {
  const detail = sheets === undefined ? '' : filledIn(words.sheets, sheets)
  const numbers = number === '' ? [] : number.split(',').map((part) => groupDigits(part).split(' '))
  return { product, name, numbers, detail, price: '' }
}

/** A price stands beside a line only where there are several to tell apart. */
function itemsOf({ lines }: Order, words: Words): readonly CustomerItem[] {
  return lines.map((line) => ({ ...itemOf(line, words), price: lines.length > 1 ? formatRupiah(line.price) : '' }))
}

function orderAmounts({ lines, cash }: Order, words: Words): readonly CustomerAmount[] {
  const total = totalAmount(lines, words)
  if (!cash) return [total]
  const change = cash.change === undefined ? notYet : formatRupiah(cash.change)
  return [
    { ...total, main: false },
    { label: words.received, value: formatRupiah(cash.received), main: false },
    { label: words.change, value: change, main: true },
  ]
}

function totalAmount(lines: readonly { readonly price: Rupiah }[], words: Words): CustomerAmount {
  const label = lines.length > 1 ? filledIn(words.totalOf, lines.length) : words.total
  return { label, value: formatRupiah(sum(lines.map(({ price }) => price))), main: true }
}

function resultScene(view: Outcome, words: Words): CustomerScene {
  const outcome = wholeOf(view)
  const several = view.lines.length > 1
  const items = view.lines.map((line) => ({
    ...itemOf(line, words),
    price: several ? formatRupiah(line.price) : '',
    ...(several && { outcome: { tone: toneOf[line.outcome], word: words.outcomes[line.outcome].word } }),
  }))
  if (outcome === 'partly') return sale('failed', words.partly, items, resultAmounts(view, words))
  return sale(toneOf[outcome], words.outcomes[outcome], items, resultAmounts(view, words))
}

/** What several bills of one customer are as a whole: open while one is, a success only when all are. */
function wholeOf({ lines }: Outcome): CustomerOutcome | 'partly' {
  const outcomes = lines.map(({ outcome }) => outcome)
  const open = (['processing', 'checking'] as const).find((each) => outcomes.includes(each))
  if (open) return open
  const [first = 'checking', ...others] = outcomes
  if (others.every((each) => each === first)) return first
  return outcomes.includes('done') ? 'partly' : 'failed'
}

/** The money of what failed goes back whole; change was counted out of the same cash and is told beside it. */
function resultAmounts({ lines, change }: Outcome, words: Words): readonly CustomerAmount[] {
  const lost = lines.filter(({ outcome }) => outcome === 'failed' || outcome === 'cancelled')
  const back = lost.length === 0 ? [] : [{ label: words.back, value: formatRupiah(sum(lost.map(({ price }) => price))), main: true }]
  const rest = change === undefined ? [] : [{ label: words.change, value: formatRupiah(change), main: lost.length === 0 }]
  // Where everything failed the total is what goes back.
  const total = lost.length === lines.length ? [] : [{ ...totalAmount(lines, words), main: lost.length === 0 && rest.length === 0 }]
  return [...total, ...rest, ...back]
}

function filledIn(words: string, count: number): string {
  return words.replace('{{count}}', String(count))
}

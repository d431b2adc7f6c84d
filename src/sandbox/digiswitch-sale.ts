// One ref_id at DigiSwitch: a bill that was looked up and perhaps paid, or a prepaid sale. Pure: time and counts are handed in.
import { type Bill } from './digiswitch-bill'
import { digiswitchStatus } from './digiswitch-codes'
import { wibDay } from './wib'

/** `inquired` is a bill nobody has paid; `no-bill` an inquiry that failed. */
export type SaleState = 'inquired' | 'no-bill' | 'pending' | 'bought' | 'failed' | 'reversed'

export type SaleOrder = { readonly ref_id: string; readonly code: string; readonly customer_no: string }

/** One step of what really happens to a sale; the first happens when the order arrives. */
export type SaleStep = {
  readonly rc: string
  /** Waits this long after the step before. */
  readonly afterMs?: number
  /** Waits for this many status calls; at prepaid sales the same purchase again is one. */
  readonly afterChecks?: number
  readonly withoutSerial?: boolean
}

export type DigiswitchSale = SaleOrder & {
  readonly sort: 'bill' | 'prepaid'
  readonly testing: boolean
  /** When the bill was looked up, or the product was bought. */
  readonly at: number
  readonly amount?: number
  readonly bill?: Bill
  readonly price: number
  /** Taken beyond the price that is told; may have decimals. */
  readonly overcharge: number
  readonly rc: string
  /** The serial number that a success carries, and the one that is told now. */
  readonly serial: string
  readonly sn: string
  readonly state: SaleState
  /** How many times it was really bought or paid. More than one is what a till must never cause. */
  readonly purchases: number
  /** What it takes from the deposit at present. */
  readonly held: number
  /** What an earlier purchase under this ref_id took, before it was forgotten. */
  readonly heldBefore: number
  readonly course: readonly SaleStep[]
  readonly step: number
  readonly history: readonly { at: number; state: SaleState; rc: string }[]
}

export type SaleMoment = { readonly now: number; readonly checks: number; readonly pace: number }

export type Purchase = {
  readonly price: number
  readonly overcharge: number
  readonly serial: string
  readonly course: readonly SaleStep[]
}

const FORGOTTEN_AFTER_MS = 90 * 86_400_000

/** A new bill, found or not. */
export function lookedUp(
  order: SaleOrder,
  bill: Bill | undefined,
  rc: string,
  at: number,
  testing: boolean,
  amount?: number,
): DigiswitchSale {
  const state = bill === undefined ? 'no-bill' : 'inquired'
  const sale = { ...blank(order, 'bill', at, testing), rc, sn: bill?.sn ?? '', state, history: [{ at, state, rc }] } as const
  return { ...sale, ...(bill === undefined ? {} : { bill, price: bill.price }), ...(amount === undefined ? {} : { amount }) }
}

/** A new prepaid sale, before the first step of its course. What an earlier one of this ref_id took stays taken. */
export function ordered(order: SaleOrder, at: number, testing: boolean, former: DigiswitchSale | undefined): DigiswitchSale {
  const sale = blank(order, 'prepaid', at, testing)
  return former === undefined ? sale : { ...sale, purchases: former.purchases, heldBefore: former.held, history: former.history }
}

/** Begins to buy: the first steps of the course happen. */
export function begin(sale: DigiswitchSale, purchase: Purchase, moment: SaleMoment): DigiswitchSale {
  return advance({ ...sale, ...purchase, step: 0 }, moment)
}

/** Makes every step happen that is due by now. Gives back the same object when none is. */
export function advance(sale: DigiswitchSale, moment: SaleMoment): DigiswitchSale {
  let current = sale
  for (const step of sale.course.slice(sale.step)) {
    const at = dueAt(current, step, moment)
    if (at === undefined) break
    current = { ...settle(current, step.rc, at, step.withoutSerial), step: current.step + 1 }
  }
  return current
}

/** Brings a sale to a response code: counts a purchase, takes or gives back the money. */
export function settle(sale: DigiswitchSale, rc: string, at: number, withoutSerial = false): DigiswitchSale {
  const state = stateFor(rc, sale.state)
  const buysNow = state === 'bought' && sale.state !== 'bought'
  const holds = state === 'bought' || state === 'pending'
  return {
    ...sale,
    rc,
    state,
    sn: state === 'bought' && !withoutSerial ? sale.serial : '',
    purchases: sale.purchases + (buysNow ? 1 : 0),
    held: sale.heldBefore + (holds ? sale.price + sale.overcharge : 0),
    history: [...sale.history, { at, state, rc }],
  }
}

/** Was it paid or bought, or tried to be? */
export function isOrdered({ state }: DigiswitchSale): boolean {
  return state !== 'inquired' && state !== 'no-bill'
}

/** Beyond 90 days the provider no longer knows a ref_id: the same purchase again buys anew. */
export function isForgotten(sale: DigiswitchSale, now: number): boolean {
  return now - sale.at > FORGOTTEN_AFTER_MS
}

/** The same product to the same number, not failed, on the same day in WIB. */
export function isSameSaleToday(sale: DigiswitchSale, order: SaleOrder, now: number): boolean {
  const { ref_id, code, customer_no } = order
  if (sale.ref_id === ref_id || sale.code !== code || sale.customer_no !== customer_no) return false
  return (sale.state === 'bought' || sale.state === 'pending') && wibDay(sale.at) === wibDay(now)
}

function blank(order: SaleOrder, sort: DigiswitchSale['sort'], at: number, testing: boolean): DigiswitchSale {
  const { ref_id, code, customer_no } = order
  const nothing = {
    price: 0,
    overcharge: 0,
    rc: '',
    serial: '',
    sn: '',
    purchases: 0,
    held: 0,
    heldBefore: 0,
    course: [],
    step: 0,
    history: [],
  }
  return { ref_id, code, customer_no, sort, testing, at, ...nothing, state: sort === 'bill' ? 'inquired' : 'pending' }
}

function stateFor(rc: string, before: SaleState): SaleState {
  const status = digiswitchStatus(rc)
  if (status === 'Sukses') return 'bought'
  if (status === 'Pending') return 'pending'
  return rc === '74' && before === 'bought' ? 'reversed' : 'failed'
}

// When a step happens, or undefined when it is not due yet.
function dueAt(sale: DigiswitchSale, step: SaleStep, { now, checks, pace }: SaleMoment): number | undefined {
  if (step.afterChecks !== undefined) return checks >= step.afterChecks ? now : undefined
  const since = sale.step === 0 ? now : (sale.history.at(-1)?.at ?? now)
  const at = since + (step.afterMs ?? 0) * pace
  return at <= now ? at : undefined
}

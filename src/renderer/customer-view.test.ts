import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/generated'
import { type BillDraft } from '../shared/bill/bill'
import { type ProductView } from '../shared/catalog'
import { customerViewSchema } from '../shared/customer-view'
import { rupiah } from '../shared/money'
import { type SaleState, type SaleView } from '../shared/sale-view'
import { customerView, type AtTheTill } from './customer-view'
import { emptyOrder as noBills, type HeldBill, type Question } from './features/bills/bills-state'
import { emptyOrder } from './features/topup/topup-state'
import { screens } from './till/till-store'

/** What must never leave: each is recognised wherever it comes out. */
const secret = { cost: 31_337, saldo: 4_815_162, stranger: '089988776655', name: 'TETANGGA SEBELAH' }
const others = { destination: secret.stranger, price: rupiah(secret.cost), bill: { name: secret.name } } as unknown as SaleView

// As if main had sent more than it does.
const product = {
  code: 'T25',
  name: 'Telkomsel 25.000',
  brand: 'Telkomsel',
  category: 'pulsa',
  price: rupiah(26_500),
  cost: secret.cost,
} as ProductView
const number = '081234567890'

const shelf = { loaded: true, index: [], brands: new Map(), category: 'pulsa', cashFirst: true } as const
const counter = {
  loaded: true,
  products: [{ code: 'PLN', kind: 'pln', name: 'PLN Pascabayar', open: true }],
  kind: 'pln',
  chosen: {},
  customers: [{ kind: 'pln', code: 'PLN', customerNo: secret.stranger, name: secret.name, lastAt: 1 }],
  cashFirst: true,
} as unknown as AtTheTill['bills']

type Changes = {
  readonly screen?: AtTheTill['screen']
  readonly topup?: Partial<AtTheTill['topup']>
  readonly sale?: SaleView | undefined
  readonly bills?: Partial<AtTheTill['bills']>
  readonly paid?: readonly SaleView[]
}

const till = ({ screen = 'topup', topup, sale, bills, paid = [] }: Changes): AtTheTill => ({
  screen,
  topup: { ...emptyOrder, ...shelf, ...topup },
  sale,
  bills: { ...counter, ...noBills, ...bills },
  paid,
})
const seen = (changes: Changes) => customerView(till(changes))

function sold(state: SaleState, more: Partial<SaleView> = {}): SaleView {
  const sale = {
    id: 'S',
    state,
    product: 'Telkomsel 25.000',
    destination: number,
    price: rupiah(26_500),
    change: rupiah(23_500),
    charged: secret.cost,
  }
  return { ...sale, note: { key: 'saldo' }, serial: secret.stranger, ...more } as unknown as SaleView
}

function held(customerNo: string, more: Partial<HeldBill> = {}): HeldBill {
  const bill = {
    kind: 'pln',
    customerNo,
    name: 'SITI AMINAH',
    admin: 2_500,
    sellingPrice: rupiah(11_000),
    desc: { lembar_tagihan: '2', saldo: secret.saldo },
  }
  const draft = {
    draft: customerNo,
    product: 'PLN Pascabayar',
    bill,
    fee: rupiah(2_000),
    feeMax: rupiah(5_000),
    before: secret.cost,
  } as unknown as BillDraft
  return { draft, question: question(customerNo), feeTyped: '2.000', kept: true, paidSince: false, secondConfirmed: false, ...more }
}

const question = (customerNo: string): Question => ({ kind: 'pln', code: 'PLN', product: 'PLN Pascabayar', customerNo })

describe('what the customer sees of a sale', () => {
  it('is nothing while nothing is typed, and the number as it grows', () => {
    expect(seen({})).toEqual({ kind: 'idle' })
    expect(seen({ topup: { digits: '081' } })).toEqual({ kind: 'number', number: '081' })
    expect(seen({ topup: { digits: '0812' } })).toEqual({ kind: 'number', number: '0812', of: 'Telkomsel' })
    expect(seen({ topup: { digits: '5300', category: 'pln' } })).toMatchObject({ of: 'PLN' })
  })

  it('is product and price, then cash and change', () => {
    const order = { digits: number, product }
    expect(seen({ topup: order })).toEqual({ kind: 'order', lines: [{ product: 'Telkomsel 25.000', number, price: 26_500 }] })
    expect(seen({ topup: { ...order, cashTyped: '50.000' } })).toMatchObject({ cash: { received: 50_000, change: 23_500 } })
    expect(seen({ topup: { ...order, cashTyped: '500' } })).toMatchObject({ cash: { received: 500 } })
    expect(seen({ topup: { ...order, cashTyped: '50.000', cashFirst: false } })).not.toHaveProperty('cash.received')
    expect(seen({ topup: { ...order, cashTyped: '50.000', payment: 'qris' } })).not.toHaveProperty('cash.received')
    expect(seen({ topup: { ...order, cashTyped: '081234567890' } })).not.toHaveProperty('cash.received')
  })

  it('goes from sending to the result, in as few words as a customer needs', () => {
    const sending = { digits: number, product, cashTyped: '50.000', stage: 'review', busy: 'sending' } as const
    expect(seen({ topup: sending })).toMatchObject({ kind: 'result', lines: [{ outcome: 'processing' }], change: 23_500 })
    const outcomes = (['queued', 'unknown', 'delivered', 'refused', 'cancelled', 'needs-attention', 'reversed'] as const).map((state) =>
      seen({ topup: { stage: 'sent' }, sale: sold(state) }),
    )
    expect(outcomes.map((view) => view.kind === 'result' && view.lines[0]?.outcome)).toEqual([
      'processing',
      'processing',
      'done',
      'failed',
      'cancelled',
      'checking',
      'checking',
    ])
  })

  it('tells no change where there is none', () => {
    expect(seen({ topup: { stage: 'sent' }, sale: sold('delivered', { change: rupiah(0) }) })).not.toHaveProperty('change')
  })

  it('is nothing at all in every other place', () => {
    for (const screen of ['queue', 'history', 'settings', 'saldo'] as const) {
      expect(seen({ screen, topup: { digits: number, product }, sale: sold('delivered'), paid: [sold('delivered')] })).toEqual({
        kind: 'idle',
      })
    }
  })
})

describe('what the customer sees of bills', () => {
  const bills = (change: Partial<AtTheTill['bills']>, paid: readonly SaleView[] = []) => seen({ screen: 'bills', bills: change, paid })

  it('is the number while it is typed and asked for, and no word of why it was refused', () => {
    expect(bills({ entry: { number: '5300', second: '' } })).toEqual({ kind: 'number', number: '5300', of: 'PLN Pascabayar' })
    const refused = { question: question('530000000003'), failure: { kind: 'no-line', why: 'saldo 4815162' } } as const
    for (const state of [{ asking: { question: question('530000000003'), since: 1 } }, { refused }]) {
      expect(bills(state)).toEqual({ kind: 'number', number: '530000000003', of: 'PLN Pascabayar' })
    }
    expect(bills({ kind: 'samsat', products: [], entry: { number: '9658', second: '0212' } })).toEqual({
      kind: 'number',
      number: '9658,0212',
    })
    expect(bills({ kind: 'emoney', products: [], entry: { number: '0821', second: '100.000' } })).toEqual({
      kind: 'number',
      number: '0821',
    })
  })

  it('is what is owed with the shop’s fee in it, in whose name, and of how many sheets', () => {
    const line = { product: 'PLN Pascabayar', number: '530000000001', name: 'SITI AMINAH', sheets: 2, price: 13_000 }
    const found = { bills: [held('530000000001')], shown: '530000000001' }
    expect(bills(found)).toEqual({ kind: 'order', lines: [line] })
    expect(bills({ ...found, cashTyped: '20.000' })).toMatchObject({ cash: { received: 20_000, change: 7_000 } })
    expect(bills({ ...found, cashTyped: '20.000', payment: 'transfer' })).not.toHaveProperty('cash.received')
    expect(bills({ ...found, cashTyped: '20.000', busy: 'paying' })).toMatchObject({ kind: 'result', change: 7_000 })
  })

  it('is the next number of the same customer, then all of them', () => {
    const kept = { bills: [held('530000000001'), held('530000000002')] }
    expect(bills({ ...kept, entry: { number: '53', second: '' } })).toMatchObject({ kind: 'number', number: '53' })
    expect(bills(kept)).toMatchObject({ lines: [{ number: '530000000001' }, { number: '530000000002' }] })
    const paid = [sold('delivered', { change: rupiah(0) }), sold('pending')]
    expect(bills({}, paid)).toMatchObject({ lines: [{ outcome: 'done' }, { outcome: 'processing' }], change: 23_500 })
  })
})

const digits = fc.stringMatching(/^\d{0,13}$/u)
const states = fc.constantFrom<SaleState>(
  'queued',
  'submitting',
  'pending',
  'unknown',
  'needs-attention',
  'delivered',
  'refused',
  'cancelled',
  'reversed',
)
const anyTill = fc.record({
  screen: fc.constantFrom(...screens, 'saldo' as const),
  topup: fc.record({
    digits,
    product: fc.constantFrom(undefined, product),
    cashTyped: fc.constantFrom('', '50.000', '1', '089988776655'),
    stage: fc.constantFrom('order', 'review', 'sent'),
    busy: fc.constantFrom('no', 'drafting', 'sending'),
    category: fc.constantFrom('pulsa', 'pln', 'other'),
    lastFor: fc.constant([others]),
    insteadOf: fc.constantFrom(undefined, others),
    draft: fc.constant({ earlierToday: [others], cost: secret.cost } as never),
  }),
  sale: fc.option(
    states.map((state) => sold(state)),
    { nil: undefined },
  ),
  bills: fc.record({
    entry: fc.record({ number: digits, second: digits }),
    bills: fc.subarray([held('530000000001'), held('530000000002', { toldBefore: rupiah(secret.cost) })]),
    shown: fc.constantFrom(undefined, '530000000001'),
    asking: fc.constantFrom(undefined, { question: question('530000000004'), since: 1 }),
    refused: fc.constantFrom(undefined, { question: question('530000000005'), failure: { kind: 'unsure', message: secret.name } as never }),
    cashTyped: fc.constantFrom('', '50.000', '089988776655'),
    busy: fc.constantFrom('no', 'paying'),
    search: fc.constant(secret.stranger),
  }),
  paid: fc.array(
    states.map((state) => sold(state)),
    { maxLength: 3 },
  ),
})

describe('whatever is on the till', () => {
  it('what comes out is one of the few shapes, and no cost, no saldo and nobody else', () => {
    fc.assert(
      fc.property(anyTill, (changes) => {
        const view = seen(changes as Changes)
        expect(v.safeParse(customerViewSchema, view).success).toBe(true)
        const said = JSON.stringify(view)
        for (const word of Object.values(secret)) expect(said).not.toContain(String(word))
        const { topup, bills } = changes
        const inHand = [topup.digits, number, bills.entry.number, bills.entry.second, '53000000000']
        for (const [run] of said.matchAll(/\d{6,}/gu)) expect(inHand.some((each) => each !== '' && run.includes(each))).toBe(true)
      }),
      runs(2_000),
    )
  })

  it('a field nobody thought of does not pass', () => {
    const line = { product: 'x', number, price: 1 }
    const refused = [
      { kind: 'idle', saldo: 1 },
      { kind: 'number', number, cost: 1 },
      { kind: 'number', number: '<b>' },
      { kind: 'order', lines: [{ ...line, cost: 1 }] },
      { kind: 'order', lines: [line], margin: 1 },
      { kind: 'order', lines: [] },
      { kind: 'result', lines: [{ ...line, outcome: 'done', serial: '1' }] },
      { kind: 'result', lines: [{ ...line, outcome: 'pending' }] },
      { kind: 'history' },
    ]
    for (const view of refused) expect(v.safeParse(customerViewSchema, view).success).toBe(false)
  })
})

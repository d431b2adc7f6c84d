// Sales and replies for tests, with every field that a test does not care about filled in.
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type Reference, type SaleCore, type SaleEvent, type SaleId } from '../../src/main/core/sale/sale'
import { type SoldBill } from '../../src/shared/bill/bill'
import { rupiah } from '../../src/shared/money'
import { type Instant } from '../../src/shared/sale-view'

export const noon = 1_795_240_800_000 as Instant
const hourMs = 3_600_000

export function at(ms: number): Instant {
  return (noon + ms) as Instant
}

export function saleCore(changes: Partial<SaleCore> = {}): SaleCore {
  const id = (changes.id ?? '01KAK3V8Q0A1B2C3D4E5F6G7H8') as SaleId
  return {
    id,
    reference: `LKT${id}` as Reference,
    number: '2611-000001',
    draft: '01KAK3V8Q0DRAFTDRAFTDRAFT0',
    provider: 'niskala',
    code: 'TSEL25',
    product: 'Telkomsel 25.000',
    brand: 'Telkomsel',
    category: 'pulsa',
    destination: '081234567890',
    price: rupiah(26_500),
    cost: rupiah(25_350),
    payment: 'cash',
    tendered: rupiah(50_000),
    cashier: 'Sari',
    createdAt: noon,
    day: '2026-11-21',
    training: false,
    ...changes,
  }
}

/** A bill of 11.000 with 2.500 admin, looked up at 13:00 WIB; the day ends eleven hours later. */
export const plnBill: SoldBill = {
  kind: 'pln',
  customerNo: '530000000001',
  name: 'Nama Pelanggan Pertama',
  admin: rupiah(2_500),
  sellingPrice: rupiah(11_000),
  desc: { tarif: 'R1', daya: 1300, lembar_tagihan: 1, detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500' }] },
  fee: rupiah(1_000),
  inquiredAt: noon,
  validUntil: (noon + 11 * hourMs - 1) as Instant,
}

/** What a sale of that bill differs in from a top-up. */
export const billSale: Partial<SaleCore> = {
  provider: 'digiswitch',
  code: 'pln',
  product: 'PLN Pascabayar',
  brand: 'PLN',
  category: 'bill',
  destination: plnBill.customerNo,
  price: rupiah(12_000),
  cost: rupiah(10_900),
  bill: plnBill,
}

export function confirmedEvent(changes: Partial<SaleCore> = {}): Extract<SaleEvent, { type: 'confirmed' }> {
  const core = saleCore(changes)
  return { type: 'confirmed', at: core.createdAt, core, holdUntil: (core.createdAt + hourMs) as Instant }
}

export const replies = {
  delivered: {
    kind: 'delivered',
    note: { code: '00', key: 'rc-00' },
    serial: '0212000000016413',
    charged: rupiah(25_350),
  },
  accepted: { kind: 'accepted', note: { code: '68', key: 'rc-68' }, providerRef: '16413' },
  refused: { kind: 'refused', note: { code: '07', key: 'rc-07' }, deposit: 'no', verify: false },
  doubtful: { kind: 'refused', note: { code: '03', key: 'rc-03' }, deposit: 'unknown', verify: true },
  reversed: { kind: 'reversed', note: { code: '21', key: 'rc-21' } },
  notFound: { kind: 'not-found', note: { code: '11', key: 'rc-11' } },
  rejected: { kind: 'turned-away', note: { code: '02', key: 'rc-02' }, stop: 'token-rejected' },
  inconclusive: { kind: 'inconclusive', note: { key: 'not-json' } },
  noAnswer: { kind: 'no-answer', note: { key: 'no-answer' } },
  notSent: { kind: 'not-sent', note: { key: 'not-sent' }, why: 'refused' },
} as const satisfies Record<string, ProviderReply>

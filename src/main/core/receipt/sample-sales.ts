// A worked sample for each kind of slip: what the designer shows while nobody is served. Nobody's number, nobody's meter.
import { dayOf } from '../../../shared/calendar'
import { type SoldBill } from '../../../shared/bill/bill'
import { rupiah } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { impossible } from '../../../shared/result'
import { type SlipKind } from '../../../shared/slip-design'
import { type Reference, type Sale, type SaleCore, type SaleId } from '../sale/sale'

const holdMs = 3_600_000

/** @param at when the sample was sold and settled. */
export function sampleSale(kind: SlipKind, at: Instant, cashier: string): Sale {
  const core = { ...topUp, cashier, createdAt: at, day: dayOf(at, 'WIB') }
  switch (kind) {
    case 'topup':
      return delivered(core, at, '021200000001641322')
    case 'token':
      return delivered({ ...core, ...token }, at, '1234-5678-9012-3456-7890/NAMA PELANGGAN/R1/1300/32,1')
    case 'bill':
      return delivered({ ...core, ...powerBill(at) }, at, '4B1DF2B6A09C4E1E')
    case 'deposit':
      return {
        core: { ...core, ...powerBill(at) },
        status: { kind: 'queued', since: at, holdUntil: (at + holdMs) as Instant, tries: 0, sending: { attempts: 0 } },
      }
    case 'refund':
      return { core, status: { kind: 'cancelled', since: at, sending: { attempts: 0 } } }
    default:
      return impossible(kind)
  }
}

const topUp = {
  payment: 'cash',
  id: '00000000000000000000000000' as SaleId,
  reference: 'LKT00000000000000000000000000' as Reference,
  number: '2601-000001',
  draft: '00000000000000000000000000',
  provider: 'niskala',
  code: 'CONTOH',
  product: 'Telkomsel 25.000',
  brand: 'Telkomsel',
  category: 'pulsa',
  destination: '081200000000',
  price: rupiah(26_500),
  cost: rupiah(25_350),
  tendered: rupiah(50_000),
  training: false,
} as const satisfies Partial<SaleCore>

const token = {
  product: 'Token PLN 50.000',
  brand: 'PLN',
  category: 'pln',
  destination: '14000000000',
  price: rupiah(52_500),
  tendered: rupiah(100_000),
} as const satisfies Partial<SaleCore>

/** With a fee, so that its line can be seen. */
function powerBill(at: Instant) {
  const bill: SoldBill = {
    kind: 'pln',
    customerNo: '530000000000',
    name: 'NAMA PELANGGAN',
    admin: rupiah(2_500),
    sellingPrice: rupiah(150_000),
    desc: {
      tarif: 'R1',
      daya: 1300,
      lembar_tagihan: 1,
      detail: [{ periode: '202601', nilai_tagihan: '147500', admin: '2500', meter_awal: '00012000', meter_akhir: '00012150' }],
    },
    fee: rupiah(2_000),
    inquiredAt: at,
    validUntil: at,
  }
  const price = rupiah(152_000)
  const tendered = rupiah(200_000)
  return { product: 'PLN Pascabayar', brand: 'PLN', category: 'bill', destination: bill.customerNo, price, tendered, bill } as const
}

function delivered(core: SaleCore, at: Instant, serial: string): Sale {
  const sending = { attempts: 1, firstSentAt: at }
  const note = { key: 'delivered', code: '00' }
  return { core, status: { kind: 'delivered', since: at, sending, checks: 1, serial, providerRef: '880017', note, cashReturned: false } }
}

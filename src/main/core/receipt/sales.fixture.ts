// Stored sales for the receipt's tests: Konter Berkah on 21 November 2026.
import { startOfDay } from '../../../shared/calendar'
import { rupiah } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { type Shop } from '../../../shared/settings'
import { type Reference, type Sale, type SaleCore, type SaleId, type SaleStatus } from '../sale/sale'

export const shop: Shop = {
  name: 'Konter Berkah',
  address: 'Jl. Merdeka 17, Bandung',
  phone: '0812 2000 1000',
  footer: 'Terima kasih',
  paperColumns: 32,
}

export function at(hours: number, minutes: number, seconds: number): Instant {
  return (startOfDay('2026-11-21', 'WIB') + ((hours * 60 + minutes) * 60 + seconds) * 1_000) as Instant
}

export const pulsa: SaleCore = {
  id: '01KAJ6T0000000000000000482' as SaleId,
  reference: 'LKT01KAJ6T0000000000000000482' as Reference,
  number: '2611-000482',
  draft: '01KAJ6S0000000000000000481',
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
  createdAt: at(14, 32, 5),
  day: '2026-11-21',
  training: false,
}

export const data: SaleCore = {
  ...pulsa,
  code: 'TSELD102',
  product: 'Telkomsel Data OMG! 12 GB + 2 GB lokal, 30 hari',
  category: 'data',
  price: rupiah(105_000),
  cost: rupiah(102_400),
  tendered: rupiah(105_000),
}

export const power: SaleCore = {
  ...pulsa,
  code: 'PLN50',
  product: 'Token PLN 50.000',
  brand: 'PLN',
  category: 'pln',
  destination: '14012345678',
  price: rupiah(52_500),
  cost: rupiah(50_400),
  tendered: rupiah(100_000),
}

export const wallet: SaleCore = {
  ...pulsa,
  code: 'DANA100',
  product: 'DANA 100.000',
  brand: 'DANA',
  category: 'ewallet',
  price: rupiah(102_000),
  cost: rupiah(100_400),
  tendered: rupiah(0),
}

export const tokenSerial = '3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7'
const sent = { attempts: 1, firstSentAt: at(14, 32, 5) }
const sale = (core: SaleCore, status: SaleStatus): Sale => ({ core, status })

export function delivered(core: SaleCore, serial: string, providerRef?: string): Sale {
  const note = { key: 'delivered', code: '00' }
  return sale(core, { kind: 'delivered', since: at(14, 32, 8), sending: sent, checks: 1, serial, providerRef, note, cashReturned: false })
}

export function queued(core: SaleCore): Sale {
  return sale(core, { kind: 'queued', since: at(14, 32, 5), holdUntil: at(15, 32, 5), tries: 0, sending: { attempts: 0 } })
}

const open = { since: at(14, 32, 6), holdUntil: at(15, 32, 5), sending: sent, checks: 2, note: { key: 'pending', code: '68' } }
const ended = { since: at(14, 33, 40), sending: sent, checks: 3, note: { key: 'failed', code: '40' } }

export const waiting: readonly Sale[] = [
  queued(pulsa),
  sale(pulsa, { kind: 'submitting', since: at(14, 32, 5), holdUntil: at(15, 32, 5), tries: 0, sending: sent, prior: { attempts: 0 } }),
  sale(pulsa, { ...open, kind: 'pending' }),
  sale(pulsa, { ...open, kind: 'unknown' }),
  sale(pulsa, { ...open, kind: 'needs-attention', reason: 'asked-too-long', cashReturned: false, serial: tokenSerial }),
]

export const refused = sale(pulsa, { ...ended, kind: 'refused', deposit: 'no' })
export const cancelled = sale(pulsa, { kind: 'cancelled', since: at(14, 50, 0), sending: { attempts: 0 } })
export const reversed = sale(pulsa, { kind: 'reversed', since: at(16, 0, 0), sending: sent, note: { key: 'reversed', code: '21' } })
export const lateSuccess = sale(pulsa, { ...open, kind: 'needs-attention', reason: 'late-success', cashReturned: true })
export const givenAway: Sale = sale(pulsa, {
  kind: 'delivered',
  since: at(17, 0, 0),
  sending: sent,
  checks: 4,
  serial: '02120000000164132',
  note: { key: 'delivered' },
  cashReturned: true,
})
export const queuedInTraining = queued({ ...pulsa, training: true })
export const deliveredInTraining = delivered({ ...pulsa, training: true }, '021200000001641322')

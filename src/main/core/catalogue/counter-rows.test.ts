import { describe, expect, it } from 'vitest'
import { type CatalogueRow, type ProductListing } from '../../../shared/catalog'
import { startOfDay } from '../../../shared/calendar'
import { rupiah } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { standInCodes } from './backups'
import { builtInBillProducts } from './bill-products'
import { closedNow } from './closed-now'

const listing: ProductListing = { open: true, multi: true, description: '' }

function at(time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (startOfDay('2026-11-21', 'WIB') + (hours * 60 + minutes) * 60_000) as Instant
}

function closedAt(from: number, until: number, times: readonly string[]) {
  return times.map((time) => closedNow({ ...listing, cutOff: { from, until } }, at(time)))
}

describe('a product of a price list', () => {
  it('is open when the list says so, and closed when it says so', () => {
    expect([closedNow(undefined, at('12:00')), closedNow(listing, at('12:00'))]).toEqual([undefined, undefined])
    expect(closedNow({ ...listing, open: false, cutOff: { from: 1_380, until: 60 } }, at('12:00'))).toBe('provider')
  })

  it('pauses from one minute of the day in Jakarta until another', () => {
    expect(closedAt(60, 120, ['00:59', '01:00', '01:59', '02:00'])).toEqual([undefined, 'cut-off', 'cut-off', undefined])
  })

  it('pauses across midnight', () => {
    const times = ['23:44', '23:45', '00:00', '00:14', '00:15', '12:00']
    expect(closedAt(1_425, 15, times)).toEqual([undefined, 'cut-off', 'cut-off', 'cut-off', undefined, undefined])
  })

  it('does not pause between a minute and itself', () => {
    expect(closedAt(0, 0, ['00:00', '12:00'])).toEqual([undefined, undefined])
  })
})

describe('two rows for one thing', () => {
  const row = (code: string, backup?: string): CatalogueRow => ({
    code,
    name: code,
    brand: 'XL',
    category: 'pulsa',
    price: rupiah(7_000),
    cost: rupiah(5_000),
    hidden: false,
    provider: 'niskala',
    sku: code,
    ...(backup === undefined ? {} : { backup }),
  })

  it('leave the one that names the other', () => {
    expect([...standInCodes([row('A', 'ds.A'), row('ds.A'), row('B')])]).toEqual(['ds.A'])
  })

  it('that name each other leave the earlier', () => {
    expect([...standInCodes([row('A', 'ds.A'), row('ds.A', 'A')])]).toEqual(['ds.A'])
    expect([...standInCodes([row('ds.A', 'A'), row('A', 'ds.A')])]).toEqual(['A'])
  })

  it('in a chain never hide what nothing on show stands for', () => {
    expect([...standInCodes([row('ds.A', 'B'), row('A', 'ds.A'), row('B')])]).toEqual(['ds.A'])
  })

  it('are one again when the other cannot be sold', () => {
    expect([...standInCodes([row('ds.A')])]).toEqual([])
  })
})

describe('the bill products before any price list', () => {
  it('are the twelve kinds of the document, each under its own code', () => {
    expect(builtInBillProducts.map(({ code }) => code)).toEqual([
      'pln',
      'pdam',
      'bpjs',
      'internet',
      'hp',
      'tv',
      'pgas',
      'multifinance',
      'pbb',
      'samsat',
      'emoney',
      'plnnontaglis',
    ])
    expect(builtInBillProducts.every(({ code, kind, open, hidden }) => code === kind && open && !hidden)).toBe(true)
  })
})

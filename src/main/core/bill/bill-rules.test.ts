import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { startOfDay } from '../../../shared/calendar'
import { type Rupiah, rupiah, sum } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { feeRange } from './bill-fee'
import { billerName } from './biller-name'
import { allocateCash } from './cash-allocation'
import { amountFits, isSameCustomer } from './inquiry-rules'
import { endOfWibDay, wibMinuteOfDay } from './wib-day'

const midnight = startOfDay('2026-11-21', 'WIB')
const later = (ms: number) => (midnight + ms) as Instant
const hourMs = 3_600_000
const money = fc.integer({ min: 0, max: 5_000_000 }).map(rupiah)

describe('the day of the provider', () => {
  it('ends a millisecond before midnight in Jakarta, for every moment of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * hourMs - 1 }), (ms) => {
        expect(endOfWibDay(later(ms))).toBe(midnight + 24 * hourMs - 1)
      }),
    )
    expect(endOfWibDay(later(24 * hourMs))).toBe(midnight + 48 * hourMs - 1)
  })

  it('counts its minutes from midnight in Jakarta', () => {
    expect([0, 59_999, 60_000, 12 * hourMs, 24 * hourMs - 1].map((ms) => wibMinuteOfDay(later(ms)))).toEqual([0, 0, 1, 720, 1_439])
    expect(wibMinuteOfDay((-8 * hourMs) as Instant)).toBe(23 * 60)
  })
})

describe('cash for several bills', () => {
  it('is all there again on the sales, none with less than its price, the change on the last', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 10 }), money, (prices, change) => {
        const cash = rupiah(sum(prices) + change)
        const shared = allocateCash(prices, cash)
        const tendered = shared.ok ? shared.value : []
        expect(sum(tendered)).toBe(cash)
        expect(tendered.slice(0, -1)).toEqual(prices.slice(0, -1))
        expect(tendered.at(-1)).toBe(prices.at(-1)! + change)
      }),
    )
  })

  it('that does not reach the total says what is missing', () => {
    expect(allocateCash([rupiah(10_000), rupiah(5_500)], rupiah(15_000))).toEqual({ ok: false, failure: { missing: 500 } })
  })
})

describe('the fee of a kind', () => {
  const settings = (fees: Partial<Record<BillKindName, { usual: Rupiah; most: Rupiah }>>) => ({ queueOffline: false, fees: fees as never })

  it('is nothing where the owner set none', () => {
    expect(feeRange(settings({}), 'pln')).toEqual({ usual: 0, most: 0 })
  })

  it('is what the owner set, never usually above the most', () => {
    expect(feeRange(settings({ pln: { usual: rupiah(1_000), most: rupiah(2_500) } }), 'pln')).toEqual({ usual: 1_000, most: 2_500 })
    expect(feeRange(settings({ tv: { usual: rupiah(3_000), most: rupiah(2_000) } }), 'tv')).toEqual({ usual: 2_000, most: 2_000 })
  })
})

describe('an inquiry', () => {
  it('names an amount for e-money alone, in whole thousands', () => {
    expect([1_000, 50_000].map((amount) => amountFits('emoney', rupiah(amount)))).toEqual([true, true])
    expect([0, 500, 10_500].map((amount) => amountFits('emoney', rupiah(amount)))).toEqual([false, false, false])
    expect([amountFits('emoney', undefined), amountFits('pln', undefined), amountFits('pln', rupiah(1_000))]).toEqual([false, true, false])
  })

  it('is answered for the number that was asked, spaces apart', () => {
    expect(isSameCustomer('9658548523568703,0212502110170100', '9658548523568703, 0212502110170100')).toBe(true)
    expect(isSameCustomer('9658548523568703, 0212502110170100', '9658548523568703,0212502110170100')).toBe(true)
    expect(isSameCustomer('530000000001', '530000000002')).toBe(false)
    expect(isSameCustomer('530000000001', '')).toBe(false)
  })
})

describe('the brand of a bill', () => {
  it('is the biller of its kind, and the product where the kind has none', () => {
    expect([billerName('pgas', 'Gas Negara'), billerName('other', 'Pajak Daerah')]).toEqual(['PGN', 'Pajak Daerah'])
  })
})

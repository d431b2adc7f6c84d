import { describe, expect, it } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type RequestInput } from '../../../shared/ipc-requests'
import { rupiah } from '../../../shared/money'
import { type Instant, type SaleState, type SaleView } from '../../../shared/sale-view'
import { matches, requestFor, searchedNumber, shiftedDay, soldTotal, toggledGroup, withChanged, withFlagged } from './history-query'
import { createHistoryStore } from './history-store'
import { typedDay, writtenDay } from './typed-day'

const noon = Date.UTC(2026, 10, 21, 5) as Instant // 12.00 WIB

function sale(n: number, over: Partial<SaleView> = {}): SaleView {
  const at = (noon - n * 60_000) as Instant
  return {
    id: String(n).padStart(26, '0'),
    number: `2611-${String(n).padStart(6, '0')}`,
    reference: `R${n}`,
    state: 'delivered',
    since: at,
    createdAt: at,
    code: 'T20',
    product: 'Tri 20.000',
    brand: 'Tri',
    category: 'pulsa',
    provider: 'niskala',
    destination: '089670012233',
    price: rupiah(21_500),
    payment: 'cash',
    tendered: rupiah(21_500),
    change: rupiah(0),
    deposit: 'yes',
    flags: [],
    may: { cancel: false, check: false, extend: false, tryOther: false, settle: false },
    ...over,
  }
}

type Search = RequestInput<'history/search'>

function shop(count: number, over: (n: number) => Partial<SaleView> = () => ({})) {
  const all = Array.from({ length: count }, (_, n) => sale(n, over(n)))
  const asked: Search[] = []
  let delay = 0
  const search = (query: Search) => {
    asked.push(query)
    const fits = all.filter((each) => !query.number || each.destination.includes(query.number) || each.number.includes(query.number))
    const from = query.after ? fits.findIndex((each) => each.id === query.after) + 1 : 0
    return { ok: true, value: { rows: fits.slice(from, from + query.limit), more: fits.length > from + query.limit } }
  }
  const bridge = {
    call: async (channel: string, request: Search & { id: string }) => {
      const answer =
        channel === 'serial/flagged'
          ? { ok: true, value: all.filter((each) => each.flags.length > 0) }
          : channel === 'history/search'
            ? search(request)
            : { ok: true, value: { ...all.find((each) => each.id === request.id), story: [], prints: [] } }
      await new Promise((resolve) => setTimeout(resolve, delay))
      return answer
    },
    on: () => () => undefined,
  } as unknown as PosBridge
  return { bridge, asked, slow: (ms: number) => (delay = ms) }
}

describe('finding sales', () => {
  it('asks for fifty at a time and goes on after the last row shown', async () => {
    const { bridge, asked } = shop(120)
    const { getState } = createHistoryStore(bridge)
    await getState().setFilter({ day: '2026-11-21' })
    expect(getState().rows).toHaveLength(50)
    await Promise.all([getState().loadMore(), getState().loadMore()])
    await getState().loadMore()
    await getState().loadMore()
    expect(getState().rows).toHaveLength(120)
    expect(getState().more).toBe(false)
    expect(asked.map((query) => query.after)).toEqual([undefined, sale(49).id, sale(99).id])
  })

  it('shows the answer to the last thing typed, also when an older one is slower', async () => {
    const { bridge, slow } = shop(30)
    const { getState } = createHistoryStore(bridge)
    slow(20)
    const first = getState().setFilter({ number: '000001' })
    slow(0)
    await getState().setFilter({ number: '000002' })
    await first
    expect(getState().rows.map((row) => row.number)).toEqual(['2611-000002'])
  })

  it('leaves out what is not filtered and reduces a pasted number to its digits', () => {
    expect(requestFor({ day: undefined, states: [], number: ' ', flagged: false }, undefined)).toEqual({ limit: 50 })
    expect(requestFor({ day: '2026-11-21', states: ['refused'], number: '0896-7001 22', flagged: false }, 'x')).toEqual({
      limit: 50,
      day: '2026-11-21',
      states: ['refused'],
      number: '0896700122',
      after: 'x',
    })
    expect(searchedNumber('2611-0004')).toBe('2611-0004')
  })

  it('lists flagged successes of all days, narrowed by the number', async () => {
    const { bridge } = shop(6, (n) => ({ flags: n % 2 ? ['no-serial'] : [] }))
    const { getState } = createHistoryStore(bridge)
    await getState().setFilter({ day: '2026-11-20' })
    await getState().showFlagged(true)
    expect(getState().filter).toMatchObject({ day: undefined, flagged: true })
    expect(getState().rows.map((row) => row.number)).toEqual(['2611-000001', '2611-000003', '2611-000005'])
    await getState().setFilter({ number: '2611-000003' })
    expect(getState().rows).toHaveLength(1)
  })

  it('follows flags as they come and go', () => {
    const flagged = sale(1, { flags: ['odd-token'] })
    expect(withFlagged([], flagged)).toEqual([flagged])
    expect(withFlagged([flagged], sale(1))).toEqual([])
    const others = [sale(2, { flags: ['no-serial'] })]
    expect(withFlagged(others, sale(1))).toBe(others)
  })

  it('adds a group of states and takes it away again', () => {
    const chosen: readonly SaleState[] = toggledGroup(['delivered'], 'unfinished')
    expect(chosen).toEqual(['delivered', 'queued', 'submitting', 'pending', 'unknown'])
    expect(toggledGroup(chosen, 'unfinished')).toEqual(['delivered'])
  })
})

describe('a sale that changes while it is on show', () => {
  const filter = { day: '2026-11-21', states: [], number: '', flagged: false } as const

  it('is replaced in place, put on top when new, and taken out when it no longer fits', () => {
    const rows = [sale(1), sale(2)]
    expect(withChanged(rows, sale(2, { state: 'reversed' }), filter, 'WIB').map((row) => row.state)).toEqual(['delivered', 'reversed'])
    expect(withChanged(rows, sale(0), filter, 'WIB')).toHaveLength(3)
    expect(withChanged(rows, sale(9), filter, 'WIB')).toBe(rows)
    expect(withChanged(rows, sale(2, { state: 'reversed' }), { ...filter, states: ['delivered'] }, 'WIB')).toHaveLength(1)
  })

  it('belongs to the day of the shop, not of the computer', () => {
    const late = sale(0, { createdAt: Date.UTC(2026, 10, 21, 16, 30) as Instant })
    expect(matches(late, filter, 'WIB')).toBe(true)
    expect(matches(late, filter, 'WIT')).toBe(false)
  })

  it('adds up only successes', () => {
    expect(soldTotal([sale(1), sale(2, { state: 'refused' }), sale(3)])).toBe(43_000)
  })
})

describe('days and copies', () => {
  it('steps over the end of a month', () => {
    expect(shiftedDay('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('reads a day as people type it and refuses days that are none or not yet', () => {
    expect(typedDay('20/11/2026', '2026-11-21')).toBe('2026-11-20')
    expect(typedDay('3-10-26', '2026-11-21')).toBe('2026-10-03')
    expect(typedDay('7', '2026-11-21')).toBe('2026-11-07')
    expect(typedDay('31/02/2026', '2026-11-21')).toBeUndefined()
    expect(typedDay('22/11/2026', '2026-11-21')).toBeUndefined()
    expect(typedDay('besok', '2026-11-21')).toBeUndefined()
    expect(writtenDay('2026-11-21')).toBe('21/11/2026')
  })
})

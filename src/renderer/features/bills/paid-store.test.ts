import { expect, it } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { type PrintJob } from '../../../shared/printing'
import { fail, ok } from '../../../shared/result'
import { type SaleView } from '../../../shared/sale-view'
import { createSaleStore } from '../../sale/sale-store'
import { groupState } from './group-state'
import { createPaidStore } from './paid-store'
import { rowTotals } from './row-totals'

const sale = (id: string, state: SaleView['state'] = 'submitting') => ({ id, state, price: rupiah(1_000) }) as SaleView

const slip = (id: string, state: PrintJob['state'] = 'waiting') => ({ id, print: 0, state }) as PrintJob

function openStore(print: (id: string) => unknown = (id) => ok(slip(id))) {
  const listeners: { readonly event: string; readonly hear: (payload: unknown) => void }[] = []
  const printed: string[] = []
  const call = (channel: string, request: { readonly id: string }) => {
    if (channel !== 'receipt/print') return Promise.resolve(ok(channel === 'print/jobs' ? [] : {}))
    printed.push(request.id)
    return Promise.resolve(print(request.id))
  }
  const on = (event: string, hear: (payload: unknown) => void) => {
    listeners.push({ event, hear })
    return () => undefined
  }
  const pos = { call, on } as unknown as PosBridge
  const inHand = createSaleStore(pos)
  const store = createPaidStore(pos, inHand)
  store.getState().follow()
  return {
    at: () => store.getState(),
    inHand: () => inHand.getState(),
    printed,
    tell: (one: SaleView) => listeners.forEach(({ event, hear }) => event === 'sale/changed' && hear(one)),
    tellSlip: (one: PrintJob) => listeners.forEach(({ event, hear }) => event === 'print/changed' && hear(one)),
  }
}

it('opens the only sale at once, and of several shows the list', () => {
  const { at, inHand } = openStore()
  at().show([sale('A')], [])
  expect(inHand().sale?.id).toBe('A')
  at().leave()
  at().show([sale('A'), sale('B')], [])
  expect(at().opened).toBeUndefined()
  at().open(sale('B'))
  expect(inHand().sale?.id).toBe('B')
  at().close()
  expect(inHand().sale).toBeUndefined()
})

it('keeps every sale of the list true', () => {
  const { at, tell } = openStore()
  at().show([sale('A'), sale('B')], [])
  tell(sale('B', 'delivered'))
  tell(sale('C', 'refused'))
  expect(at().sales.map(({ state }) => state)).toEqual(['submitting', 'delivered'])
})

it('asks for all slips, one after the other, and not again while one of them is on its way', async () => {
  const { at, printed, tellSlip } = openStore()
  at().show([sale('A'), sale('B')], [])
  await Promise.all([at().printAll(), at().printAll()])
  await at().printAll()
  expect(printed).toEqual(['A', 'B'])
  tellSlip(slip('B', 'sent'))
  expect(at().printing).toMatchObject({ jobs: [{ state: 'waiting' }, { state: 'sent' }] })
  tellSlip(slip('A', 'sent'))
  await at().printAll()
  expect(printed).toEqual(['A', 'B', 'A', 'B'])
})

it('stops at the receipt that could not be written down', async () => {
  const { at, printed } = openStore((id) => (id === 'B' ? fail({ kind: 'store-trouble', reason: 'disk-full' }) : ok(slip(id))))
  at().show([sale('A'), sale('B'), sale('C')], [])
  await at().printAll()
  expect(printed).toEqual(['A', 'B'])
  expect(at().printing).toMatchObject({ kind: 'failed' })
})

it('calls the whole a success only when all are', () => {
  expect(groupState([sale('A', 'delivered'), sale('B', 'delivered')])).toBe('delivered')
  expect(groupState([sale('A', 'delivered'), sale('B', 'refused')])).toBe('refused')
  expect(groupState([sale('A', 'refused'), sale('B', 'unknown')])).toBe('unknown')
})

it('adds up a month only where all its amounts are named', () => {
  const columns = ['nilai_tagihan', 'denda'].map((key) => ({ key, label: key, amount: true }))
  expect(rowTotals({ columns, rows: [['Rp8.000', 'Rp500']] })).toEqual(['Rp8.500'])
  expect(rowTotals({ columns, rows: [['Rp8.000', 'gratis']] })).toBeUndefined()
  expect(rowTotals({ columns: columns.slice(1), rows: [['Rp500']] })).toBeUndefined()
})

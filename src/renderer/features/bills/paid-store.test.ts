import { expect, it } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { fail, ok } from '../../../shared/result'
import { type SaleView } from '../../../shared/sale-view'
import { createSaleStore } from '../../sale/sale-store'
import { groupState } from './group-state'
import { createPaidStore } from './paid-store'
import { rowTotals } from './row-totals'

const sale = (id: string, state: SaleView['state'] = 'submitting') => ({ id, state, price: rupiah(1_000) }) as SaleView

function openStore(print: (id: string) => unknown = () => ok({ copy: 0, printer: 'EPSON' })) {
  const listeners: ((sale: SaleView) => void)[] = []
  const printed: string[] = []
  const call = (channel: string, request: { readonly id: string }) => {
    if (channel !== 'receipt/print') return Promise.resolve(ok({}))
    printed.push(request.id)
    return Promise.resolve(print(request.id))
  }
  const on = (_event: string, listener: (sale: SaleView) => void) => {
    listeners.push(listener)
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
    tell: (one: SaleView) => listeners.forEach((hear) => hear(one)),
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

it('prints all one after the other, once for two presses', async () => {
  const { at, printed } = openStore()
  at().show([sale('A'), sale('B')], [])
  await Promise.all([at().printAll(), at().printAll()])
  expect(printed).toEqual(['A', 'B'])
  expect(at().printing).toEqual({ kind: 'sent', printer: 'EPSON' })
})

it('stops at the receipt the printer refused', async () => {
  const { at, printed } = openStore((id) => (id === 'B' ? fail({ kind: 'no-printer' }) : ok({ copy: 0, printer: 'EPSON' })))
  at().show([sale('A'), sale('B'), sale('C')], [])
  await at().printAll()
  expect(printed).toEqual(['A', 'B'])
  expect(at().printing).toMatchObject({ kind: 'failed', done: 1 })
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

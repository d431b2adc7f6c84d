import { expect, it } from 'vitest'
import { type PosBridge } from '../../shared/ipc-contract'
import { fail, ok } from '../../shared/result'
import { type SaleView } from '../../shared/sale-view'
import { createSaleStore } from './sale-store'

const first = { id: 'A', state: 'pending' } as SaleView
const second = { id: 'B', state: 'queued' } as SaleView

function openStore(answer: (channel: string) => unknown = () => ok({})) {
  let tell: (sale: SaleView) => void = () => undefined
  const called: string[] = []
  const call = (channel: string) => {
    called.push(channel)
    return Promise.resolve(answer(channel))
  }
  const on = (_event: string, listener: (sale: SaleView) => void) => {
    tell = listener
    return () => undefined
  }
  const store = createSaleStore({ call, on } as unknown as PosBridge)
  store.getState().follow()
  return { store, at: () => store.getState(), called, tell: (sale: SaleView) => tell(sale) }
}

it('follows the sale in hand and no other', () => {
  const { at, tell } = openStore()
  at().show(first)
  tell({ ...second, state: 'delivered' })
  expect(at().sale).toBe(first)
  tell({ ...first, state: 'delivered' })
  expect(at().sale?.state).toBe('delivered')
})

it('drops what arrives for the last customer after the next one came', async () => {
  const { at } = openStore((channel) => (channel === 'sale/check' ? ok({ ...first, state: 'delivered' }) : ok({})))
  at().show(first)
  const checking = at().check()
  at().show(second)
  await checking
  expect(at().sale).toBe(second)
})

it('sends one receipt to the printer for two presses', async () => {
  const { at, called } = openStore(() => ok({ copy: 0, printer: 'EPSON' }))
  at().show(first)
  await Promise.all([at().print(), at().print()])
  expect(called.filter((channel) => channel === 'receipt/print')).toHaveLength(1)
  expect(at().paper).toEqual({ kind: 'sent', copy: 0, printer: 'EPSON' })
})

it('keeps the sale when the paper fails', async () => {
  const { at } = openStore((channel) => (channel === 'receipt/pdf' ? fail({ kind: 'file', reason: 'penuh' }) : ok({})))
  at().show(first)
  await at().savePdf()
  expect(at()).toMatchObject({ sale: first, paper: { kind: 'failed', failure: { kind: 'file' } } })
})

import { expect, it } from 'vitest'
import { type PosBridge } from '../../shared/ipc-contract'
import { type PrintJob } from '../../shared/printing'
import { fail, ok } from '../../shared/result'
import { type SaleView } from '../../shared/sale-view'
import { createSaleStore } from './sale-store'

const first = { id: 'A', state: 'pending' } as SaleView
const second = { id: 'B', state: 'queued' } as SaleView

const slip = (state: PrintJob['state']) => ({ id: 'A', print: 0, state }) as PrintJob

function openStore(answer: (channel: string) => unknown = () => ok({}), waiting: readonly PrintJob[] = []) {
  const listeners = new Map<string, (payload: unknown) => void>()
  const called: string[] = []
  const call = (channel: string) => {
    called.push(channel)
    return Promise.resolve(channel === 'print/jobs' ? ok(waiting) : answer(channel))
  }
  const on = (event: string, listener: (payload: unknown) => void) => {
    listeners.set(event, listener)
    return () => undefined
  }
  const store = createSaleStore({ call, on } as unknown as PosBridge)
  store.getState().follow()
  return {
    at: () => store.getState(),
    called,
    tell: (sale: SaleView) => listeners.get('sale/changed')?.(sale),
    tellSlip: (job: PrintJob) => listeners.get('print/changed')?.(job),
  }
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

it('asks for one slip however often the key is pressed, until the printer took it', async () => {
  const { at, called, tellSlip } = openStore((channel) => ok(channel === 'receipt/print' ? slip('waiting') : {}))
  const asked = () => called.filter((channel) => channel === 'receipt/print')
  at().show(first)
  await Promise.all([at().print(), at().print()])
  expect(at().paper).toEqual({ kind: 'slip', job: slip('waiting') })
  tellSlip(slip('sending'))
  await at().print()
  expect(asked()).toHaveLength(1)
  tellSlip(slip('sent'))
  await at().print()
  expect(asked()).toHaveLength(2)
})

it('follows the latest slip of the sale in hand and no other', () => {
  const { at, tellSlip } = openStore()
  at().show(first)
  tellSlip({ ...slip('sent'), id: 'B' })
  expect(at().paper).toEqual({ kind: 'none' })
  tellSlip({ ...slip('waiting'), print: 1 })
  tellSlip(slip('confirmed'))
  expect(at().paper).toMatchObject({ job: { print: 1, state: 'waiting' } })
})

it('does not let a late answer hide what was heard meanwhile', async () => {
  const { at, tellSlip } = openStore((channel) => ok(channel === 'receipt/print' ? slip('waiting') : {}))
  at().show(first)
  const asking = at().print()
  tellSlip(slip('sent'))
  await asking
  expect(at().paper).toMatchObject({ job: { state: 'sent' } })
})

it('finds the slip that still waits when a sale is looked at again, and lets it be tried or given up', async () => {
  const { at, called } = openStore(undefined, [slip('waiting')])
  at().show(first)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(at().paper).toMatchObject({ job: { state: 'waiting' } })
  await at().tryPrintNow()
  await at().dropPrint()
  expect(called.slice(-2)).toEqual(['print/try-now', 'print/drop'])
})

it('keeps the sale when the paper fails', async () => {
  const { at } = openStore((channel) => (channel === 'receipt/pdf' ? fail({ kind: 'file', reason: 'penuh' }) : ok({})))
  at().show(first)
  await at().savePdf()
  expect(at()).toMatchObject({ sale: first, paper: { kind: 'failed', failure: { kind: 'file' } } })
})

it('says in words that a slip with an impossible amount is not printed, instead of waiting for it', async () => {
  const { at } = openStore((channel) => (channel === 'receipt/preview' ? fail({ kind: 'unprintable' }) : ok({})))
  at().show(first)
  await expect.poll(() => at().paper).toEqual({ kind: 'failed', failure: { kind: 'unprintable' } })
  expect(at().receipt).toBeUndefined()
})

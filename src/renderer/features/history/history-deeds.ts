// What a person may ask of the chosen sale: look again, decide, put it on paper.
import { type Result } from '../../../shared/result'
import { type SaleDetail } from '../../../shared/sale-view'
import { follow, refreshDetail } from './history-detail'
import { type Act, type HistoryDeed, type HistoryFailure, type HistoryNotice } from './history-store'

type Deed<T> = {
  readonly name: HistoryDeed
  readonly call: (sale: SaleDetail) => Promise<Result<T, HistoryFailure>>
  readonly done: (value: T) => HistoryNotice
}

/** One deed at a time on the chosen sale: a second press while it runs is dropped. */
async function perform<T>(act: Act, { name, call, done }: Deed<T>): Promise<void> {
  const { set, get } = act
  const sale = get().detail
  if (!sale || get().busy) return
  set({ busy: name, notice: undefined, settling: false })
  const reply = await call(sale)
  set({ busy: undefined, notice: reply.ok ? done(reply.value) : { tone: 'bad', failure: reply.failure } })
  if (get().chosen === sale.id) await refreshDetail(act, sale.id)
}

export async function check(act: Act): Promise<void> {
  if (!act.get().detail?.may.check) return
  await perform(act, {
    name: 'check',
    call: ({ id }) => act.bridge.call('sale/check', { id }),
    done: (sale) => {
      follow(act, sale)
      return { tone: 'good', key: 'check', facts: { number: sale.number } }
    },
  })
}

export async function settle(act: Act, outcome: 'delivered' | 'refused', by: string): Promise<void> {
  await perform(act, {
    name: 'settle',
    call: ({ id }) => act.bridge.call('sale/settle', { id, outcome, by }),
    done: (sale) => {
      follow(act, sale)
      return { tone: 'good', key: 'settle', facts: { number: sale.number }, outcome }
    },
  })
}

export async function print(act: Act): Promise<void> {
  await perform(act, {
    name: 'print',
    call: ({ id }) => act.bridge.call('receipt/print', { id }),
    done: (job) => ({ tone: 'slip', job }),
  })
}

export async function savePdf(act: Act): Promise<void> {
  await perform(act, {
    name: 'pdf',
    call: ({ id }) => act.bridge.call('receipt/pdf', { id }),
    done: ({ path }) => ({ tone: 'good', key: 'pdf', facts: { path } }),
  })
}

export async function savePng(act: Act): Promise<void> {
  await perform(act, {
    name: 'png',
    call: ({ id }) => act.bridge.call('receipt/png', { id }),
    done: ({ path }) => ({ tone: 'good', key: 'png', facts: { path } }),
  })
}

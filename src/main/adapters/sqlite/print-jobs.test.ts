// Slips as durable jobs: in a real file, over restarts, and together with the step of the sale that made them.
import { describe, expect, it } from 'vitest'
import { at, replies } from '../../../../test/support/sales'
import { confirm, nth, openStore, sell, submit, tamper, tempPath, troubleOf } from '../../../../test/support/temp-database'
import { notSentWhys, type PrintWhy } from '../../../shared/printing'
import { type NewPrint } from '../../core/ports/print-jobs'
import { transition } from '../../core/sale/sale-machine'
import { policyOf } from '../../../../test/support/temp-database'

const id = nth(1).id!
const other = nth(2).id!
const slip = (ms: number, changes: Partial<NewPrint> = {}): NewPrint => ({
  at: at(ms),
  way: 'network',
  by: 'Sari',
  pinned: false,
  ...changes,
})

describe('a slip that was asked for', () => {
  it('has its place among the sale’s, and waits over a restart, the oldest first', () => {
    const path = tempPath()
    const store = openStore(path)
    for (const n of [1, 2]) sell(store, nth(n))
    store.prints.ask(id, slip(2, { pinned: true }))
    store.prints.ask(other, slip(1))
    store.prints.made(id, { at: at(3), way: 'pdf', by: 'Sari', copy: 0 })
    store.close()
    const { prints } = openStore(path)
    expect(prints.waiting().map(({ saleId, print, by, nextAt }) => [saleId, print, by, nextAt])).toEqual([
      [other, 0, 'Sari', at(1)],
      [id, 0, 'Sari', at(2)],
    ])
    expect(prints.of(id).map(({ print, state, way, pinned }) => [print, state, way, pinned])).toEqual([
      [0, 'waiting', 'network', true],
      [1, 'sent', 'pdf', false],
    ])
    expect(troubleOf(() => prints.ask(nth(9).id!, slip(1)))).toBe('other')
  })

  it.each<PrintWhy>([
    { kind: 'no-printer' },
    { kind: 'no-slip' },
    { kind: 'printer', reason: 'kertas macet' },
    ...notSentWhys.map((why) => ({ kind: 'not-sent', why }) as const),
  ])('keeps %o, so that it can be read again', (why) => {
    const { journal, prints } = openStore()
    sell({ journal }, nth(1))
    const of = prints.ask(id, slip(1))
    prints.change([{ of, from: ['waiting'], to: { why } }])
    expect(prints.waiting()).toEqual([{ ...of, why }])
  })

  it('is read and printed although nobody knows its reason any more', () => {
    const path = tempPath()
    const store = openStore(path)
    sell(store, nth(1))
    store.prints.ask(id, slip(1))
    store.close()
    tamper(path, `UPDATE print SET why = '{"kind":"not-sent","why":"moon"}'`)
    expect(openStore(path).prints.waiting()).toMatchObject([{ saleId: id, state: 'waiting', why: undefined }])
  })

  it('changes only from a state in which it may be, and keeps why', () => {
    const { journal, prints } = openStore()
    sell({ journal }, nth(1))
    const of = prints.ask(id, slip(1))
    const why = { kind: 'not-sent', why: 'paper-out' } as const
    expect(prints.change([{ of, from: ['sending'], to: { state: 'sent' } }])).toEqual([])
    expect(prints.change([{ of, from: ['waiting'], to: { state: 'waiting', why, tries: 1, nextAt: at(9) } }])).toEqual([
      { ...of, why, tries: 1, nextAt: at(9) },
    ])
    expect(prints.find(of)).toEqual({ ...of, why, tries: 1, nextAt: at(9) })
    prints.change([{ of, from: ['waiting'], to: { state: 'sent', why: undefined, printer: 'EPSON', pinned: true } }])
    expect(prints.open()).toMatchObject([{ state: 'sent', printer: 'EPSON', pinned: true }])
    prints.change([{ of, from: ['sent'], to: { state: 'confirmed', pinned: false } }])
    expect(prints.open()).toEqual([])
  })

  it('is given up and asked for anew in one step, or neither', () => {
    const { journal, prints } = openStore()
    sell({ journal }, nth(1))
    const of = prints.ask(id, slip(1, { pinned: true }))
    const lost = { of, from: ['sent'], to: { state: 'lost', pinned: false } } as const
    expect(prints.replace(lost, slip(2))).toBeUndefined()
    prints.change([{ of, from: ['waiting'], to: { state: 'sent' } }])
    expect(prints.replace(lost, slip(2, { pinned: true }))).toMatchObject([{ state: 'lost' }, { print: 1, state: 'waiting', pinned: true }])
    expect(prints.of(id).map(({ state }) => state)).toEqual(['lost', 'waiting'])
  })
})

describe('the slip that a sale makes by itself', () => {
  function deliver(store: ReturnType<typeof openStore>, n: number, auto: NewPrint): void {
    const sale = submit(store, confirm(store, nth(n)))
    const event = { type: 'answered', at: at(n), askedAt: at(n), call: 'submit', reply: replies.delivered } as const
    const next = transition(sale, event, policyOf(sale.core))
    if (!next.ok) throw new Error('Not possible')
    store.journal.record({ event, sale: next.value.sale, job: next.value.job, postings: [], slip: auto })
    store.journal.record({ event, sale: next.value.sale, job: next.value.job, postings: [], slip: auto })
  }

  it('is written with the step, and never a second time', () => {
    const path = tempPath()
    const store = openStore(path)
    deliver(store, 1, slip(1))
    const [job] = store.prints.waiting()
    store.prints.change([{ of: job!, from: ['waiting'], to: { state: 'sent' } }])
    store.close()
    const again = openStore(path)
    const sale = again.journal.find(id)!
    const event = { type: 'answered', at: at(9), askedAt: at(9), call: 'check', reply: replies.delivered } as const
    again.journal.record({ event, sale, job: null, postings: [], slip: slip(9) })
    expect(again.prints.of(id).map(({ state }) => state)).toEqual(['sent'])
  })

  it('is not made where one waits already: that one will say what the sale is', () => {
    const store = openStore()
    sell(store, nth(1))
    const sale = store.journal.find(id)!
    store.prints.ask(id, slip(1))
    const event = { type: 'answered', at: at(9), askedAt: at(9), call: 'check', reply: replies.delivered } as const
    store.journal.record({ event, sale, job: null, postings: [], slip: slip(9) })
    expect(store.prints.of(id)).toHaveLength(1)
  })
})

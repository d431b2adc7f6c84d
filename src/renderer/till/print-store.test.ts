import { describe, expect, it } from 'vitest'
import { type PosBridge } from '../../shared/ipc-contract'
import { type PrintJob } from '../../shared/printing'
import { ok } from '../../shared/result'
import { askedAbout, createPrintStore } from './print-store'

const slip = (id: string, state: PrintJob['state'], changes: Partial<PrintJob> = {}) =>
  ({ id, print: 0, state, pinned: false, ...changes }) as PrintJob

function openStore(list: readonly PrintJob[] = []) {
  let tell: (job: PrintJob) => void = () => undefined
  const called: { readonly channel: string; readonly request: unknown }[] = []
  const call = (channel: string, request: unknown) => {
    called.push({ channel, request })
    return Promise.resolve(ok(channel === 'print/jobs' ? list : {}))
  }
  const on = (_event: string, listener: (job: PrintJob) => void) => {
    tell = listener
    return () => undefined
  }
  const store = createPrintStore({ call, on } as unknown as PosBridge)
  store.getState().start()
  const loaded = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { at: store.getState, loaded, called, tell: (job: PrintJob) => tell(job), asked: () => askedAbout(store.getState()) }
}

describe('the slips on their way', () => {
  it('are read at the start and followed; what was heard meanwhile is newer than the list', async () => {
    const { at, loaded, tell } = openStore([slip('A', 'waiting'), slip('B', 'waiting')])
    tell(slip('A', 'sent'))
    tell(slip('C', 'waiting'))
    await loaded()
    expect(at().jobs.map(({ id }) => id)).toEqual(['B', 'C'])
    tell(slip('B', 'sending'))
    expect(at().jobs.map(({ id, state }) => [id, state])).toEqual([
      ['B', 'sending'],
      ['C', 'waiting'],
    ])
  })

  it('keep a pinned one whatever became of it, until it is let go', async () => {
    const { at, loaded, tell } = openStore([slip('A', 'waiting', { pinned: true })])
    await loaded()
    for (const state of ['sent', 'dropped'] as const) {
      tell(slip('A', state, { pinned: true }))
      expect(at().jobs).toMatchObject([{ state }])
    }
    tell(slip('A', 'confirmed'))
    expect(at().jobs).toEqual([])
  })
})

describe('a slip of which nobody knows what came out', () => {
  it('is asked about until somebody answers, one after the other, and main hears the answer', async () => {
    const { at, loaded, asked, called } = openStore([
      slip('P', 'uncertain', { pinned: true }),
      slip('A', 'uncertain'),
      slip('B', 'uncertain'),
    ])
    await loaded()
    expect(asked()?.id).toBe('A')
    at().settle(asked()!, true)
    expect(asked()?.id).toBe('B')
    at().settle(asked()!, undefined)
    expect(asked()).toBeUndefined()
    expect(called.slice(1)).toEqual([{ channel: 'print/confirm', request: { id: 'A', print: 0, came: true } }])
  })
})

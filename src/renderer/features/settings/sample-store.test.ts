import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { createSampleStore, type SampleRequest } from './sample-store'

const request = (name: string): SampleRequest => ({
  kind: 'topup',
  columns: 32,
  designs: {},
  shop: { name, address: '', phone: '', footer: '', paperColumns: 32 },
})

function openSamples() {
  const answers: ((ok: boolean) => void)[] = []
  const asked: string[] = []
  const call = (_: string, { shop }: SampleRequest) => {
    asked.push(shop.name)
    return new Promise((resolve) => {
      answers.push((ok) => resolve(ok ? { ok, value: { columns: 32, lines: [{ text: shop.name, weight: 'normal' }], copy: 0 } } : { ok }))
    })
  }
  const store = createSampleStore({ call, on: () => () => undefined } as unknown as PosBridge)
  return { asked, answer: (place: number, ok = true) => answers[place]?.(ok), store, shown: () => store.getState().slip?.lines[0]?.text }
}

describe('the sample while somebody types', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is asked for once the typing rests, at most 100 ms after the last key', async () => {
    const { asked, answer, store, shown } = openSamples()
    store.getState().ask(request('K'))
    await vi.advanceTimersByTimeAsync(0)
    answer(0)
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('K')
    for (const name of ['Ko', 'Kon', 'Kont']) {
      store.getState().ask(request(name))
      await vi.advanceTimersByTimeAsync(20)
    }
    expect(asked).toEqual(['K'])
    await vi.advanceTimersByTimeAsync(80)
    expect(asked).toEqual(['K', 'Kont'])
  })

  it('is never that of an older wish, and stays while one is refused', async () => {
    const { answer, store, shown } = openSamples()
    store.getState().ask(request('lama'))
    await vi.advanceTimersByTimeAsync(0)
    store.getState().ask(request('baru'))
    await vi.advanceTimersByTimeAsync(100)
    answer(1)
    await vi.advanceTimersByTimeAsync(0)
    answer(0)
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('baru')
    store.getState().ask(request(''))
    await vi.advanceTimersByTimeAsync(100)
    answer(2, false)
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('baru')
  })
})

// Looking for printers everywhere at once, and ending in time.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createPrinterFinder } from './printer-finder'

const roots = { devices: '/tidak-ada', system: '/tidak-ada' }
const parts = { savedDevice: () => '', roots, listenMs: 60 }

it('whoever asks while a search is on gets its answer, and the next one searches anew', async () => {
  let lists = 0
  const list = () => Promise.resolve([{ name: `Struk ${++lists}`, isDefault: true }])
  const find = createPrinterFinder({ ...parts, list })
  const [first, second] = await Promise.all([find(), find()])
  expect(first.queues).toEqual([{ name: 'Struk 1', isDefault: true }])
  expect(second).toBe(first)
  expect((await find()).queues).toEqual([{ name: 'Struk 2', isDefault: true }])
})

it('a system that never answers, or fails, holds up nothing', async () => {
  const startMs = performance.now()
  const never = () => pause(60_000, [], { ref: false })
  expect((await createPrinterFinder({ ...parts, list: never, limitMs: 200 })()).queues).toEqual([])
  expect((await createPrinterFinder({ ...parts, list: () => Promise.reject(new Error('no')) })()).queues).toEqual([])
  expect(performance.now() - startMs).toBeLessThan(2_000)
})

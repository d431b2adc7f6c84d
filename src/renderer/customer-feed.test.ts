import { expect, it } from 'vitest'
import { type CustomerOutcome, type CustomerView } from '../shared/customer-view'
import { rupiah } from '../shared/money'
import { createCustomerFeed } from './customer-feed'

const idle: CustomerView = { kind: 'idle' }
const typed = (number: string): CustomerView => ({ kind: 'number', number })
const result = (outcome: CustomerOutcome): CustomerView => ({
  kind: 'result',
  lines: [{ product: 'Telkomsel 5.000', number: '081234567890', price: rupiah(7_000), outcome }],
})

/** A till whose frames and minutes pass when the test says so. */
function openTill() {
  let view = idle
  let whose = ''
  let nowMs = 0
  let frames: (() => void)[] = []
  let timers: { readonly atMs: number; readonly run: () => void }[] = []
  const said: CustomerView[] = []
  const feed = createCustomerFeed({
    read: () => view,
    resultOf: () => whose,
    say: (next) => void said.push(next),
    nextFrame: (run) => void frames.push(run),
    after(ms, run) {
      const timer = { atMs: nowMs + ms, run }
      timers.push(timer)
      return () => void (timers = timers.filter((each) => each !== timer))
    },
  })
  const frame = () => {
    const due = frames
    frames = []
    due.forEach((run) => run())
  }
  const change = (next: CustomerView) => {
    view = next
    feed.changed()
  }
  return {
    feed,
    said,
    frame,
    change,
    /** Changes, and lets the frame pass; a result is somebody's. */
    show(next: CustomerView, of = '') {
      whose = of
      change(next)
      frame()
    },
    wait(ms: number) {
      nowMs += ms
      const due = timers.filter(({ atMs }) => atMs <= nowMs)
      timers = timers.filter(({ atMs }) => atMs > nowMs)
      due.forEach(({ run }) => run())
    },
    last: () => said.at(-1),
  }
}

it('says at once what is on the till when it begins', () => {
  const { frame, said } = openTill()
  frame()
  expect(said).toEqual([idle])
})

it('says the last of all keys of a frame, and nothing that did not change', () => {
  const { frame, change, said } = openTill()
  frame()
  for (const number of ['0', '08', '081']) change(typed(number))
  expect(said).toHaveLength(1)
  frame()
  change(typed('081'))
  frame()
  expect(said).toEqual([idle, typed('081')])
})

it('takes a result away a minute after the last touch, for good', () => {
  const { feed, show, wait, last } = openTill()
  show(result('done'))
  wait(59_000)
  feed.touched()
  wait(59_000)
  expect(last()).toEqual(result('done'))
  wait(1_000)
  expect(last()).toEqual(idle)
  feed.touched()
  show(idle)
  show(result('done'))
  expect(last()).toEqual(idle)
})

it('waits longer for a result that is still open, and tells how it ended even after that', () => {
  const { show, wait, last } = openTill()
  show(result('processing'))
  wait(299_000)
  expect(last()).toEqual(result('processing'))
  wait(1_000)
  expect(last()).toEqual(idle)
  show(result('done'))
  expect(last()).toEqual(result('done'))
})

it('shows the same result again for the next customer', () => {
  const { show, wait, last } = openTill()
  show(result('done'))
  wait(60_000)
  show(typed('0812'))
  show(result('done'))
  expect(last()).toEqual(result('done'))
})

it('leaves a number that is being typed where it is', () => {
  const { show, wait, last } = openTill()
  show(typed('0812'))
  wait(3_600_000)
  expect(last()).toEqual(typed('0812'))
})

it('says nothing more once it is stopped', () => {
  const { feed, frame, change, wait, said, show } = openTill()
  show(result('done'))
  change(typed('0812'))
  feed.stop()
  frame()
  wait(60_000)
  expect(said).toEqual([result('done')])
})

it('never shows a result again after somebody else was served', () => {
  const { show, last, wait } = openTill()
  const [first, second] = [result('done'), result('failed')]
  show(first, 'A')
  show(idle)
  show(first, 'A')
  expect(last()).toEqual(first)
  show(second, 'B')
  expect(last()).toEqual(second)
  show(first, 'A')
  expect(last()).toEqual(idle)
  wait(3_600_000)
  show(typed('0812'))
  show(second, 'B')
  expect(last()).toEqual(idle)
})

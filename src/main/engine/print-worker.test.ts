// Slips on their way to a printer that works, refuses and breaks off; in a time that passes on command.
import { describe, expect, it } from 'vitest'
import { openPrintRoom, type PrintOutcome, sent } from '../../../test/support/print-room'
import { nth, tempPath } from '../../../test/support/temp-database'
import { fail } from '../../shared/result'

const paperOut = fail({ kind: 'not-sent', why: 'paper-out' } as const)
const uncertain = fail({ kind: 'uncertain' } as const)
const minute = 60_000

describe('slips that wait', () => {
  it('go one at a time, the oldest first, each written down before it is sent', async () => {
    const { worker, clock, ask, papers, told, sentOnes, prints, answers } = openPrintRoom()
    const seen: unknown[] = []
    answers((key) => {
      seen.push([key.at(-1), prints.open().map(({ state }) => state)])
      return sent
    })
    for (let slip = 0; slip < 3; slip += 1) ask()
    worker.wake()
    worker.wake()
    await clock.advance(1)
    expect(papers.map((key) => key.at(-1))).toEqual(['0', '1', '2'])
    expect(seen).toEqual([
      ['0', ['sending', 'waiting', 'waiting']],
      ['1', ['sending', 'waiting']],
      ['2', ['sending']],
    ])
    expect(told).toEqual(['0 sending', '0 sent', '1 sending', '1 sent', '2 sending', '2 sent'])
    expect(sentOnes).toEqual([0, 1, 2])
    expect(clock.waiting()).toBe(0)
  })

  it('are tried again after 2, 5, 10 and then every 30 seconds, and come out once when the printer is ready', async () => {
    const { worker, clock, ask, papers, states, answers, prints } = openPrintRoom()
    const tries: number[] = []
    const began = clock.monotonicMs()
    answers(() => {
      tries.push((clock.monotonicMs() - began) / 1_000)
      return paperOut
    })
    ask()
    worker.wake()
    await clock.advance(110_000)
    expect(tries).toEqual([0, 2, 7, 17, 47, 77, 107])
    expect(prints.waiting()).toMatchObject([{ tries: 7, why: { kind: 'not-sent', why: 'paper-out' } }])
    answers(() => sent)
    await clock.advance(30_000)
    expect([papers.length, states()]).toEqual([1, ['sent']])
  })

  it('do not each ask a printer that is off, and all go as soon as it takes one', async () => {
    const { worker, clock, ask, papers, states, answers } = openPrintRoom()
    let asked = 0
    answers(() => {
      asked += 1
      return fail({ kind: 'no-printer' })
    })
    const customers = Array.from({ length: 20 }, (_, index) => index + 1)
    for (const n of customers) ask(n)
    worker.wake()
    await clock.advance(1_000)
    expect(asked).toBe(1)
    answers(() => sent)
    await clock.advance(1_100)
    expect([papers.length, new Set(customers.flatMap(states))]).toEqual([20, new Set(['sent'])])
  })

  it('are tried at once when somebody says so', async () => {
    const { worker, clock, ask, states, answers } = openPrintRoom()
    answers(() => paperOut)
    ask()
    worker.wake()
    await clock.advance(20_000)
    answers(() => sent)
    worker.tryNow()
    await clock.settle()
    expect(states()).toEqual(['sent'])
  })

  it('are given up an hour after they were asked for, with the reason of the last try', async () => {
    const { worker, clock, ask, states, prints, answers } = openPrintRoom()
    answers(() => fail({ kind: 'printer', reason: 'out of paper' }))
    const { id } = ask()
    worker.wake()
    await clock.advance(60 * minute - 1)
    expect(states()).toEqual(['waiting'])
    await clock.advance(1)
    expect(prints.of(id)).toMatchObject([{ state: 'dropped', why: { kind: 'printer', reason: 'out of paper' } }])
    answers(() => sent)
    await clock.advance(60 * minute)
    expect([states(), clock.waiting()]).toEqual([['dropped'], 0])
  })

  it('wait no longer for a clock that was set back', async () => {
    const { worker, clock, ask, states, answers } = openPrintRoom()
    answers(() => paperOut)
    ask()
    worker.wake()
    await clock.settle()
    clock.jump(-3 * 60 * minute)
    answers(() => sent)
    await clock.advance(2_000)
    expect(states()).toEqual(['sent'])
  })
})

describe('a slip that breaks off', () => {
  it.each([['told'], ['thrown']])('is uncertain, %s, and never sent again by itself', async (how) => {
    const { worker, clock, ask, states, papers, answers } = openPrintRoom()
    answers(() => (how === 'told' ? uncertain : Promise.reject(new Error('boom'))))
    ask()
    worker.wake()
    await clock.settle()
    answers(() => sent)
    await clock.advance(5 * minute)
    expect([states(), papers]).toEqual([['uncertain'], []])
  })

  it('is uncertain after a crash, and what waited comes out', async () => {
    const path = tempPath()
    const first = openPrintRoom(path)
    first.answers(() => new Promise(() => undefined))
    first.ask()
    first.ask()
    first.worker.wake()
    await first.clock.settle()
    expect(first.states()).toEqual(['sending', 'waiting'])
    first.store.close()
    const second = openPrintRoom(path)
    second.worker.wake()
    await second.clock.settle()
    expect(second.states()).toEqual(['uncertain', 'sent'])
    expect(second.papers).toEqual([`${nth(1).id!} 1`])
  })
})

describe('a disk that refuses', () => {
  it('lets nothing leave that could not be written down', async () => {
    const { worker, clock, ask, refuse, papers, states, errors } = openPrintRoom()
    ask()
    refuse.change = true
    worker.wake()
    await clock.advance(10_000)
    expect([papers, states(), errors.length > 0]).toEqual([[], ['waiting'], true])
    refuse.change = false
    await clock.advance(2_000)
    expect([papers.length, states()]).toEqual([1, ['sent']])
  })

  it('after the printer took it: the slip is not sent again, and is told when the disk takes it', async () => {
    const { worker, clock, ask, refuse, papers, states, answers } = openPrintRoom()
    answers(() => {
      refuse.change = true
      return sent
    })
    ask()
    worker.wake()
    await clock.advance(20_000)
    expect([papers.length, states()]).toEqual([1, ['sending']])
    refuse.change = false
    await clock.advance(2_000)
    expect([papers.length, states()]).toEqual([1, ['sent']])
  })
})

describe('a till that closes', () => {
  it('waits a moment for the slip on its way and sends no further one', async () => {
    const { worker, clock, ask, states, answers } = openPrintRoom()
    let finish = (_outcome: PrintOutcome): void => undefined
    answers(() => new Promise((resolve) => (finish = resolve)))
    ask()
    ask()
    worker.wake()
    await clock.settle()
    const closing = worker.stop()
    finish(sent)
    await closing
    await clock.advance(minute)
    expect(states()).toEqual(['sent', 'waiting'])
  })
})

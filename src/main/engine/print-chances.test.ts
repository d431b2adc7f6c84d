// Random printers, random orders of deeds, and kills in between, over a real SQLite file.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/support/generated'
import { createFakeClock } from '../../../test/support/fake-clock'
import { openPrintRoom, type PrintOutcome, sent } from '../../../test/support/print-room'
import { at } from '../../../test/support/sales'
import { nth, tempPath } from '../../../test/support/temp-database'
import { fail } from '../../shared/result'

const paperOut = fail({ kind: 'not-sent', why: 'paper-out' } as const)
const uncertain = fail({ kind: 'uncertain' } as const)
const minute = 60_000

describe('whatever the printer does and whenever the program is killed', () => {
  const outcome = fc.constantFrom<PrintOutcome>(
    sent,
    sent,
    paperOut,
    fail({ kind: 'no-printer' }),
    fail({ kind: 'printer', reason: 'x' }),
    uncertain,
  )
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ deed: fc.constant('ask' as const), sale: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 4, arbitrary: fc.record({ deed: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 40_000 }) }) },
    { weight: 1, arbitrary: fc.record({ deed: fc.constant('try' as const) }) },
    /** Killed in the middle of a slip: the paper has it, or not, and nobody wrote it down. */
    { weight: 1, arbitrary: fc.record({ deed: fc.constant('kill' as const), onPaper: fc.boolean() }) },
  )

  it('each slip is on paper once, or uncertain or dropped with its reason, and never twice', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 25 }),
        fc.array(outcome, { minLength: 5, maxLength: 30 }),
        async (steps, moods) => {
          const path = tempPath()
          const clock = createFakeClock(at(100_000))
          const papers: string[] = []
          let turn = 0
          let room = openPrintRoom(path, clock)
          const live = () =>
            room.answers((key) => {
              const mood = moods[turn++ % moods.length] ?? sent
              if (mood.ok) papers.push(key)
              return mood
            })
          live()
          room.worker.wake()
          for (const each of steps) {
            if (each.deed === 'ask') room.ask(each.sale)
            if (each.deed === 'try') room.worker.tryNow()
            if (each.deed === 'pass') await clock.advance(each.ms)
            if (each.deed === 'kill') {
              room.answers((key) => {
                if (each.onPaper) papers.push(key)
                return new Promise(() => undefined)
              })
              room.worker.wake()
              await clock.settle()
              const dead = room
              dead.store.close()
              void dead.worker.stop()
              room = openPrintRoom(path, clock)
              live()
            }
            room.worker.wake()
          }
          await clock.advance(62 * minute)
          const all = [1, 2, 3].flatMap((n) => room.prints.of(nth(n).id!))
          for (const { saleId, print, state, why } of all) {
            const count = papers.filter((key) => key === `${saleId} ${print}`).length
            if (state === 'sent') expect(count).toBe(1)
            else if (state === 'dropped') expect([count, why === undefined]).toEqual([0, false])
            else expect([state, count <= 1]).toEqual(['uncertain', true])
          }
          room.store.close()
        },
      ),
      runs(60),
    )
  })
})

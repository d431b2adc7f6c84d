// Which number a slip carries: there is one original, and no two papers of a sale say the same.
import { describe, expect, it } from 'vitest'
import { preferenceSettings } from '../../../test/support/settings'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptView } from '../../shared/sale-view'
import { network, openCounter, paperOut, power, sentTo, token } from './receipts.fixture'
import { createShare } from './share'

const uncertain = fail({ kind: 'uncertain' } as const)

function tokenCounter() {
  const counter = openCounter(network, power)
  counter.deliver(`${token}/BUDI/R1/1300/12,7`)
  const copies = () => counter.slips.map(({ copy }) => copy)
  return { ...counter, copies }
}

describe('no two papers say the same', () => {
  it('where the first was missing behind a copy', async () => {
    const { receipts, id, clock, print, copies, told } = tokenCounter()
    await print()
    await print()
    receipts.confirm(id, 0, false)
    await clock.advance(1)
    expect(copies()).toEqual([0, 1, 2])
    receipts.confirm(id, 1, true)
    expect(told.at(-1)).toMatchObject({ print: 1, state: 'confirmed', copy: 1 })
  })

  it('and one that nobody has is made anew', async () => {
    const { receipts, id, clock, print, copies } = tokenCounter()
    await print()
    receipts.confirm(id, 0, false)
    await clock.advance(1)
    await print()
    expect(copies()).toEqual([0, 0, 1])
  })

  it('where a file is asked for while the slip is at the printer', async () => {
    const { clock, journal, store, receipts, id, deliver, hold, print, slips } = openCounter()
    const files: ReceiptView[] = []
    const share = createShare({
      journal,
      clock,
      receipts,
      prints: store.prints,
      preferences: () => preferenceSettings(),
      files: { save: (slip) => Promise.resolve(ok(`/${files.push(slip)}`)), show: () => Promise.resolve(true) },
    })
    deliver()
    const answered = hold()
    await print()
    await share.save(id, 'pdf')
    await answered(sentTo)
    await share.save(id, 'png')
    expect([...slips, ...files].map(({ copy }) => copy)).toEqual([0, 1, 2])
  })

  it('where a slip is sent while a file is still being drawn, and a file that failed leaves its number', async () => {
    const { clock, journal, store, receipts, id, deliver, print, slips } = openCounter()
    let drawn: (path: Result<string, { kind: 'file'; reason: string }>) => void = () => undefined
    const share = createShare({
      journal,
      clock,
      receipts,
      prints: store.prints,
      preferences: () => preferenceSettings(),
      files: { save: () => new Promise((resolve) => (drawn = resolve)), show: () => Promise.resolve(true) },
    })
    deliver()
    const file = share.save(id, 'pdf')
    await print()
    drawn(ok('/struk.pdf'))
    expect([slips[0]?.copy, await file]).toEqual([1, ok({ path: '/struk.pdf', copy: 0 })])
    const failed = share.save(id, 'png')
    drawn(fail({ kind: 'file', reason: 'full' }))
    expect((await failed).ok).toBe(false)
    await print()
    expect(slips.map(({ copy }) => copy)).toEqual([1, 2])
  })

  it('where nobody knew of the first, which had come out', async () => {
    const { receipts, id, deliver, answer, print, slips } = openCounter()
    deliver()
    answer(uncertain)
    await print()
    answer(sentTo)
    await print()
    receipts.confirm(id, 0, true)
    expect(slips.map(({ copy }) => copy)).toEqual([0, 1])
  })

  it('where the clock was set back behind the sale', async () => {
    const { clock, deliver, print, slips, hold, states } = openCounter()
    deliver()
    clock.jump(-60_000)
    for (let times = 0; times < 3; times += 1) await print()
    expect(slips.map(({ copy }) => copy)).toEqual([0, 1, 2])
    const answered = hold()
    await print()
    await print()
    await answered(sentTo)
    expect(states()).toEqual(['sent', 'sent', 'sent', 'sent'])
  })
})

describe('nobody gets a copy that nobody wanted', () => {
  it('where the sale ended while its first slip knocked at a dead printer', async () => {
    const { clock, receipts, id, deliver, hold, print, answer, slips, states } = openCounter()
    const answered = hold()
    await print()
    deliver()
    receipts.print(id)
    await answered(paperOut)
    answer(sentTo)
    await clock.advance(60_000)
    expect([states(), slips.at(-1)?.copy]).toEqual([['dropped', 'sent'], 0])
  })

  it('where a slip was missing whose copy waits already', async () => {
    const { receipts, id, clock, print, answer, states, slips } = tokenCounter()
    await print()
    answer(paperOut)
    await print()
    receipts.confirm(id, 0, false)
    answer(sentTo)
    await clock.advance(60_000)
    expect([states(), slips.at(-1)?.copy]).toEqual([['lost', 'sent'], 0])
  })
})

// What becomes of a slip: it waits, is counted, asked about or given up.
import { describe, expect, it } from 'vitest'
import { fail } from '../../shared/result'
import { network, openCounter, paperOut, power, route, sentTo, token } from './receipts.fixture'

describe('a slip that goes its way', () => {
  it('is answered before the printer is asked, sent the way that is set, counted, and a copy the second time', async () => {
    const { receipts, id, print, slips, told, states } = openCounter()
    expect(receipts.print(id)).toMatchObject({ ok: true, value: { id, print: 0, state: 'waiting', by: 'Sari', pinned: false } })
    expect(slips).toEqual([])
    await print()
    await print()
    expect(slips.map(({ copy, route: to }) => [copy, to])).toEqual([
      [0, route],
      [1, route],
    ])
    expect(told.at(-1)).toMatchObject({ print: 1, state: 'sent', printer: '10.0.0.9:9100', copy: 1 })
    expect(states()).toEqual(['sent', 'sent'])
  })

  it('says on a copy when and by whom it was printed', async () => {
    const { print, slips } = openCounter()
    await print()
    await print()
    expect(slips[0]?.text).not.toContain('SALINAN')
    expect(slips[1]?.text.replaceAll('\n', ' ')).toMatch(/SALINAN ke-1 Dicetak ulang 21\/11\/2026 13\.00 oleh Sari/u)
  })

  it('is asked for once, however often the key is pressed while it waits', async () => {
    const { receipts, id, print, slips, answer, states } = openCounter()
    answer(paperOut)
    for (let press = 0; press < 3; press += 1) await print()
    expect(states()).toEqual(['waiting'])
    answer(sentTo)
    receipts.print(id)
    await print()
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0, 0, 0])
    expect(states()).toEqual(['sent'])
  })

  it('waits with its reason where nothing left, stays the original, and comes out by itself', async () => {
    const { clock, print, told, answer, states } = openCounter()
    answer(paperOut)
    await print()
    expect(told.at(-1)).toMatchObject({ state: 'waiting', why: { kind: 'not-sent', why: 'paper-out' }, copy: undefined })
    answer(sentTo)
    await clock.advance(2_000)
    expect(told.at(-1)).toMatchObject({ state: 'sent', copy: 0, why: undefined })
    expect(states()).toEqual(['sent'])
  })

  it('is composed when it is sent: what became a success meanwhile is no deposit slip any more', async () => {
    const { clock, print, deliver, slips, answer } = openCounter()
    answer(paperOut)
    await print()
    expect(slips[0]?.text).toContain('BUKTI TITIPAN')
    deliver()
    answer(sentTo)
    await clock.advance(2_000)
    expect(slips[1]).toMatchObject({ copy: 0, text: expect.stringContaining('STRUK PEMBELIAN') })
    await print()
    expect(slips[2]?.copy).toBe(1)
  })

  it('can be given up by a person, and then does not come out', async () => {
    const { receipts, id, clock, print, slips, answer, states } = openCounter()
    answer(paperOut)
    await print()
    expect(receipts.drop(id, 0)).toMatchObject({ ok: true, value: { state: 'dropped' } })
    answer(sentTo)
    await clock.advance(120_000)
    expect([slips.length, states(), receipts.jobs()]).toEqual([1, ['dropped'], []])
    expect(receipts.tryNow(id, 0)).toEqual(fail({ kind: 'not-possible-now' }))
  })
})

describe('a slip of which nobody knows what came out', () => {
  it('is asked about and counts only when a person says that it came', async () => {
    const { receipts, id, print, states, answer, opened } = openCounter()
    answer(fail({ kind: 'uncertain' }))
    await print()
    expect(receipts.jobs()).toMatchObject([{ id, print: 0, state: 'uncertain' }])
    expect(opened()).toBe(0)
    expect(receipts.confirm(id, 0, true)).toMatchObject({ ok: true, value: { state: 'confirmed', copy: 0 } })
    expect([states(), opened(), receipts.jobs()]).toEqual([['confirmed'], 1, []])
    expect(receipts.confirm(id, 0, false)).toEqual(fail({ kind: 'not-possible-now' }))
    expect(receipts.confirm(id, 7, true)).toEqual(fail({ kind: 'no-such-sale' }))
  })

  it('is never sent again by itself; when the paper was missing the next one is the original', async () => {
    const { receipts, id, clock, print, slips, answer, states } = openCounter()
    answer(fail({ kind: 'uncertain' }))
    await print()
    answer(sentTo)
    await clock.advance(120_000)
    receipts.confirm(id, 0, false)
    await clock.advance(120_000)
    expect(slips).toHaveLength(1)
    await print()
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0])
    expect(states()).toEqual(['lost', 'sent'])
  })
})

describe('a slip with a power token', () => {
  it('stays pinned from the moment it was asked for until somebody saw the paper', async () => {
    const { receipts, id, print, deliver } = openCounter(network, power)
    deliver(`${token}/BUDI/R1/1300/12,7`)
    expect(await print()).toMatchObject({ pinned: true, token, state: 'waiting' })
    expect(receipts.jobs()).toMatchObject([{ id, token, state: 'sent', pinned: true }])
    expect(receipts.confirm(id, 0, true)).toMatchObject({ ok: true, value: { state: 'confirmed', pinned: false } })
    expect(receipts.jobs()).toEqual([])
  })

  it('is printed again, as the original, when it did not come out', async () => {
    const { receipts, id, clock, print, deliver, slips } = openCounter(network, power)
    deliver(`${token}/BUDI/R1/1300/12,7`)
    await print()
    receipts.confirm(id, 0, false)
    await clock.advance(1)
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0])
    expect(receipts.jobs()).toMatchObject([{ print: 1, state: 'sent', pinned: true }])
  })

  it('asked for before the token came is pinned from the token on, also while the printer is off', async () => {
    const { receipts, id, clock, print, deliver, answer } = openCounter(network, power)
    answer(paperOut)
    await print()
    expect(receipts.jobs()).toMatchObject([{ state: 'waiting', pinned: false }])
    deliver(`${token}/BUDI/R1/1300/12,7`)
    receipts.stepped(id)
    expect(receipts.jobs()).toMatchObject([{ state: 'waiting', pinned: true, token }])
    await clock.advance(61 * 60_000)
    expect(receipts.jobs()).toMatchObject([{ state: 'dropped', pinned: true }])
  })

  it('that waited for too long stays in sight until a person lets it go', async () => {
    const { receipts, id, clock, print, deliver, answer } = openCounter(network, power)
    deliver(`${token}/BUDI/R1/1300/12,7`)
    answer(paperOut)
    await print()
    await clock.advance(61 * 60_000)
    expect(receipts.jobs()).toMatchObject([{ state: 'dropped', pinned: true, why: { why: 'paper-out' } }])
    receipts.drop(id, 0)
    expect(receipts.jobs()).toEqual([])
  })
})

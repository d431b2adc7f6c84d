// A person is never a scanner, a scanner is always one, and what it read is told apart.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Burst, contentOf, isScan, noBurst, withKey } from './scan'

type Key = { readonly character: string; readonly afterMs: number }

function typed(keys: readonly Key[]): readonly Burst[] {
  let atMs = 1_000
  let burst = noBurst
  return keys.map(({ character, afterMs }) => {
    atMs += afterMs
    burst = withKey(burst, character, atMs)
    return burst
  })
}

const character = fc.constantFrom(...'0123456789LKTabc-')
const keys = (least: number, most: number, count: { minLength: number; maxLength: number }) =>
  fc.array(fc.record({ character, afterMs: fc.integer({ min: least, max: most }) }), count)

describe('the speed of the keys', () => {
  it('never takes a person for a scanner, at no key of whatever is typed', () => {
    fc.assert(
      fc.property(keys(80, 250, { minLength: 1, maxLength: 60 }), (hand) => {
        expect(typed(hand).some(isScan)).toBe(false)
      }),
    )
  })

  it('knows a scanner at its last character, and reads all of it', () => {
    fc.assert(
      fc.property(keys(0, 34, { minLength: 6, maxLength: 40 }), (scanner) => {
        const last = typed(scanner).at(-1) ?? noBurst
        expect(isScan(last)).toBe(true)
        expect(last.text).toBe(scanner.map((key) => key.character).join(''))
      }),
    )
  })

  it('reads a scan by itself although a person typed just before it', () => {
    fc.assert(
      fc.property(
        keys(80, 250, { minLength: 1, maxLength: 12 }),
        keys(1, 30, { minLength: 6, maxLength: 30 }),
        fc.integer({ min: 301, max: 900 }),
        (hand, [first, ...rest], pauseMs) => {
          const scanner = [{ character: first?.character ?? '0', afterMs: pauseMs }, ...rest]
          const last = typed([...hand, ...scanner]).at(-1) ?? noBurst
          expect([isScan(last), last.silentMs]).toEqual([true, pauseMs])
          expect(last.text).toBe(scanner.map((key) => key.character).join(''))
        },
      ),
    )
  })

  it('reads a scan whole although the scanner stumbled in the middle', () => {
    const stumbling = [...'081234567890'].map((digit, place) => ({ character: digit, afterMs: place === 4 ? 180 : 2 }))
    const last = typed(stumbling).at(-1) ?? noBurst
    expect([isScan(last), last.text]).toEqual([true, '081234567890'])
  })

  it('knows the second half of a scan that was torn in two', () => {
    const torn = [...'081234567890'].map((digit, place) => ({ character: digit, afterMs: place === 4 ? 250 : 2 }))
    const bursts = typed([{ character: '0', afterMs: 0 }, ...torn.slice(1)])
    expect([bursts[3], bursts.at(-1)].map((burst) => [burst?.text, burst?.silentMs])).toEqual([
      ['0812', Infinity],
      ['34567890', 250],
    ])
  })

  it('counts no blanks: the last word of a search, however fast, is no code', () => {
    const search = [...'telkomsel 5.000'].map((each, place) => ({ character: each, afterMs: place === 9 ? 400 : 2 }))
    const last = typed(search).at(-1) ?? noBurst
    expect([isScan(last), last.text]).toEqual([false, ' 5.000'])
  })

  it.each([
    { what: 'five quick keys', afterMs: 2, count: 5 },
    { what: 'two hands that roll over the keys', afterMs: 40, count: 12 },
  ])('takes $what for a person', ({ afterMs, count }) => {
    expect(typed(Array.from({ length: count }, () => ({ character: '1', afterMs }))).some(isScan)).toBe(false)
  })
})

describe('what was read', () => {
  it.each([
    { text: 'LKT01KAJ6T0000000000000000482', kind: 'receipt' },
    { text: '01KAJ6T0000000000000000482', kind: 'receipt' },
    { text: 'lkt01kaj6t0000000000000000482', kind: 'receipt' },
    { text: '2611-000482', kind: 'receipt' },
    { text: '081234567890', kind: 'number' },
    { text: '+62 812-3456-7890', kind: 'number' },
    { text: '8991234567890', kind: 'number' },
    { text: 'https://example.com/1', kind: 'unknown' },
    { text: 'LKT01KAJ6T', kind: 'unknown' },
  ])('takes $text as $kind', ({ text, kind }) => {
    expect(contentOf(text).kind).toBe(kind)
  })
})

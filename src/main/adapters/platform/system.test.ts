import { describe, expect, it } from 'vitest'
import { systemClock, systemIds } from './system'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('an id', () => {
  it('is a ULID, and no two are the same', () => {
    const ids = Array.from({ length: 20_000 }, () => systemIds.next())
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u.test(id))).toBe(true)
  })

  it('begins with its time, so that later ones sort later', async () => {
    const before = Date.now()
    const first = systemIds.next()
    const ms = Array.from(first.slice(0, 10)).reduce((value, letter) => value * 32 + crockford.indexOf(letter), 0)
    expect(ms).toBeGreaterThanOrEqual(before)
    expect(ms).toBeLessThanOrEqual(Date.now())
    await new Promise((resolve) => setTimeout(resolve, 3))
    expect(systemIds.next() > first).toBe(true)
  })

  it('uses all its 80 random bits', () => {
    const tails = Array.from({ length: 2_000 }, () => systemIds.next().slice(10))
    for (let place = 0; place < 16; place += 1) {
      expect(new Set(tails.map((tail) => tail.charAt(place))).size).toBe(32)
    }
  })
})

describe('the clock', () => {
  it('calls once, and not at all when it was cancelled', async () => {
    const calls: string[] = []
    systemClock.after(5, () => calls.push('kept'))
    systemClock.after(5, () => calls.push('cancelled'))()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(calls).toEqual(['kept'])
  })

  it('has durations that only grow, and whole milliseconds of the day', () => {
    const first = systemClock.monotonicMs()
    expect(systemClock.monotonicMs()).toBeGreaterThanOrEqual(first)
    expect(Number.isInteger(systemClock.now())).toBe(true)
    const chance = systemIds.chance()
    expect(chance >= 0 && chance < 1).toBe(true)
  })
})

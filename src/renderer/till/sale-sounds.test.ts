// A sound for each ending, once; the three can be told apart without looking.
import { describe, expect, it } from 'vitest'
import { type Instant, type SaleState } from '../../shared/sale-view'
import { notes } from '../ui/sounds'
import { createSaleSounds } from './sale-sounds'

const now = 1_795_240_800_000
const sale = (state: SaleState, agoMs = 0) => ({ id: 'A', state, since: (now - agoMs) as Instant })

describe('the sound of a sale', () => {
  it.each([
    { state: 'delivered', sound: 'success' },
    { state: 'refused', sound: 'failure' },
    { state: 'needs-attention', sound: 'attention' },
    { state: 'reversed', sound: 'attention' },
    { state: 'pending', sound: undefined },
    { state: 'unknown', sound: undefined },
    { state: 'cancelled', sound: undefined },
  ] as const)('is $sound where it becomes $state', ({ state, sound }) => {
    expect(createSaleSounds()(sale(state), now)).toBe(sound)
  })

  it('comes once, and again only for another state', () => {
    const hear = createSaleSounds()
    expect([sale('pending'), sale('delivered'), sale('delivered'), sale('reversed')].map((one) => hear(one, now))).toEqual([
      undefined,
      'success',
      undefined,
      'attention',
    ])
  })

  it('stays away where an old sale is only told anew', () => {
    expect(createSaleSounds()(sale('delivered', 60_000), now)).toBeUndefined()
  })
})

describe('the tones', () => {
  it('rise for success, fall for failure and stay for attention', () => {
    const steps = Object.fromEntries(Object.entries(notes).map(([sound, [first, second]]) => [sound, Math.sign(second.hz - first.hz)]))
    expect(steps).toEqual({ success: 1, failure: -1, attention: 0 })
  })
})

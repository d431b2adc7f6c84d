import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock'
import { at } from '../../../test/support/sales'
import { type CallbackView } from '../../shared/callback-view'
import { fail, ok } from '../../shared/result'
import { type Callback } from '../../shared/settings'
import { type CallbackEars } from '../core/ports/callbacks'
import { type Hints } from '../engine/hints'
import { createCallbackDesk } from './callbacks'

const settings: Callback = { on: true, address: '127.0.0.1', port: 4690, path: 'S3CRETS3CRETS3CRET', allowed: [] }

function openDesk(start: { trouble?: NonNullable<CallbackView['why']>; outcome?: ReturnType<Hints['hear']> } = {}) {
  const clock = createFakeClock()
  const views: CallbackView[] = []
  const asked: string[] = []
  const deeds: string[] = []
  const door = { ears: undefined as CallbackEars | undefined, trouble: start.trouble, waitFor: Promise.resolve() }
  const desk = createCallbackDesk({
    door: {
      async open(at, ears) {
        await door.waitFor
        if (door.trouble) return fail(door.trouble)
        deeds.push(`open ${at.port}`)
        door.ears = ears
        return ok({ close: () => Promise.resolve(void deeds.push(`close ${at.port}`)) })
      },
    },
    hints: {
      hear(reference) {
        asked.push(reference)
        return start.outcome ?? 'hint'
      },
    },
    clock,
    onChange: (view) => void views.push(view),
  })
  const hear = (reference: string, code?: string) => door.ears?.heard({ kind: 'hint', format: 'xml', reference, code }, '10.0.0.7')
  return { desk, clock, views, asked, deeds, door, hear }
}

describe('the door for reports', () => {
  it('is shut until the settings open it, and shows the whole address to give to the provider', async () => {
    const { desk, deeds, views } = openDesk()
    expect(desk.view()).toEqual({ state: 'off', received: 0, refused: 0, messages: [] })
    await desk.follow({ ...settings, on: false })
    expect([desk.view().state, deeds]).toEqual(['off', []])
    await desk.follow(settings)
    expect(desk.view()).toMatchObject({ state: 'listening', url: 'http://127.0.0.1:4690/S3CRETS3CRETS3CRET' })
    expect(views.at(-1)).toEqual(desk.view())
    await desk.follow({ ...settings, address: '::1' })
    expect(desk.view().url).toBe('http://[::1]:4690/S3CRETS3CRETS3CRET')
  })

  it('moves with the settings, shut before it is opened elsewhere, and no address stays on show when it is shut', async () => {
    const { desk, deeds } = openDesk()
    await desk.follow(settings)
    await desk.follow({ ...settings, port: 4691 })
    await desk.follow({ ...settings, on: false })
    expect(deeds).toEqual(['open 4690', 'close 4690', 'open 4691', 'close 4691'])
    expect(desk.view()).toMatchObject({ state: 'off', url: undefined })
    await desk.close()
    expect(deeds).toHaveLength(4)
  })

  it('follows one setting after the other when they come quickly, and a till that closes meanwhile leaves none open', async () => {
    const { desk, deeds, door } = openDesk()
    let go = (): void => undefined
    door.waitFor = new Promise((resolve) => (go = resolve))
    const all = [desk.follow(settings), desk.follow({ ...settings, port: 4691 }), desk.close()]
    go()
    await Promise.all(all)
    expect(deeds).toEqual(['open 4690', 'close 4690', 'open 4691', 'close 4691'])
  })

  it.each(['address-in-use', 'address-unknown', 'not-allowed', 'other'] as const)('says when it cannot be opened: %s', async (trouble) => {
    const { desk, door } = openDesk({ trouble })
    await desk.follow(settings)
    expect(desk.view()).toMatchObject({ state: 'failed', why: trouble, url: undefined })
    door.trouble = undefined
    await desk.follow(settings)
    expect(desk.view()).toMatchObject({ state: 'listening', why: undefined })
  })
})

describe('the messages', () => {
  it.each(['hint', 'known', 'stranger'] as const)('tell what followed: %s', async (outcome) => {
    const { desk, hear, asked } = openDesk({ outcome })
    await desk.follow(settings)
    hear('LKT1', '00')
    expect(desk.view()).toMatchObject({ received: 1, refused: 0 })
    expect(desk.view().messages).toEqual([{ at: at(0), source: '10.0.0.7', format: 'xml', reference: 'LKT1', code: '00', outcome }])
    expect(asked).toEqual(['LKT1'])
  })

  it('that cannot be read ask nobody', async () => {
    const { desk, door, asked } = openDesk()
    await desk.follow(settings)
    door.ears?.heard({ kind: 'unreadable' }, '10.0.0.8')
    expect(desk.view()).toMatchObject({ received: 1, messages: [{ source: '10.0.0.8', outcome: 'unreadable' }] })
    expect(asked).toEqual([])
  })

  it('are counted for ever and kept to the newest twenty; those turned away are only counted', async () => {
    const { desk, door, hear, clock, views } = openDesk()
    await desk.follow(settings)
    for (let n = 1; n <= 1_000; n += 1) hear(`LKT${n}`)
    await clock.advance(1_000)
    for (let n = 0; n < 30; n += 1) door.ears?.refused()
    const { messages, received, refused } = desk.view()
    expect([received, refused, messages.length, messages[0]?.reference, messages.at(-1)?.reference]).toEqual([
      1_000,
      30,
      20,
      'LKT1000',
      'LKT981',
    ])
    expect(views).toHaveLength(1 + 1_000 + 30)
  })

  it('stay on show when the door is moved', async () => {
    const { desk, hear } = openDesk()
    await desk.follow(settings)
    hear('LKT1')
    await desk.follow({ ...settings, port: 4692 })
    expect(desk.view()).toMatchObject({ received: 1, messages: [{ reference: 'LKT1' }] })
  })
})

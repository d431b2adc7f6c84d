import { describe, expect, it } from 'vitest'
import { settingsInMemory, storedSettings } from '../../../test/support/settings'
import { type CustomerScreen } from '../../shared/customer-screen'
import { type CustomerView } from '../../shared/customer-view'
import { rupiah } from '../../shared/money'
import { createCustomerDisplay } from './customer-display'

const order: CustomerView = { kind: 'order', lines: [{ product: 'Telkomsel 5.000', number: '081234567890', price: rupiah(7_000) }] }

/** A window that works, without a screen. */
function openDisplay(on: boolean) {
  const store = settingsInMemory(storedSettings('https://niskala.example', { customerDisplay: { on, screen: 'second' } }))
  const drawn: CustomerScreen[] = []
  let open: string | undefined
  const display = createCustomerDisplay({
    settings: store.read,
    window: {
      open: (screen) => void (open = screen),
      close: () => void (open = undefined),
      isOpen: () => open !== undefined,
      draw: (screen) => void drawn.push(screen),
      screens: () => [],
    },
  })
  const set = (next: boolean, screen = 'second') => {
    store.write({ customerDisplay: { on: next, screen } })
    display.follow()
  }
  return { display, store, set, drawn, openOn: () => open, kind: () => drawn.at(-1)?.scene.kind }
}

describe('the customer’s display', () => {
  it('opens where it is wanted, knows what to show before it opens, and closes', () => {
    const { display, drawn, set, openOn } = openDisplay(true)
    display.follow()
    expect(openOn()).toBe('second')
    expect(drawn).toMatchObject([{ title: 'Layar pelanggan', scene: { kind: 'idle', shop: 'Konter Uji' } }])
    set(true, '7')
    expect(openOn()).toBe('7')
    set(false)
    expect(display.state()).toEqual({ screens: [], open: false })
  })

  it('draws nothing while it is off, and begins empty when it is switched on again', () => {
    const { display, drawn, set, kind } = openDisplay(false)
    display.follow()
    display.show(order)
    display.redraw()
    expect(drawn).toEqual([])
    set(true)
    expect(kind()).toBe('sale')
    set(false)
    set(true)
    expect(kind()).toBe('idle')
  })

  it('wears what the settings say, at once', () => {
    const { display, store, drawn } = openDisplay(true)
    display.show(order)
    store.write({ training: true, preferences: { ...store.read().preferences, language: 'en', theme: 'dark' } })
    display.redraw()
    expect(drawn.at(-1)).toMatchObject({
      language: 'en',
      theme: 'dark',
      training: 'TRAINING, not a real transaction',
      scene: { headline: 'Your order' },
    })
  })

  it('opens nothing any more once the till is going', () => {
    const { display, openOn } = openDisplay(true)
    display.close()
    display.follow()
    expect(openOn()).toBeUndefined()
  })
})

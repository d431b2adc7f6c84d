// The customer's side of the counter: what may be seen there, in the shop's words, for as long as the owner wants it.
import { type DisplayState } from '../../shared/customer-screen'
import { type CustomerView } from '../../shared/customer-view'
import { customerScreen } from '../core/customer/customer-screen'
import { type CustomerWindow } from '../core/ports/customer-window'
import { type StoredSettings } from '../core/ports/stores'

export type CustomerDisplayParts = {
  readonly settings: () => Pick<StoredSettings, 'shop' | 'preferences' | 'training' | 'customerDisplay'>
  readonly window: CustomerWindow
}

export type CustomerDisplay = {
  /** What the till says that the customer may see from now on. */
  show(view: CustomerView): null
  state(): DisplayState
  /** Opens or closes the window as it is saved; one that was closed by hand is opened again. */
  follow(): void
  /** Shop, language, theme or training may be another. */
  redraw(): void
  /** The till is going; nothing opens any more. */
  close(): void
}

export function createCustomerDisplay({ settings, window }: CustomerDisplayParts): CustomerDisplay {
  let view: CustomerView = { kind: 'idle' }
  let closed = false

  function redraw(): void {
    const { shop, preferences, training, customerDisplay } = settings()
    if (customerDisplay.on) window.draw(customerScreen(view, { ...preferences, shop, training }))
  }

  return {
    show(next) {
      view = next
      redraw()
      return null
    },
    state: () => ({ screens: window.screens(), open: window.isOpen() }),
    follow() {
      const { on, screen } = settings().customerDisplay
      if (closed) return
      if (!on) {
        view = { kind: 'idle' }
        return window.close()
      }
      redraw()
      window.open(screen)
    },
    redraw,
    close() {
      closed = true
      window.close()
    },
  }
}

// The window on the customer's side of the counter, as the features need it.
import { type CustomerScreen, type ScreenChoice } from '../../../shared/customer-screen'
import { type CustomerDisplay } from '../../../shared/settings'

export type CustomerWindow = {
  /** Opens it where the owner wants it, or moves it there. */
  open(screen: CustomerDisplay['screen']): void
  close(): void
  isOpen(): boolean
  /** Shown from now on, and again by a page that was loaded anew. */
  draw(screen: CustomerScreen): void
  /** What is plugged in now. */
  screens(): readonly ScreenChoice[]
}

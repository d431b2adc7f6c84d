// The one place where the till's stores are listened to for the customer.
import { type CustomerView } from '../shared/customer-view'
import { bridge } from './bridge'
import { createCustomerFeed } from './customer-feed'
import { customerView } from './customer-view'
import { billsStore } from './features/bills/bills-store'
import { paidStore } from './features/bills/paid-store'
import { topUpStore } from './features/topup/topup-store'
import { saleStore } from './sale/sale-store'
import { tillStore } from './till/till-store'

/** Answers how to stop. */
export function followTill(): () => void {
  const feed = createCustomerFeed({
    read: () =>
      customerView({
        screen: tillStore.getState().screen,
        topup: topUpStore.getState(),
        sale: saleStore.getState().sale,
        bills: billsStore.getState(),
        paid: paidStore.getState().sales,
      }),
    resultOf,
    say: (view) => void say(view),
    nextFrame: (run) => void requestAnimationFrame(run),
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  const stores = [tillStore, topUpStore, saleStore, billsStore, paidStore]
  const leave = stores.map((store) => store.subscribe(feed.changed))
  const touches = ['keydown', 'pointerdown'] as const
  touches.forEach((touch) => addEventListener(touch, feed.touched, { capture: true, passive: true }))
  return () => {
    leave.forEach((stop) => stop())
    touches.forEach((touch) => removeEventListener(touch, feed.touched, { capture: true }))
    feed.stop()
  }
}

/** What cannot be shown must not leave the view before it on show. */
async function say(view: CustomerView): Promise<void> {
  const reply = await bridge.call('display/show', view)
  if (!reply.ok && view.kind !== 'idle') await say({ kind: 'idle' })
}

/** The sales whose result the till shows. */
function resultOf(): string {
  const { screen } = tillStore.getState()
  const { sales } = paidStore.getState()
  if (screen === 'bills') return sales.map(({ id }) => id).join(' ')
  return screen === 'topup' && topUpStore.getState().stage === 'sent' ? (saleStore.getState().sale?.id ?? '') : ''
}

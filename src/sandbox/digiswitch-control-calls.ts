// The calls of the control port about DigiSwitch.
import { bad, found, ok, type ControlCall } from './control-call'
import { payment } from './control-fields'
import { isListedAtDigiswitch } from './digiswitch-codes'
import { digiswitchSettingsIn, faultOrderIn, productChangeIn } from './digiswitch-control-fields'

export const digiswitchControlCalls: Readonly<Record<string, ControlCall>> = {
  'GET /sandbox/digiswitch/book': {
    takes: '',
    does: '{balance, totals, sales, tickets} of DigiSwitch; a sale is a bill that was looked up, a payment or a prepaid sale',
    run: ({ digiswitch }) => ok(digiswitch.book()),
  },
  'GET /sandbox/digiswitch/book/': {
    takes: 'REF_ID in the address',
    does: 'one sale with its `purchases`, history and calls; 404 when nothing was recorded',
    run: ({ digiswitch }, _, refId) => found(digiswitch.bookOf(refId)),
  },
  'POST /sandbox/digiswitch/settings': {
    takes: '{user, key, aheadMs, oncePerMinute, listLimit}',
    does: "changes what is given; aheadMs sets DigiSwitch's clock ahead, the limits are off at first (rc 85 and rc 83)",
    run: ({ change, settings }, fields) => {
      const digiswitch = digiswitchSettingsIn(fields, settings().digiswitch)
      if (digiswitch === undefined) return bad('user, key: text; aheadMs: a whole number; oncePerMinute, listLimit: true or false')
      change({ digiswitch })
      return ok({})
    },
  },
  'POST /sandbox/digiswitch/fault': {
    takes: '{call, fault, count} or {call, rc, count}',
    does: 'what the next `count` calls (1 when not given) run into: a fault by name, or nothing done and this rc; fault `none` ends it',
    run: ({ digiswitch }, fields) => {
      const order = faultOrderIn(fields)
      if (order === undefined) return bad('call: a name; fault: a name, or rc: text; count: 1 to 10000')
      if (order.fault === 'none') digiswitch.clearFault(order.call)
      else digiswitch.fault(order)
      return ok({})
    },
  },
  'POST /sandbox/digiswitch/saldo': {
    takes: '{balance} or {adjust}',
    does: "sets DigiSwitch's deposit, or changes it by so much without a word; decimals are allowed",
    run: ({ digiswitch }, { balance, adjust }) => {
      if (typeof adjust === 'number' && balance === undefined) return ok({ balance: digiswitch.adjustSaldo(adjust) })
      if (typeof balance !== 'number' || balance < 0 || adjust !== undefined) return bad('balance: a number from 0; or adjust: a number')
      digiswitch.setSaldo(balance)
      return ok({ balance })
    },
  },
  'POST /sandbox/digiswitch/deposit/pay': {
    takes: '{ticket} or {amount} or {transfer}',
    does: 'lets the transfer arrive for a ticket by its number; the latest open one of an amount; or the one with exactly this sum',
    run: ({ digiswitch }, fields) => {
      const by = payment(fields)
      return by === undefined ? bad('one of ticket, amount, transfer: a whole number') : found(digiswitch.pay(by))
    },
  },
  'POST /sandbox/digiswitch/resolve': {
    takes: '{ref_id, rc}',
    does: 'ends a payment or a prepaid sale by hand',
    run: ({ digiswitch }, { ref_id, rc }) => {
      if (typeof ref_id !== 'string' || typeof rc !== 'string' || !isListedAtDigiswitch(rc)) return bad('ref_id and a listed rc, both text')
      return found(digiswitch.resolve(ref_id, rc))
    },
  },
  'POST /sandbox/digiswitch/product': {
    takes: '{code, name, price, status, multi, gone}',
    does: 'changes a product of the price lists until the sandbox ends; `gone` takes it out, `status` false closes it',
    run: ({ digiswitch }, fields) => {
      const change = productChangeIn(fields)
      if (change === undefined) return bad('code, name: text; price: a number; status, multi, gone: true or false')
      return digiswitch.change(change) ? ok({}) : found(undefined)
    },
  },
}

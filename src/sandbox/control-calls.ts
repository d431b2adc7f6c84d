// The calls of the control port: what each takes, does and answers. The words are printed by --help as well.
import { bad, found, ok, type ControlCall } from './control-call'
import { payment, settingsIn, callbackOrderIn } from './control-fields'
import { digiswitchControlCalls } from './digiswitch-control-calls'
import { isListed } from './response-codes'

/** A path that ends in a slash takes the rest of the address. */
export const controlCalls: Readonly<Record<string, ControlCall>> = {
  'GET /sandbox/book': {
    takes: '',
    does: '{balance, line, totals, transactions, tickets, unrecorded}',
    run: (controls) => ok(controls.book()),
  },
  'GET /sandbox/book/': {
    takes: 'REQUEST_ID in the address',
    does: 'one transaction with its history and its calls; 404 when never called with',
    run: (controls, _, requestId) => found(controls.bookOf(requestId)),
  },
  'GET /sandbox/calls': {
    takes: '',
    does: 'calls by path, purchases under way now and at most, the last 10000 calls with times',
    run: (controls) => ok(controls.calls()),
  },
  'GET /sandbox/callbacks': {
    takes: '',
    does: 'the last 10000 reports, each with the status and the text the receiver answered',
    run: (controls) => ok({ callbacks: controls.callbacks() }),
  },
  'POST /sandbox/callback': {
    takes: '{request_id, format, fault, count, url}, all optional',
    does: 'reports one transaction (the latest when none is named) and waits for the receiver',
    run: async (controls, fields) => {
      const order = callbackOrderIn(fields)
      if (order === undefined) return bad('request_id: text; format, fault: a name; count: 1 to 10000; url: http://127.0.0.1…')
      const sent = await controls.sendCallback(order)
      return sent === undefined ? bad('no url, here or in the settings') : ok({ callbacks: sent })
    },
  },
  'POST /sandbox/deposit/pay': {
    takes: '{ticket} or {amount} or {transfer}',
    does: 'lets the transfer arrive for a ticket by its number; the latest open one of an amount; or the one with exactly this sum',
    run: (controls, fields) => {
      const by = payment(fields)
      if (by === undefined) return bad('one of ticket, amount, transfer: a whole number')
      const paid = controls.pay(by)
      if (paid === 'none') return { status: 404, value: { message: 'no open ticket fits' } }
      return paid === 'expired' ? { status: 409, value: { message: 'the ticket has expired' } } : ok(paid)
    },
  },
  'POST /sandbox/saldo': {
    takes: '{balance} or {adjust}',
    does: 'sets the deposit, or changes it by so much without a word',
    run: (controls, { balance, adjust }) => {
      if (Number.isSafeInteger(adjust) && balance === undefined) return ok({ balance: controls.adjustSaldo(Number(adjust)) })
      if (!Number.isSafeInteger(balance) || Number(balance) < 0 || adjust !== undefined) {
        return bad('balance: a whole number from 0; or adjust: a whole number')
      }
      controls.setSaldo(Number(balance))
      return ok({ balance })
    },
  },
  'POST /sandbox/line': {
    takes: '{mode}',
    does: '`up`; `refuse` closes the port; `hang` accepts and never answers. Callbacks are sent all the same',
    run: async (controls, { mode }) => {
      if (mode !== 'up' && mode !== 'refuse' && mode !== 'hang') return bad('mode: up, refuse or hang')
      await controls.setLine(mode)
      return ok({ mode })
    },
  },
  'POST /sandbox/settings': {
    takes: '{token, latencyMs, pace, xmlStyle, callback: {url, format, fault, every, count}}',
    does: 'changes what is given; token `null` accepts every token, callback `null` sends none',
    run: (controls, fields) => {
      const settings = settingsIn(fields)
      if (settings === undefined) {
        return bad('token: text or null; latencyMs, pace: from 0; xmlStyle: a name; callback: null or {url: http://127.0.0.1…, …}')
      }
      controls.change(settings)
      return ok({})
    },
  },
  'POST /sandbox/resolve': {
    takes: '{request_id, rc}',
    does: 'ends a transaction by hand',
    run: (controls, { request_id, rc }) => {
      if (typeof request_id !== 'string' || typeof rc !== 'string' || !isListed(rc)) {
        return bad('request_id and a listed rc, both text')
      }
      return found(controls.resolve(request_id, rc))
    },
  },
  ...digiswitchControlCalls,
}

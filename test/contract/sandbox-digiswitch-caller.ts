// A counter of DigiSwitch with a sandbox of its own: signs what it sends and hides nothing of what it hears.
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { type SandboxOptions } from '../../src/sandbox/sandbox'
import { call, openTill, type Heard, type Till } from './sandbox-caller'

export type Order = { readonly ref: string; readonly code: string; readonly no: string; readonly amount?: number }

export type Counter = Till & {
  /** Sends a body as it is. */
  post(path: string, fields: object | string): Promise<Heard>
  inquire(order: Order): Promise<Heard>
  pay(order: Order): Promise<Heard>
  ask(order: Order): Promise<Heard>
  topUp(order: Partial<Order>): Promise<Heard>
  list(command: string, more?: object): Promise<Heard>
  deposit(): Promise<Heard>
  ticket(amount: unknown, bank?: string): Promise<Heard>
  /** One call of the control port; a GET without fields. */
  control(path: string, fields?: object): Promise<Heard>
}

export const USER = 'latihan'
export const REF = 'ref-1'
/** A prepaid number that is in no row of the table. */
export const NUMBER = '081234567890'

export function signed(about: string, user = USER, key = USER): string {
  return createHash('md5')
    .update(user + key + about)
    .digest('hex')
}

/** A counter for the running test, whose clock stands still until told otherwise: 9 October 2025, 15:53 in WIB. */
export async function openCounter(options: Partial<SandboxOptions> = {}, silenceMs?: number): Promise<Counter> {
  const till = await openTill({ controlPort: 0, ...options }, silenceMs)
  const { sandbox } = till
  const json = { 'Content-Type': 'application/json' }
  const post = (path: string, fields: object | string): Promise<Heard> =>
    call('POST', `${sandbox.digiswitchUrl}/${path}`, fields, undefined, silenceMs, json)
  const command =
    (name: string) =>
    ({ ref, code, no, amount }: Order): Promise<Heard> =>
      post('transaction', { command: name, username: USER, code, customer_no: no, ref_id: ref, amount, sign: signed(ref) })
  return {
    ...till,
    post,
    inquire: command('inq-pasca'),
    pay: command('pay-pasca'),
    ask: command('status-pasca'),
    topUp: ({ ref = REF, code = 'xld10', no = NUMBER }) =>
      post('transaction', { username: USER, code, customer_no: no, ref_id: ref, sign: signed(ref) }),
    list: (name, more = {}) => post('price-list', { command: name, username: USER, sign: signed('pricelist'), ...more }),
    deposit: () => post('cek-saldo', { cmd: 'deposit', username: USER, sign: signed('depo') }),
    ticket: (amount, bank = 'BCA') => post('deposit', { username: USER, amount, bank, owner_name: 'Ani', sign: signed('depo') }),
    control: (path, fields) => call(fields === undefined ? 'GET' : 'POST', `${sandbox.controlUrl}/sandbox/${path}`, fields),
  }
}

/** What stands in `data`. */
export function dataOf(heard: Heard): Record<string, unknown> {
  return (JSON.parse(heard.text) as { data: Record<string, unknown> }).data
}

/** What a refusal says, and nothing else. */
export function refused({ ref, no, code }: Order, rc: string, message: unknown = expect.any(String)): object {
  return { ref_id: ref, customer_no: no, code, message, status: 'Gagal', rc }
}

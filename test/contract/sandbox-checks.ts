// What can be promised of a scenario: what is seen on the wire, and what is in the book afterwards.
import { expect } from 'vitest'
import { fieldsOf, type Heard, type Till } from './sandbox-caller'

/** Sells to a number of one row, with a sandbox of its own, and checks what must be so. */
export type Check = (till: Till, msisdn: string) => Promise<void>

type Look = (heard: Heard) => void

export const ID = 'sale-1'

export const withRc =
  (rc: string): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    expect(fieldsOf(heard)).toMatchObject({ request_id: ID, rc })
  }

export const ending =
  (end: Heard['end']): Look =>
  (heard) =>
    expect(heard.end).toBe(end)

export const html =
  (status: number, headers: object = {}): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status })
    expect(heard.headers).toMatchObject({ 'content-type': 'text/html', ...headers })
    expect(heard.text).toContain('<html>')
  }

export const unauthorised: Look = (heard) => {
  expect(heard.status).toBe(401)
  expect(fieldsOf(heard)).toEqual({ rc: '02', message: 'Invalid authorization' })
}

export const text =
  (check: (body: string) => void): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    check(heard.text)
  }

export const fields = (expected: object): Look => text((body) => expect(JSON.parse(body)).toMatchObject(expected))

export function expectInBook(till: Till, state: string, purchases: number, price = 5_400): void {
  expect(till.sandbox.bookOf(ID)).toMatchObject({ state, purchases })
  const holds = state === 'bought' || state === 'pending'
  expect(till.balance()).toBe(5_000_000 - (holds ? price : 0))
}

/** Bought at the first call, whatever its answer looked like; every later answer is honest. */
export const boughtBehind =
  (first: Look): Check =>
  async (till, msisdn) => {
    first(await till.purchase(ID, msisdn))
    expectInBook(till, 'bought', 1)
    withRc('00')(await till.status(ID))
    withRc('00')(await till.purchase(ID, msisdn))
    expectInBook(till, 'bought', 1)
  }

/** Nothing is bought by the first calls; the same request_id then buys once. */
export const turnedAway =
  (first: Look, calls = 1): Check =>
  async (till, msisdn) => {
    for (let call = 0; call < calls; call += 1) {
      first(await till.purchase(ID, msisdn))
      expectInBook(till, 'none', 0)
    }
    withRc('11')(await till.status(ID))
    withRc('00')(await till.purchase(ID, msisdn))
    expectInBook(till, 'bought', 1)
  }

/** Steps by time: what the purchase says, then what the status says after each wait. */
export const drift =
  (first: string, ...later: (readonly [ms: number, rc: string, state: string])[]): Check =>
  async (till, msisdn) => {
    withRc(first)(await till.purchase(ID, msisdn))
    for (const [ms, rc, state] of later) {
      till.wait(ms - 1)
      expect(fieldsOf(await till.status(ID))['rc']).not.toBe(rc)
      till.wait(1)
      withRc(rc)(await till.status(ID))
      expect(till.sandbox.bookOf(ID)).toMatchObject({ state })
    }
  }

/** Pending until the third status call. */
export const atThirdCheck =
  (rc: string, state: string): Check =>
  async (till, msisdn) => {
    for (const check of [till.purchase(ID, msisdn), till.status(ID), till.status(ID)]) {
      withRc('68')(await check)
    }
    expectInBook(till, 'pending', 0)
    withRc(rc)(await till.status(ID))
    expectInBook(till, state, state === 'bought' ? 1 : 0)
  }

/** Cut off, unknown to the status call, and bought all the same after a while. */
export const executedLater =
  (ms: number): Check =>
  async (till, msisdn) => {
    ending('none')(await till.purchase(ID, msisdn))
    expectInBook(till, 'received', 0)
    till.wait(ms - 1)
    withRc('11')(await till.status(ID))
    till.wait(1)
    withRc('00')(await till.status(ID))
    expectInBook(till, 'bought', 1)
  }

/** The first status call goes wrong, the next is honest. */
export const badCheck =
  (first: Look): Check =>
  async (till, msisdn) => {
    withRc('68')(await till.purchase(ID, msisdn))
    first(await till.status(ID))
    till.wait(2_000)
    withRc('00')(await till.status(ID))
    expectInBook(till, 'bought', 1)
  }

export const recorded =
  (rc: string): Check =>
  async (till, msisdn) => {
    withRc(rc)(await till.purchase(ID, msisdn))
    withRc(rc)(await till.status(ID))
    withRc(rc)(await till.purchase(ID, msisdn))
    expectInBook(till, 'failed', 0)
  }

export const unrecorded =
  (rc: string): Check =>
  async (till, msisdn) => {
    withRc(rc)(await till.purchase(ID, msisdn))
    withRc('11')(await till.status(ID))
    withRc(rc)(await till.purchase(ID, msisdn))
    expectInBook(till, 'none', 0)
  }

/** Held rows run on the real clock with a fast pace. */
export const held: Check = async (till, msisdn) => {
  const slow = till.purchase(ID, msisdn)
  await expect.poll(() => till.sandbox.bookOf(ID), { interval: 5 }).toMatchObject({ state: 'pending' })
  withRc('68')(await till.status(ID))
  withRc('00')(await slow)
  expectInBook(till, 'bought', 1)
}

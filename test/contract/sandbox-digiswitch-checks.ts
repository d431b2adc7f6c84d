// What can be promised of a prepaid scenario: what is heard, and what is in the book afterwards.
import { expect } from 'vitest'
import { dataOf, REF, type Counter } from './sandbox-digiswitch-caller'
import { type Heard } from './sandbox-caller'

export type Check = (counter: Counter, no: string) => Promise<void>

type Look = (heard: Heard) => void

const PRICE = 10_000
const SALDO = 5_000_000

export const withRc =
  (rc: string): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    expect(dataOf(heard)).toMatchObject({ ref_id: REF, rc })
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

export const text =
  (check: (body: string) => void): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    check(heard.text)
  }

export const data = (expected: object): Look => text((body) => expect(JSON.parse(body)).toMatchObject({ data: expected }))

export function expectInBook(counter: Counter, state: string, purchases: number, held = PRICE): void {
  expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ state, purchases })
  expect(counter.sandbox.digiswitch.book().balance).toBe(SALDO - (state === 'bought' || state === 'pending' ? held : 0))
}

function expectNothing(counter: Counter): void {
  expect(counter.sandbox.digiswitch.book()).toMatchObject({ balance: SALDO, sales: [] })
}

export const boughtBehind =
  (first: Look): Check =>
  async (counter, no) => {
    first(await counter.topUp({ no }))
    expectInBook(counter, 'bought', 1)
    withRc('00')(await counter.topUp({ no }))
    expectInBook(counter, 'bought', 1)
  }

export const turnedAway =
  (first: Look, calls = 1): Check =>
  async (counter, no) => {
    for (let call = 0; call < calls; call += 1) {
      first(await counter.topUp({ no }))
      expectNothing(counter)
    }
    withRc('00')(await counter.topUp({ no }))
    expectInBook(counter, 'bought', 1)
  }

export const drift =
  (first: Look, ms: number, between: string, rc: string, state: string): Check =>
  async (counter, no) => {
    first(await counter.topUp({ no }))
    counter.wait(ms - 1)
    withRc(between)(await counter.topUp({ no }))
    counter.wait(1)
    withRc(rc)(await counter.topUp({ no }))
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ state, purchases: state === 'failed' ? 0 : 1 })
  }

export const atThirdCheck =
  (rc: string, state: string): Check =>
  async (counter, no) => {
    for (let call = 0; call < 3; call += 1) withRc('03')(await counter.topUp({ no }))
    expectInBook(counter, 'pending', 0)
    withRc(rc)(await counter.topUp({ no }))
    expectInBook(counter, state, state === 'bought' ? 1 : 0)
  }

export const badCheck =
  (first: Look): Check =>
  async (counter, no) => {
    withRc('03')(await counter.topUp({ no }))
    first(await counter.topUp({ no }))
    expectInBook(counter, 'pending', 0)
    counter.wait(2_000)
    withRc('00')(await counter.topUp({ no }))
    expectInBook(counter, 'bought', 1)
  }

export const dearer =
  (held: number, told: object): Check =>
  async (counter, no) => {
    data({ rc: '00', ...told })(await counter.topUp({ no }))
    expectInBook(counter, 'bought', 1, held)
  }

/** Held rows run on the real clock with a fast pace. */
export const held: Check = async (counter, no) => {
  const slow = counter.topUp({ no })
  await expect.poll(() => counter.sandbox.digiswitch.bookOf(REF), { interval: 5 }).toMatchObject({ state: 'pending' })
  withRc('03')(await counter.topUp({ no }))
  withRc('00')(await slow)
  expectInBook(counter, 'bought', 1)
}

export const recorded =
  (rc: string): Check =>
  async (counter, no) => {
    const told = { rc, status: 'Gagal', sn: '', balance: SALDO }
    data(told)(await counter.topUp({ no }))
    data(told)(await counter.topUp({ no }))
    expectInBook(counter, 'failed', 0)
  }

export const unrecorded =
  (rc: string): Check =>
  async (counter, no) => {
    for (let call = 0; call < 2; call += 1) {
      const said = dataOf(await counter.topUp({ no }))
      expect(said).toEqual({ ref_id: REF, customer_no: no, code: 'xld10', message: expect.stringMatching(/\w/), status: 'Gagal', rc })
      expectNothing(counter)
    }
  }

// The real client against the sandbox, over real HTTP: how each prepaid scenario of its table is classed.
import { describe, expect, it } from 'vitest'
import { prepaidScenarios } from '../../src/sandbox/digiswitch-scenarios'
import { digiswitchClients, inWords, topUpFor } from './digiswitch-client'
import { openTill, type Till } from './sandbox-caller'

const connect = digiswitchClients()
const ordinary = '081700000890'
const path = 'POST /v1/user/api/transaction prepaid'

const ok = 'delivered 00'
const pending = 'accepted 03'
const lost = 'no-answer'
const unsaid = 'inconclusive ds-check-failed'
const same = (words: string) => [words, words, words] as const
const later = (last: string) => [pending, pending, last] as const
// The check is the same purchase again: it finds what was bought, and buys what never arrived.
const thenBought = (first: string) => [first, ok, ok] as const
const unread = (why: string) => thenBought(`inconclusive ds-${why}`)
const badCheck = (check: string) => [pending, check, ok] as const
const judgesCall = (rc: string) => [`refused ${rc}`, unsaid, unsaid] as const

/** For the last digits of a number: the purchase, a check at once, a check 200 seconds later. */
// prettier-ignore
const expected: Readonly<Record<string, readonly [submit: string, check: string, later: string]>> = {
  '101': later(ok), '102': later(ok), '103': later(ok),
  '201': later(ok), '202': same(pending), '203': later('refused 02'), '204': same(pending), '205': same(pending), '206': later(ok),
  '207': ['accepted 99', 'accepted 99', ok],
  '301': thenBought(lost), '302': unread('redirected'), '303': same(lost), '304': thenBought(lost),
  '306': [lost, pending, ok], '308': [lost, 'refused 02', 'refused 02'],
  '401': thenBought(lost), '402': thenBought(lost), '403': thenBought(lost), '404': thenBought(lost),
  '405': unread('not-json'), '406': unread('unknown-code'), '407': unread('not-json'), '408': unread('wrong-type'), '409': unread('not-json'),
  '410': unread('mismatch'), '411': same(ok), '412': same(ok), '413': same(ok), '415': unread('not-json'), '416': unread('wrong-type'),
  '417': unread('wrong-type'), '418': unread('not-json'), '419': unread('not-json'), '420': unread('mismatch'), '421': unread('wrong-type'),
  '422': same(ok), '423': unread('contradiction'), '429': thenBought('turned-away ds-busy'), '431': same(ok), '432': same(ok),
  '500': unread('http-error'), '502': unread('http-error'), '503': unread('http-error'), '504': unread('http-error'),
  '601': badCheck('turned-away ds-41'), '602': badCheck('inconclusive ds-http-error'), '603': badCheck('turned-away ds-45'),
  '604': badCheck(lost), '605': badCheck(unsaid), '606': badCheck('inconclusive ds-unknown-code'), '608': badCheck(unsaid),
  '701': ['refused 02', 'refused 02', ok], '702': [ok, ok, 'reversed 74'], '703': same(ok),
  '941': same('turned-away ds-41'), '942': same('turned-away ds-42'), '945': same('turned-away ds-45'),
  '949': ['inconclusive ds-49', unsaid, unsaid], '974': same('reversed 74'),
  ...Object.fromEntries('01 02 51 52 53 54 55 57 58 59 60 70 71 72 73 84'.split(' ').map((rc) => [`9${rc}`, same(`refused ${rc}`)])),
  ...Object.fromEntries('40 43 44 47 50 56 61 62 63 64 65 66 67 68 69 80 81 82 83 85 86 87 88'.split(' ').map((rc) => [`9${rc}`, judgesCall(rc)])),
  '890': same(ok),
}

const table = [...prepaidScenarios, { digits: '890', truth: 'bought', seen: 'rc 00 at once' }]
const balanceOf = (till: Till) => till.sandbox.digiswitch.book().balance

it('every scenario of the sandbox has its expectation here', () => {
  expect(Object.keys(expected).toSorted()).toEqual(table.map(({ digits }) => digits).toSorted())
})

describe('every prepaid scenario of the sandbox', () => {
  it.each(table)('$digits ($truth: $seen)', async ({ digits }) => {
    const till = await openTill({ pace: 0.001 })
    const digiswitch = connect(till)
    const order = topUpFor(`081700000${digits}`)
    const words = [inWords(await digiswitch.submit(order)), inWords(await digiswitch.check(order))]
    till.wait(200_000)
    words.push(inWords(await digiswitch.check(order)))
    expect(words).toEqual(expected[digits])
    // Whatever was classed: one call of ours is one call at the provider, and three under one reference buy at most once.
    expect(till.sandbox.calls().paths).toEqual({ [path]: 3 })
    expect(till.sandbox.digiswitch.bookOf(order.reference)?.purchases ?? 0).toBeLessThanOrEqual(1)
  })
})

describe('a purchase', () => {
  it('carries serial, price and deposit', async () => {
    const till = await openTill()
    const reply = await connect(till).submit(topUpFor('087800001230'))
    expect(reply).toMatchObject({ kind: 'delivered', serial: '1234567890', charged: 10_000, balance: balanceOf(till) })
    expect(reply).not.toHaveProperty('desc')
  })

  it.each([
    ['087800001232', 'refused 02', 'refused 02'],
    ['087800001233', pending, ok],
    ['087800001234', pending, 'refused 02'],
  ])('to the test number %s ends as documented', async (number, first, last) => {
    const till = await openTill()
    const digiswitch = connect(till)
    expect(inWords(await digiswitch.submit(topUpFor(number)))).toBe(first)
    till.wait(60_000)
    expect(inWords(await digiswitch.check(topUpFor(number)))).toBe(last)
  })

  it('twenty times at once under one reference buys once', async () => {
    const till = await openTill()
    const before = balanceOf(till)
    const digiswitch = connect(till, { answerTimeoutMs: 5_000 })
    const replies = await Promise.all(Array.from({ length: 20 }, () => digiswitch.submit(topUpFor(ordinary))))
    expect(new Set(replies.map(inWords))).toEqual(new Set([ok]))
    expect(before - balanceOf(till)).toBe(10_000)
  })

  it('under the reference of another number is no failure of it', async () => {
    const digiswitch = connect(await openTill())
    await digiswitch.submit(topUpFor(ordinary))
    const other = { ...topUpFor('081700000891'), reference: topUpFor(ordinary).reference }
    expect(inWords(await digiswitch.submit(other))).toBe('inconclusive ds-49')
    expect(inWords(await digiswitch.check(other))).toBe(unsaid)
  })

  it('that sells once a day is refused the second time, and a check of the first is not', async () => {
    const digiswitch = connect(await openTill())
    const first = { ...topUpFor(ordinary), code: 'tselt5' }
    expect(inWords(await digiswitch.submit(first))).toBe(ok)
    expect(inWords(await digiswitch.submit({ ...first, reference: topUpFor('081700000892').reference }))).toBe('refused 63')
    expect(inWords(await digiswitch.check(first))).toBe(ok)
  })

  it('asked about twice in a minute stays what it was', async () => {
    const till = await openTill()
    till.sandbox.change({ digiswitch: { ...till.sandbox.settings().digiswitch, oncePerMinute: true } })
    const digiswitch = connect(till)
    const order = topUpFor('087800001233')
    expect(inWords(await digiswitch.submit(order))).toBe(pending)
    expect(inWords(await digiswitch.check(order))).toBe(unsaid)
    till.wait(60_001)
    expect(inWords(await digiswitch.check(order))).toBe(ok)
  })

  it('with a wrong key or user is turned away until it is replaced', async () => {
    const till = await openTill()
    expect(await connect(till, { key: 'an-old-key' }).submit(topUpFor(ordinary))).toMatchObject({
      kind: 'turned-away',
      stop: 'token-rejected',
      note: { code: '41' },
    })
    expect(await connect(till, { username: 'nobody' }).check(topUpFor(ordinary))).toMatchObject({
      stop: 'token-rejected',
      note: { code: '42' },
    })
    expect(inWords(await connect(till).submit(topUpFor(ordinary)))).toBe(ok)
  })

  it('that was refused by the line was not sent, one into a silent line may have arrived', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    await till.sandbox.setLine('refuse')
    expect(await digiswitch.submit(topUpFor(ordinary))).toMatchObject({ kind: 'not-sent', why: 'refused' })
    await till.sandbox.setLine('hang')
    expect(await digiswitch.submit(topUpFor(ordinary))).toMatchObject({ kind: 'no-answer' })
    await till.sandbox.setLine('up')
    expect(inWords(await digiswitch.submit(topUpFor(ordinary)))).toBe(ok)
  })

  it('says that it is only tried out when it is', async () => {
    const till = await openTill()
    await connect(till, { testing: true }).submit(topUpFor(ordinary))
    await connect(till).submit(topUpFor('081700000893'))
    expect(till.sandbox.digiswitch.book().sales.map(({ testing }) => testing)).toEqual([true, false])
  })
})

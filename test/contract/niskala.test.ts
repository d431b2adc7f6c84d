// The real client against the sandbox, over real HTTP and every transport: how each scenario of its table is classed.
import { describe, expect, it } from 'vitest'
import { niskalaTransports } from '../../src/shared/settings'
import { scenarios } from '../../src/sandbox/scenarios'
import { inWords, niskalaClients, orderFor } from './niskala-client'
import { openTill } from './sandbox-caller'

const ordinaryDigits = '890'
const connect = niskalaClients()

const ok = 'delivered 00'
const pending = 'accepted 68'
const nothing = 'not-found 11'
const lost = 'no-answer'
const same = (words: string) => [words, words, words] as const
const lostThenFound = [lost, ok, ok] as const
const unread = (why: string) => [`inconclusive ${why}`, ok, ok] as const
const turned = (first: string) => [first, nothing, nothing] as const
const badCheck = (check: string) => [pending, check, ok] as const
const unrecorded = (first: string) => [first, nothing, nothing] as const

/** For the last digits of a number: the purchase, a check at once, a check 200 seconds later. */
// prettier-ignore
const expected: Readonly<Record<string, readonly [submit: string, check: string, later: string]>> = {
  '101': [pending, pending, ok], '102': [pending, pending, ok], '103': [pending, pending, ok],
  '201': [pending, pending, ok], '202': same(pending), '203': [pending, pending, 'refused 23'], '204': same(pending),
  '205': same(pending), '206': [pending, pending, ok], '231': [pending, pending, ok],
  '301': turned(lost), '302': turned('inconclusive redirected'), '303': turned(lost), '304': turned(lost),
  '306': [lost, nothing, ok], '307': [lost, nothing, ok],
  '429': turned('turned-away busy'), '500': turned('inconclusive http-error'), '503': turned('inconclusive http-error'),
  '401': lostThenFound, '402': lostThenFound, '403': lostThenFound, '404': lostThenFound,
  '405': unread('not-json'), '406': unread('unknown-code'), '407': unread('not-json'), '408': unread('wrong-type'), '409': unread('not-json'),
  '410': unread('mismatch'), '411': lostThenFound, '412': same(ok), '413': same(ok), '414': ['refused? 08', ok, ok],
  '415': unread('not-json'), '416': unread('wrong-type'), '417': unread('wrong-type'), '418': unread('not-json'), '419': unread('not-json'),
  '420': unread('mismatch'), '502': unread('http-error'), '504': unread('http-error'),
  '601': badCheck('turned-away token-rejected'), '602': badCheck('inconclusive http-error'), '603': badCheck('inconclusive check-failed'),
  '604': badCheck(lost), '605': [lost, nothing, ok], '606': badCheck('inconclusive unknown-code'),
  '607': [lost, 'inconclusive http-error', 'inconclusive http-error'],
  '701': ['refused 23', 'refused 23', ok], '702': [ok, ok, 'reversed 21'], '703': same(ok), '704': [pending, pending, ok],
  '901': unrecorded('refused 01'), '902': turned('turned-away token-rejected'), '903': same('refused? 03'), '905': same('refused 05'),
  '906': same('refused? 06'), '907': same('refused 07'), '908': unrecorded('refused? 08'), '909': unrecorded('refused? 09'),
  '910': same('refused 10'), '911': unrecorded('refused? 11'), '912': same('refused 12'), '913': same('refused 13'), '914': same('refused? 14'),
  '917': ['refused? 17', 'refused 17', 'refused 17'], '918': unrecorded('refused 18'), '919': same('refused 19'), '921': same('reversed 21'),
  '922': same('refused 22'), '923': same('refused 23'), '935': unrecorded('refused? 35'), '936': same('refused 36'), '970': same('refused 70'),
  [ordinaryDigits]: same(ok),
}

/** Where XML has no place for what gives the answer away, or another rule for it. */
const expectedOverXml: typeof expected = {
  // It carries no number: the check does.
  '420': same(ok),
  // A byte order mark is part of XML.
  '419': same(ok),
  '418': unread('wrong-type'),
}

const purchasePaths = { json: 'POST /purchase', get: 'GET /http/purchase', form: 'POST /http/purchase', xml: 'POST /xml/purchase' }

const table = scenarios.map(({ digits, truth, seen }) => ({ digits: digits === 'other' ? ordinaryDigits : digits, truth, seen }))

it('every scenario of the sandbox has its expectation here', () => {
  expect(Object.keys(expected).toSorted()).toEqual(table.map(({ digits }) => digits).toSorted())
})

describe.each(niskalaTransports)('over %s, every scenario of the sandbox', (transport) => {
  it.each(table)('$digits ($truth: $seen)', async ({ digits }) => {
    const till = await openTill({ pace: 0.001 })
    const niskala = connect(till, { transport })
    const order = orderFor(digits)
    const words = [inWords(await niskala.submit(order)), inWords(await niskala.check(order))]
    till.wait(200_000)
    words.push(inWords(await niskala.check(order)))
    expect(words).toEqual((transport === 'xml' ? expectedOverXml[digits] : undefined) ?? expected[digits])
    // Whatever was classed: one purchase of ours is one call at the provider, and a check is none.
    const { pathname } = new URL(till.sandbox.baseUrl)
    const [method, path] = purchasePaths[transport].split(' ')
    expect(till.sandbox.calls().paths).toEqual({ [`${method} ${pathname}${path}`]: 1, [`POST ${pathname}/status`]: 2 })
  })

  it('that was lost and bought is found again under the same reference, and bought once', async () => {
    const till = await openTill()
    const niskala = connect(till, { transport })
    const before = till.balance()
    for (const digits of ['401', '404', '405', '410', '502']) {
      const order = orderFor(digits)
      await niskala.submit(order)
      expect(inWords(await niskala.submit(order))).toBe(ok)
    }
    expect(before - till.balance()).toBe(5 * 5_400)
  })

  it('buys once, whatever transport asks again', async () => {
    const till = await openTill()
    const before = till.balance()
    for (const again of [transport, ...niskalaTransports]) await connect(till, { transport: again }).submit(orderFor(ordinaryDigits))
    expect(before - till.balance()).toBe(5_400)
  })

  it('a wrong token turns purchases away until it is replaced', async () => {
    const till = await openTill({ token: 'the-right-token' })
    const order = orderFor(ordinaryDigits)
    const turnedAway = { kind: 'turned-away', stop: 'token-rejected' }
    expect(await connect(till, { transport, token: 'an-old-token' }).submit(order)).toMatchObject(turnedAway)
    expect(await connect(till, { transport, token: 'an-old-token' }).check(order)).toMatchObject(turnedAway)
    expect(await connect(till, { transport, token: 'the-right-token' }).submit(order)).toMatchObject({ kind: 'delivered' })
  })

  it('twenty tries of one order at once buy once', async () => {
    const till = await openTill()
    const before = till.balance()
    const niskala = connect(till, { transport, answerTimeoutMs: 5_000 })
    const order = orderFor(ordinaryDigits)
    const replies = await Promise.all(Array.from({ length: 20 }, () => niskala.submit(order)))
    expect(new Set(replies.map(inWords))).toEqual(new Set([ok]))
    expect(before - till.balance()).toBe(5_400)
  })

  it('a refused purchase was not sent, one into a silent line may have arrived', async () => {
    const till = await openTill()
    const niskala = connect(till, { transport })
    await till.sandbox.setLine('refuse')
    expect(await niskala.submit(orderFor(ordinaryDigits))).toMatchObject({ kind: 'not-sent', why: 'refused' })
    await till.sandbox.setLine('hang')
    expect(await niskala.submit(orderFor(ordinaryDigits))).toMatchObject({ kind: 'no-answer' })
  })
})

describe('what an answer carries', () => {
  it('a success: serial, price, saldo, reference of the provider', async () => {
    const till = await openTill()
    const reply = await connect(till).submit(orderFor(ordinaryDigits))
    expect(reply).toMatchObject({ kind: 'delivered', charged: 5_400, balance: till.balance(), note: { key: 'rc-00' } })
    expect(reply.kind === 'delivered' && reply.serial).toMatch(/\d{8}/u)
    expect(reply.providerRef).toMatch(/^\d+$/u)
    expect(reply.message).toContain('SUKSES')
  })

  it('a price that is not the catalogue price', async () => {
    expect(await connect(await openTill()).submit(orderFor('413'))).toMatchObject({ charged: 6_400 })
  })

  it('a success without a serial, which comes with a later check', async () => {
    const niskala = connect(await openTill())
    const order = orderFor('703')
    expect(await niskala.submit(order)).toMatchObject({ kind: 'delivered', serial: undefined })
    await niskala.check(order)
    const later = await niskala.check(order)
    expect(later.kind === 'delivered' && later.serial).toMatch(/\d{8}/u)
  })

  it('how long a busy provider wants to be left alone', async () => {
    expect(await connect(await openTill()).submit(orderFor('429'))).toMatchObject({ kind: 'turned-away', retryAfterMs: 2_000 })
  })
})

describe('the saldo', () => {
  it('is read', async () => {
    const till = await openTill({ saldo: 14_450 })
    expect(await connect(till).saldo()).toEqual({ kind: 'saldo', amount: 14_450 })
  })

  it('tells a wrong token, a wrong address and no line apart', async () => {
    const till = await openTill()
    expect(await connect(till, { token: 'wrong' }).saldo()).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(await connect(till, { path: '/elsewhere' }).saldo()).toMatchObject({ kind: 'inconclusive', wrongPlace: true })
    await till.sandbox.setLine('hang')
    expect(await connect(till).saldo()).toEqual({ kind: 'no-answer' })
    await till.sandbox.setLine('refuse')
    expect(await connect(till).saldo()).toEqual({ kind: 'not-sent', why: 'refused' })
  })
})

it('a refused purchase leaves when the line is back', async () => {
  const till = await openTill()
  const niskala = connect(till)
  const order = orderFor(ordinaryDigits)
  await till.sandbox.setLine('refuse')
  expect(await niskala.submit(order)).toMatchObject({ kind: 'not-sent', why: 'refused' })
  await till.sandbox.setLine('up')
  expect(await niskala.check(order)).toMatchObject({ kind: 'not-found' })
  expect(await niskala.submit(order)).toMatchObject({ kind: 'delivered' })
})

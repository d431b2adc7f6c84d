// Reports from the provider, through the real listener: in three formats, with every fault, true and forged.
import { describe, expect, it, onTestFinished as whenTestFinished, type TestContext } from 'vitest'
import { type CallbackFault, callbackFaults, type CallbackFormat, callbackFormats } from '../../src/sandbox/callback-settings'
import { callbackTo } from '../../src/sandbox/settings'
import { type SaleView } from '../../src/shared/sale-view'
import { eventually, freePort, numberFor, openShop, type Shop } from '../support/shop'

const pace = 0.01
/** No question of the till's own falls due while a test runs, and those that reports bring are as far apart as in earnest. */
const patient = {
  askAtMostEveryMs: 2_000,
  checkPaceMs: [],
  checkSteadyMs: 3_600_000_000,
  lateCheckMs: 3_600_000_000,
  askPersonAfterMs: 3_600_000_000,
}
const formats = Object.keys(callbackFormats) as CallbackFormat[]
const path = 'rahasia-1234567890'

type Expected = 'hint' | 'stranger' | 'unreadable' | 'refused'

/** What the till makes of one such report about a pending sale. */
const outcomes: Readonly<Record<CallbackFault, Expected>> = {
  none: 'hint',
  'before-answer': 'hint',
  twice: 'hint',
  late: 'hint',
  'out-of-order': 'hint',
  lie: 'hint',
  'unknown-id': 'stranger',
  'other-number': 'hint',
  'unknown-code': 'hint',
  malformed: 'unreadable',
  'wrong-type': 'hint',
  huge: 'refused',
  drip: 'hint',
  hang: 'refused',
  cut: 'refused',
  burst: 'hint',
}

type WhenDone = TestContext['onTestFinished']

async function openListeningShop(
  allowed: readonly string[] = [],
  whenDone: WhenDone = whenTestFinished,
): Promise<Shop & { readonly url: string }> {
  const callback = { on: true, address: '127.0.0.1', port: await freePort(), path, allowed: [...allowed] }
  const shop = await openShop({ pace, hurry: 20, policy: patient, niskala: { callback }, whenDone })
  const view = await eventually(
    () => (shop.till().callbacks.view().state === 'listening' ? shop.till().callbacks.view() : undefined),
    () => JSON.stringify(shop.till().callbacks.view()),
  )
  return { ...shop, url: view.url! }
}

/** Until the till has heard, or turned away, so many. */
function heardBy(shop: Shop, count: number): Promise<true> {
  const seen = (): number => shop.till().callbacks.view().received + shop.till().callbacks.view().refused
  return eventually(
    () => (seen() >= count ? true : undefined),
    () => `${seen()} of ${count} reports`,
  )
}

const statusCalls = (shop: Shop, sale: SaleView): number => shop.bookOf(sale)?.calls.status ?? 0

describe.concurrent.each(formats)('reports as %s', (format) => {
  it('with every fault change nothing by themselves; a true one settles the sale long before its time', async ({ onTestFinished }) => {
    const shop = await openListeningShop([], onTestFinished)
    const { url, sandbox } = shop
    const pending = shop.sell(numberFor('205'))
    const [delivered, refused] = [shop.sell(numberFor('000', 1)), shop.sell(numberFor('907', 2))]
    await shop.waitFor(pending.id, 'pending')
    await shop.waitFor(delivered.id, 'delivered')
    await shop.waitFor(refused.id, 'refused')
    for (const fault of Object.keys(callbackFaults) as CallbackFault[]) {
      const before = shop.till().callbacks.view()
      await sandbox.sendCallback({ requestId: pending.reference, url, format, fault })
      await heardBy(shop, before.received + before.refused + 1)
      const after = shop.till().callbacks.view()
      const [message] = after.messages
      const outcome = after.received === before.received ? 'refused' : message?.outcome
      // A second report within a moment has nothing more to bring forward.
      expect([fault, outcome === 'known' ? 'hint' : outcome]).toEqual([fault, outcomes[fault]])
      expect([fault, shop.sale(pending.id).state]).toEqual([fault, 'pending'])
    }
    for (const sale of [delivered, refused]) {
      for (const fault of ['lie', 'none', 'other-number', 'unknown-code'] as const) {
        await sandbox.sendCallback({ requestId: sale.reference, url, format, fault })
      }
    }
    await eventually(
      () => (statusCalls(shop, delivered) > 0 && statusCalls(shop, refused) > 0 ? true : undefined),
      () => 'nobody was asked',
    )
    expect([delivered, refused].map((sale) => shop.sale(sale.id).state)).toEqual(['delivered', 'refused'])
    sandbox.resolve(pending.reference, '00')
    await sandbox.sendCallback({ requestId: pending.reference, url, format })
    expect((await shop.waitFor(pending.id, 'delivered')).serial).toBeTruthy()
    expect(sandbox.book().transactions.map((row) => row.purchases)).toEqual([1, 1, 0])
    expect(shop.errors()).toEqual([])
  })

  it.for(['none', 'before-answer', 'twice', 'late', 'out-of-order', 'lie', 'other-number', 'unknown-code', 'drip', 'burst'] as const)(
    'that the provider sends by itself (%s) end a pending sale, the one way or the other',
    async (fault, { onTestFinished }) => {
      const shop = await openListeningShop([], onTestFinished)
      shop.sandbox.change({ callback: callbackTo(shop.url, { format, fault, count: 12 }) })
      const [bought, failed] = [shop.sell(numberFor('201', 1)), shop.sell(numberFor('203', 2))]
      await shop.waitFor(bought.id, 'delivered')
      await shop.waitFor(failed.id, 'refused')
      expect([shop.bookOf(bought)?.purchases, shop.bookOf(failed)?.purchases]).toEqual([1, 0])
      expect(shop.bookOf(bought)?.calls.purchase).toBe(1)
    },
  )
})

describe('the door', () => {
  it('answers each caller in its own notation, and a stranger with nothing at all', async () => {
    const { sandbox, url, sell, waitFor } = await openListeningShop()
    const sale = sell(numberFor('205'))
    await waitFor(sale.id, 'pending')
    const answers = new Map<string, string>()
    for (const format of formats) {
      const [record] = (await sandbox.sendCallback({ requestId: sale.reference, url, format }))!
      expect([record?.state, record?.status]).toEqual(['answered', 200])
      answers.set(format, `${record?.answerType} ${record?.answer}`)
    }
    expect(answers.get('xml')).toMatch(/^text\/xml.*<methodResponse>/su)
    expect(answers.get('json-flat')).toBe('application/json {"status":"success"}')
    expect(answers.get('json-iak')).toBe('application/json {"status":"success"}')
    for (const wrong of [url.replace(path, 'rahasia-0987654321'), url.replace(path, ''), `${url}/`]) {
      const [record] = (await sandbox.sendCallback({ url: wrong }))!
      expect([record?.status, record?.answer]).toEqual([404, ''])
    }
  })

  it('hears nobody whose address is not on the list', async () => {
    const shop = await openListeningShop(['10.0.0.0/8'])
    const sale = shop.sell(numberFor('205'))
    await shop.waitFor(sale.id, 'pending')
    await shop.sandbox.sendCallback({ requestId: sale.reference, url: shop.url })
    await heardBy(shop, 1)
    expect(shop.till().callbacks.view()).toMatchObject({ received: 0, refused: 1, messages: [] })
    expect(statusCalls(shop, sale)).toBe(0)
  })

  it('says when its port is taken, and is free again when the till is closed', async () => {
    const first = await openListeningShop()
    const { callback } = first.settings().read().niskala
    const second = await openShop({ pace, niskala: { callback } })
    const state = await eventually(
      () => (second.till().callbacks.view().state === 'failed' ? second.till().callbacks.view() : undefined),
      () => JSON.stringify(second.till().callbacks.view()),
    )
    expect(state).toMatchObject({ why: 'address-in-use', url: undefined })
    await first.close()
    await second.till().callbacks.follow(callback)
    expect(second.till().callbacks.view().state).toBe('listening')
  })

  it('holds back a flood, and the sales go on meanwhile', async () => {
    const shop = await openListeningShop()
    const pending = shop.sell(numberFor('205'))
    await shop.waitFor(pending.id, 'pending')
    const flood = shop.sandbox.sendCallback({ requestId: pending.reference, url: shop.url, fault: 'burst', count: 300 })
    const sales = [1, 2, 3, 4, 5, 6].map((n) => shop.sell(numberFor('000', n)))
    for (const sale of sales) await shop.waitFor(sale.id, 'delivered')
    await flood
    expect(shop.sale(pending.id).state).toBe('pending')
    expect(statusCalls(shop, pending)).toBeLessThan(100)
    expect(shop.errors()).toEqual([])
  })
})

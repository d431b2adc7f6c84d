// Everything that can go wrong with a report, in each of the three formats.
import { describe, expect, it } from 'vitest'
import { type CallbackFault } from '../../src/sandbox/callback-settings'
import { readCall } from '../../src/sandbox/xml-rpc'
import { fieldsOf, NUMBER } from './sandbox-caller'
import { openReceiver } from './sandbox-receiver'
import { FAILING, openShop, PENDING, sellPending, told } from './sandbox-reports'

describe.each(['xml', 'json-iak', 'json-flat'] as const)('a fault of a report in %s', (format) => {
  const codesFor = async (fault: CallbackFault, count = 1, msisdn = PENDING): Promise<(string | undefined)[]> => {
    const shop = await openShop({ format, fault })
    await sellPending(shop, msisdn)
    await shop.arrived(count)
    return shop.receiver.received.map(({ body }) => told(body).rc)
  }

  it('twice, out of order, a lie, an unknown code', async () => {
    expect(await codesFor('twice', 2)).toEqual(['00', '00'])
    expect(await codesFor('out-of-order', 2)).toEqual(['00', '68'])
    expect(await codesFor('lie')).toEqual(['23'])
    expect(await codesFor('lie', 1, FAILING)).toEqual(['00'])
    expect(await codesFor('unknown-code')).toEqual(['268'])
  })

  it('before the answer, which tells the state of before', async () => {
    const shop = await openShop({ format, fault: 'before-answer' })
    const heard = await shop.purchase('sale-1', PENDING)
    expect(shop.receiver.received.map(({ body }) => told(body).rc)).toEqual(['00'])
    expect(fieldsOf(heard)).toMatchObject({ rc: '68', sn: '' })
    expect(fieldsOf(await shop.status('sale-1'))).toMatchObject({ rc: '00' })
    expect(fieldsOf(await shop.purchase('for-ever', '081200000205'))).toMatchObject({ rc: '68' })
    await shop.purchase('at-once', NUMBER)
    await shop.arrived(2)
  })

  it('late', async () => {
    const shop = await openShop({ format, fault: 'late' }, { pace: 0.02 })
    const before = performance.now()
    await sellPending(shop)
    await shop.arrived(1)
    expect(performance.now() - before).toBeGreaterThan(90)
  })

  it('for an unknown id, malformed, of the wrong type, huge', async () => {
    const bodyFor = async (fault: CallbackFault): Promise<{ body: string; type: string }> => {
      const shop = await openShop({ format, fault })
      await sellPending(shop)
      await shop.arrived(1)
      return shop.receiver.received[0]!
    }
    expect(told((await bodyFor('unknown-id')).body).request_id).toBe('UNKNOWN-16413')
    expect((await bodyFor('other-number')).body).not.toContain(PENDING)
    const { body } = await bodyFor('malformed')
    expect(format === 'xml' ? readCall(body) : body.endsWith('}')).toBeFalsy()
    expect((await bodyFor('wrong-type')).type).toBe('application/octet-stream')
    expect((await bodyFor('huge')).body.length).toBeGreaterThan(1024 * 1024)
  })

  it('dripping, hanging, cut', async () => {
    const receivedWith = async (fault: CallbackFault): Promise<{ whole: boolean; ms: number }> => {
      const shop = await openShop({ format, fault }, { pace: 0.008 })
      await sellPending(shop)
      await shop.arrived(1)
      const [{ whole, at, firstAt } = { whole: true, at: 0, firstAt: 0 }] = shop.receiver.received
      if (!whole) expect(shop.sandbox.callbacks()[0]).toMatchObject({ state: 'failed', error: expect.stringContaining('in the middle') })
      return { whole, ms: at - firstAt }
    }
    const [drip, hang, cut] = [await receivedWith('drip'), await receivedWith('hang'), await receivedWith('cut')]
    expect([drip.whole, hang.whole, cut.whole]).toEqual([true, false, false])
    expect(drip.ms).toBeGreaterThan(60)
    expect(hang.ms).toBeGreaterThan(150)
  })

  it('in a burst', async () => {
    const receiver = await openReceiver((response) => void setTimeout(() => response.end(), 100))
    const shop = await openShop({ format, fault: 'burst', count: 40, receiver })
    await sellPending(shop)
    await shop.arrived(40)
    expect(receiver.atOnceMax()).toBeGreaterThan(1)
  })
})

// A till whose provider reports to a real listener.
import { expect } from 'vitest'
import { type CallbackFault, type CallbackFormat } from '../../src/sandbox/callback-settings'
import { type SandboxOptions } from '../../src/sandbox/sandbox'
import { callbackTo } from '../../src/sandbox/settings'
import { readCall } from '../../src/sandbox/xml-rpc'
import { fieldsOf, openTill, type Till } from './sandbox-caller'
import { openReceiver, type Receiver } from './sandbox-receiver'

export const PENDING = '081200000201'
export const FAILING = '081200000203'

export type Shop = Till & { readonly receiver: Receiver; arrived(count: number): Promise<void> }
type Setup = { format?: CallbackFormat; fault?: CallbackFault; every?: boolean; count?: number; receiver?: Receiver }

export async function openShop({ receiver: given, ...more }: Setup = {}, options: Partial<SandboxOptions> = {}): Promise<Shop> {
  const receiver = given ?? (await openReceiver())
  const till = await openTill({ callback: callbackTo(receiver.url, more), pace: 0.001, ...options })
  const arrived = async (count: number): Promise<void> => {
    await expect.poll(() => [receiver.received.length, settled(till)], { interval: 5, timeout: 15_000 }).toEqual([count, count])
  }
  return { ...till, receiver, arrived }
}

export const settled = ({ sandbox }: Till): number => sandbox.callbacks().filter(({ state }) => state !== 'waiting').length

/** Response code and request_id of a report, whatever its format. */
export function told(body: string): { rc: string | undefined; request_id: string | undefined } {
  if (body.startsWith('<')) {
    const members = readCall(body)?.members
    return { rc: members?.get('RESPONSECODE'), request_id: members?.get('REQUESTID') }
  }
  const { data, ...flat } = JSON.parse(body) as Record<string, string> & { data?: Record<string, string> }
  return data === undefined ? { rc: flat['rc'], request_id: flat['request_id'] } : { rc: data['rc'], request_id: data['ref_id'] }
}

export async function sellPending(shop: Shop, msisdn = PENDING): Promise<void> {
  expect(fieldsOf(await shop.purchase('sale-1', msisdn))).toMatchObject({ rc: '68' })
  shop.wait(2_000)
}

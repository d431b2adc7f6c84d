// DigiSwitch's addresses on the provider's port: JSON in, JSON wrapped in `data` out, faults included.
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type CallLog } from './calls'
import { hold, pause, send } from './delivery'
import { transaction } from './digiswitch'
import { deposit, priceList, saldo } from './digiswitch-account'
import { type DigiswitchAnswer, type DigiswitchParts } from './digiswitch-desk'
import { inJson, type Content } from './notation'
import { readJson, type Fields } from './request-body'
import { type Settings } from './settings'

export type DigiswitchHttpParts = {
  readonly digiswitch: DigiswitchParts
  readonly settings: Readonly<Settings>
  readonly calls: CallLog
  /** Told once for each answered call. */
  readonly log: (line: string) => void
}

type Route = (parts: DigiswitchParts, fields: Fields) => DigiswitchAnswer

export const DIGISWITCH_PATH = '/v1/user/api'

const routes: Readonly<Record<string, Route>> = {
  [`POST ${DIGISWITCH_PATH}/transaction`]: transaction,
  [`POST ${DIGISWITCH_PATH}/price-list`]: priceList,
  [`POST ${DIGISWITCH_PATH}/cek-saldo`]: saldo,
  [`POST ${DIGISWITCH_PATH}/deposit`]: deposit,
}

const PURCHASES = ['pay-pasca', 'prepaid']
const NOT_FOUND: Omit<DigiswitchAnswer, 'call'> = { refId: '', data: () => ({ message: 'Not found' }), delivery: { status: 404 } }

/** Is this request meant for DigiSwitch? */
export function isForDigiswitch({ url = '' }: IncomingMessage): boolean {
  return url.startsWith(`${DIGISWITCH_PATH}/`)
}

/** The listener for DigiSwitch's part of the port. */
export function createDigiswitchListener(
  parts: DigiswitchHttpParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { settings, calls, log } = parts
  return async (request, response) => {
    const path = `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`
    const fields = (await readJson(request)) ?? {}
    const { call, refId, data, delivery } = routes[path]?.(parts.digiswitch, fields) ?? { ...NOT_FOUND, call: '' }
    const isPurchase = PURCHASES.includes(call)
    const entry = calls.begin(`${path} ${call}`.trim(), fields['sign'] !== undefined, isPurchase)
    entry.requestId = refId
    response.once('close', () => {
      entry.status = response.headersSent ? response.statusCode : 0
      calls.end(entry, isPurchase)
    })
    const { alterData, ...travel } = delivery
    await hold(travel, settings.pace)
    if (settings.latencyMs > 0) await pause(settings.latencyMs)
    const told = data()
    const written = { status: 200, ...inJson({ data: alterData === undefined ? told : alterData(told as Content) }, settings.xmlStyle) }
    log(`${entry.path} ${written.text.slice(0, 200)}`)
    await send(response, written, travel, settings.pace)
  }
}

// Reads what the control port is told. Undefined means that something in it is not as it must be.
import { isCallbackFault, isCallbackFormat, isCallbackUrl, type CallbackSettings } from './callback-settings'
import { type CallbackOrder } from './callbacks'
import { type Payment } from './deposit'
import { type Fields } from './request-body'
import { callbackTo, type Settings } from './settings'
import { isXmlStyle } from './xml-styles'

const COUNT_MAX = 10_000

export function settingsIn({ token, latencyMs, pace, xmlStyle, callback }: Fields): Partial<Settings> | undefined {
  const settings: Partial<Settings> = {}
  if (typeof token === 'string') settings.token = token
  else if (token === null) settings.token = undefined
  else if (token !== undefined) return undefined
  if (isFromZero(latencyMs)) settings.latencyMs = latencyMs
  else if (latencyMs !== undefined) return undefined
  if (isFromZero(pace)) settings.pace = pace
  else if (pace !== undefined) return undefined
  if (isXmlStyle(xmlStyle)) settings.xmlStyle = xmlStyle
  else if (xmlStyle !== undefined) return undefined
  if (callback === null) settings.callback = undefined
  else if (callback !== undefined) {
    settings.callback = callbackIn(callback)
    if (settings.callback === undefined) return undefined
  }
  return settings
}

export function callbackOrderIn(fields: Fields): CallbackOrder | undefined {
  const { request_id: requestId, url, ...rest } = fields
  if (requestId !== undefined && typeof requestId !== 'string') return undefined
  if (url !== undefined && !isCallbackUrl(url)) return undefined
  const more = formatFaultCount(rest)
  return more === undefined ? undefined : { ...more, requestId, url }
}

export function payment({ ticket, amount, transfer }: Fields): Payment | undefined {
  const given = Object.entries({ ticket, amount, transfer }).filter(([, value]) => value !== undefined)
  const [[name, value] = []] = given
  if (given.length !== 1 || !isFromZero(value) || !Number.isSafeInteger(value)) return undefined
  if (name === 'ticket') return { ticket: value }
  return name === 'amount' ? { amount: value } : { transfer: value }
}

function callbackIn(callback: unknown): CallbackSettings | undefined {
  if (typeof callback !== 'object' || callback === null) return undefined
  const { url, every = false, ...rest } = callback as Fields
  const more = formatFaultCount(rest)
  if (!isCallbackUrl(url) || typeof every !== 'boolean' || more === undefined) return undefined
  return callbackTo(url, { ...more, every })
}

function formatFaultCount({ format, fault, count }: Fields): Partial<Pick<CallbackSettings, 'format' | 'fault' | 'count'>> | undefined {
  if (format !== undefined && !isCallbackFormat(format)) return undefined
  if (fault !== undefined && !isCallbackFault(fault)) return undefined
  if (count !== undefined && !isCount(count)) return undefined
  return { ...(format && { format }), ...(fault && { fault }), ...(count && { count }) }
}

function isCount(count: unknown): count is number {
  return isFromZero(count) && Number.isSafeInteger(count) && count >= 1 && count <= COUNT_MAX
}

function isFromZero(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

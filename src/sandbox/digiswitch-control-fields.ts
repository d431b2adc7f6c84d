// Reads what the control port is told about DigiSwitch. Undefined means that something in it is not as it must be.
import { type ProductChange } from './digiswitch-catalogue'
import { digiswitchFaults, isDigiswitchFault, isFaultCall, turnsAwayWith, type FaultCall, type FaultOrder } from './digiswitch-faults'
import { type Fields } from './request-body'
import { type DigiswitchSettings } from './settings'

const COUNT_MAX = 10_000

/** What changes; settings that are not given stay as they are. */
export function digiswitchSettingsIn(fields: Fields, before: DigiswitchSettings): DigiswitchSettings | undefined {
  const { user = before.user, key = before.key, aheadMs = before.aheadMs } = fields
  const { oncePerMinute = before.oncePerMinute, listLimit = before.listLimit } = fields
  if (typeof user !== 'string' || typeof key !== 'string' || typeof aheadMs !== 'number' || !Number.isSafeInteger(aheadMs)) return undefined
  if (typeof oncePerMinute !== 'boolean' || typeof listLimit !== 'boolean') return undefined
  return { user, key, aheadMs, oncePerMinute, listLimit }
}

/** A fault by its name, or an rc to be turned away with; `none` for the end of one. */
export function faultOrderIn({
  call,
  fault,
  rc,
  count = 1,
}: Fields): FaultOrder | { readonly call: FaultCall; readonly fault: 'none' } | undefined {
  if (!isFaultCall(call) || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1 || count > COUNT_MAX) return undefined
  if (typeof rc === 'string' && fault === undefined) return { call, fault: turnsAwayWith(rc), count }
  if (rc !== undefined) return undefined
  if (fault === 'none') return { call, fault }
  return isDigiswitchFault(fault) ? { call, fault: digiswitchFaults[fault], count } : undefined
}

export function productChangeIn({ code, name, price, status, multi, gone }: Fields): ProductChange | undefined {
  if (typeof code !== 'string' || !isOptional(name, 'string') || !isOptional(price, 'number')) return undefined
  if (!isOptional(status, 'boolean') || !isOptional(multi, 'boolean') || !isOptional(gone, 'boolean')) return undefined
  return { code, name, price, status, multi, gone } as ProductChange
}

function isOptional(value: unknown, type: 'string' | 'number' | 'boolean'): boolean {
  return value === undefined || typeof value === type
}

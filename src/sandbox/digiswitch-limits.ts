// How often DigiSwitch may be asked, when the control port has switched that on. Kept in memory only.
import { type DigiswitchCall } from './book-file'
import { type DigiswitchSettings } from './settings'

const CALL_EVERY_MS = 60_000
const LIST_EVERY_MS = 5 * 60_000

export type DigiswitchLimits = {
  /** 85 when this ref_id was paid, bought or asked about less than a minute ago; an inquiry does not count. */
  refusalOfCall(refId: string, call: DigiswitchCall): string | undefined
  /** 83 when the whole list was given out less than five minutes ago. */
  refusalOfList(list: string, code: unknown): string | undefined
}

export type LimitParts = { readonly settings: () => DigiswitchSettings; readonly now: () => number }

/** The limits; a refused call does not begin the time anew. */
export function createDigiswitchLimits({ settings, now }: LimitParts): DigiswitchLimits {
  const last = new Map<string, number>()
  const within = (name: string, everyMs: number): boolean => {
    const before = last.get(name)
    const tooSoon = before !== undefined && now() - before < everyMs
    if (!tooSoon) last.set(name, now())
    return tooSoon
  }
  return {
    refusalOfCall: (refId, call) => {
      if (call === 'inq-pasca') return undefined
      return within(`call ${refId}`, CALL_EVERY_MS) && settings().oncePerMinute ? '85' : undefined
    },
    refusalOfList: (list, code) => {
      if (code !== undefined) return undefined
      return within(`list ${list}`, LIST_EVERY_MS) && settings().listLimit ? '83' : undefined
    },
  }
}

// What can be changed while the sandbox runs.
import { CALLBACK_DEFAULTS, type CallbackSettings } from './callback-settings'
import { type XmlStyle } from './xml-styles'

export type DigiswitchSettings = {
  readonly user: string
  readonly key: string
  /** How far DigiSwitch's clock is ahead: its day is the day of a payment. */
  readonly aheadMs: number
  /** A second call about one ref_id within a minute is answered with rc 85. */
  readonly oncePerMinute: boolean
  /** A second whole price list within five minutes is answered with rc 83. */
  readonly listLimit: boolean
}

/** Without a token every token is accepted; without a callback none is sent. */
export type Settings = {
  token: string | undefined
  latencyMs: number
  pace: number
  xmlStyle: XmlStyle
  callback: CallbackSettings | undefined
  digiswitch: DigiswitchSettings
}

const TRAINING = 'latihan'

export const SETTINGS_DEFAULTS: Readonly<Settings> = {
  token: undefined,
  latencyMs: 0,
  pace: 1,
  xmlStyle: 'document',
  callback: undefined,
  digiswitch: { user: TRAINING, key: TRAINING, aheadMs: 0, oncePerMinute: false, listLimit: false },
}

/** Callback settings with nothing left open but the address. */
export function callbackTo(url: string, more: Partial<CallbackSettings> = {}): CallbackSettings {
  return { ...CALLBACK_DEFAULTS, ...more, url }
}

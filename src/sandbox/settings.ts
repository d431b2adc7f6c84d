// What can be changed while the sandbox runs.
import { CALLBACK_DEFAULTS, type CallbackSettings } from './callback-settings'
import { type XmlStyle } from './xml-styles'

/** Without a token every token is accepted; without a callback none is sent. */
export type Settings = {
  token: string | undefined
  latencyMs: number
  pace: number
  xmlStyle: XmlStyle
  callback: CallbackSettings | undefined
}

export const SETTINGS_DEFAULTS: Readonly<Settings> = {
  token: undefined,
  latencyMs: 0,
  pace: 1,
  xmlStyle: 'document',
  callback: undefined,
}

/** Callback settings with nothing left open but the address. */
export function callbackTo(url: string, more: Partial<CallbackSettings> = {}): CallbackSettings {
  return { ...CALLBACK_DEFAULTS, ...more, url }
}

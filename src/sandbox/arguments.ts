// The command line of the sandbox.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  callbackFaults,
  callbackFormats,
  isCallbackFault,
  isCallbackFormat,
  isCallbackUrl,
  type CallbackSettings,
} from './callback-settings'
import { flags, PORT_DEFAULT } from './flags'
import { type SandboxOptions } from './sandbox'
import { callbackTo } from './settings'
import { isXmlStyle, xmlStyles } from './xml-styles'

export type Command =
  | { readonly kind: 'run'; readonly options: SandboxOptions; readonly quiet: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }

type Values = Readonly<Partial<Record<keyof typeof flags, string | boolean>>>

const PORT_MAX = 65_535

/** Reads the arguments; a mistake is told in one sentence. */
export function readArguments(words: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...words], options: flags, strict: true })
    if (values.help === true) return { kind: 'help' }
    const port = numberIn('port', values.port, PORT_MAX) ?? PORT_DEFAULT
    const options = {
      port,
      book: values.book ?? join(tmpdir(), `loket-sandbox-${port}.jsonl`),
      controlPort: numberIn('control-port', values['control-port'], PORT_MAX),
      token: values.token,
      saldo: numberIn('saldo', values.saldo, Number.MAX_SAFE_INTEGER),
      pace: paceIn(values.pace),
      xmlStyle: oneOf('xml-style', values['xml-style'], isXmlStyle, Object.keys(xmlStyles)),
      callback: callbackIn(values),
      digiswitchUser: values['digiswitch-user'],
      digiswitchKey: values['digiswitch-key'],
    }
    return { kind: 'run', options, quiet: values.quiet === true }
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) }
  }
}

function callbackIn(values: Values): CallbackSettings | undefined {
  const url = oneOf('callback', values.callback, isCallbackUrl, ['an address that begins with http://127.0.0.1'])
  const format = oneOf('callback-format', values['callback-format'], isCallbackFormat, Object.keys(callbackFormats))
  const fault = oneOf('callback-fault', values['callback-fault'], isCallbackFault, Object.keys(callbackFaults))
  if (url === undefined) return undefined
  const every = values['callback-every'] === true
  return callbackTo(url, { every, ...(format && { format }), ...(fault && { fault }) })
}

function oneOf<T extends string>(
  flag: string,
  value: string | boolean | undefined,
  isOne: (value: unknown) => value is T,
  names: readonly string[],
): T | undefined {
  if (value === undefined || isOne(value)) return value
  throw new Error(`--${flag} must be ${names.join(', ')}, not "${String(value)}".`)
}

function numberIn(flag: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= max) return value
  throw new Error(`--${flag} must be a whole number from 0 to ${max}, not "${text}".`)
}

function paceIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value
  throw new Error(`--pace must be a number from 0, not "${text}".`)
}

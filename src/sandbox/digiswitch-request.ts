// Reads what a caller of DigiSwitch sent, and whether its sign is right.
import { createHash } from 'node:crypto'
import { type DigiswitchCall } from './book-file'
import { type Request } from './digiswitch-desk'
import { textField, type Fields } from './request-body'
import { type DigiswitchSettings } from './settings'

const COMMANDS = ['inq-pasca', 'pay-pasca', 'status-pasca'] as const

/** Which call it is; undefined for a command nobody knows. */
export function callIn({ command }: Fields): DigiswitchCall | undefined {
  return command === undefined ? 'prepaid' : COMMANDS.find((known) => known === command)
}

/** The order, or undefined when a field is missing or has another type. */
export function requestIn(fields: Fields): Request | undefined {
  const [code, customer_no, ref_id] = ['code', 'customer_no', 'ref_id'].map((name) => textField(fields, name))
  const { amount, testing = false } = fields
  if (code === undefined || customer_no === undefined || ref_id === undefined || typeof testing !== 'boolean') return undefined
  if (amount !== undefined && !Number.isSafeInteger(amount)) return undefined
  return { order: { ref_id, code, customer_no }, amount: amount === undefined ? undefined : Number(amount), testing }
}

/** Why the caller is not believed: 42 for another username, 41 for another sign. `about` is the ref_id, or the word of the call. */
export function signRefusal({ user, key }: DigiswitchSettings, fields: Fields, about: string): string | undefined {
  if (textField(fields, 'username') !== user) return '42'
  const sign = createHash('md5').update(`${user}${key}${about}`).digest('hex')
  return textField(fields, 'sign') === sign ? undefined : '41'
}

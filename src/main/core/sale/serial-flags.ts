// A success is looked at once more: no serial, a serial that another sale has, a token that is not 20 digits.
import { type SerialFlag } from '../../../shared/sale-view'
import { parseTokenSerial } from '../../../shared/token-serial'
import { type Sale } from './sale'

export function serialFlags({ core, status }: Sale): readonly SerialFlag[] {
  if (status.kind !== 'delivered') return []
  const { serial, repeatedSerial } = status
  if (serial === undefined) return ['no-serial']
  const flags: SerialFlag[] = []
  if (repeatedSerial) flags.push('repeated-serial')
  if (core.category === 'pln' && !parseTokenSerial(serial)) flags.push('odd-token')
  return flags
}

// The price list, the deposit and its tickets at DigiSwitch.
import { billRow } from './digiswitch-catalogue'
import { HONEST_REPLY, shortly, withFault, type DigiswitchAnswer, type DigiswitchParts, type DigiswitchReply } from './digiswitch-desk'
import { type FaultCall } from './digiswitch-faults'
import { signRefusal } from './digiswitch-request'
import { BANKS, isTicketAmount, newDigiswitchTicket } from './digiswitch-ticket'
import { textField, type Fields } from './request-body'

/** POST /price-list */
export function priceList(parts: DigiswitchParts, fields: Fields): DigiswitchAnswer {
  const { command, code } = fields
  const answer = { call: `price-list ${typeof command === 'string' ? command : 'unknown'}`, refId: '' }
  const isList = command === 'prepaid' || command === 'pasca'
  const no = signRefusal(parts.settings(), fields, 'pricelist') ?? (isList ? parts.limits.refusalOfList(command, code) : '40')
  if (no !== undefined) return { ...answer, ...shortly(no) }
  const rows = (): readonly unknown[] => {
    const all = command === 'prepaid' ? parts.catalogue.prepaid() : parts.catalogue.bills().map(billRow)
    return all.filter((row) => code === undefined || row.code === code)
  }
  return { ...answer, ...faulty(parts, 'price-list', () => ({ ...HONEST_REPLY, data: rows })) }
}

/** POST /cek-saldo */
export function saldo(parts: DigiswitchParts, fields: Fields): DigiswitchAnswer {
  const answer = { call: 'cek-saldo', refId: '' }
  const no = signRefusal(parts.settings(), fields, 'depo')
  if (no !== undefined) return { ...answer, ...shortly(no) }
  return { ...answer, ...faulty(parts, 'cek-saldo', () => ({ ...HONEST_REPLY, data: () => ({ deposit: parts.sales.balance() }) })) }
}

/** POST /deposit: opens a ticket, each call another one. */
export function deposit(parts: DigiswitchParts, fields: Fields): DigiswitchAnswer {
  const answer = { call: 'deposit', refId: '' }
  const [bank, owner] = [textField(fields, 'bank'), textField(fields, 'owner_name')]
  const { amount } = fields
  const no = signRefusal(parts.settings(), fields, 'depo')
  if (no !== undefined) return { ...answer, ...shortly(no) }
  if (!isTicketAmount(amount) || bank === undefined || owner === undefined) return { ...answer, ...shortly('40') }
  if (!BANKS.includes(bank)) return { ...answer, ...shortly('64') }
  const open = (): DigiswitchReply => {
    const ticket = newDigiswitchTicket(parts.book.tickets().length + 1, amount, bank, owner, parts.now())
    parts.book.writeTicket(ticket)
    return { ...HONEST_REPLY, data: () => ({ rc: '00', amount: ticket.sum, notes: ticket.notes }) }
  }
  return { ...answer, ...faulty(parts, 'deposit', open) }
}

function faulty(parts: DigiswitchParts, call: FaultCall, act: () => DigiswitchReply): DigiswitchReply {
  return withFault(parts.faults.take(call), () => shortly('62'), act)
}

// What the calls of DigiSwitch work with, and the shape of what they give back.
import { type DigiswitchBook } from './digiswitch-book'
import { type DigiswitchCatalogue } from './digiswitch-catalogue'
import { digiswitchMessage, digiswitchStatus } from './digiswitch-codes'
import { refusal, type DigiswitchDelivery } from './digiswitch-delivery'
import { type Fault, type FaultQueue } from './digiswitch-faults'
import { type DigiswitchLimits } from './digiswitch-limits'
import { type SaleOrder } from './digiswitch-sale'
import { type DigiswitchSales } from './digiswitch-sales'
import { type Content } from './notation'
import { type DigiswitchSettings } from './settings'

export type DigiswitchDesk = {
  readonly sales: DigiswitchSales
  readonly catalogue: DigiswitchCatalogue
  readonly now: () => number
}

export type DigiswitchParts = DigiswitchDesk & {
  readonly book: DigiswitchBook
  readonly faults: FaultQueue
  readonly limits: DigiswitchLimits
  readonly settings: () => DigiswitchSettings
}

/** A transaction call that was read and whose sign is right. */
export type Request = {
  readonly order: SaleOrder
  readonly amount: number | undefined
  readonly testing: boolean
}

/** What stands in `data` is read when it is sent, so that a slow call tells the state at its end. */
export type DigiswitchReply = { readonly data: () => unknown; readonly delivery: DigiswitchDelivery }

/** The answer of one address, and which call it was, for the log. */
export type DigiswitchAnswer = DigiswitchReply & { readonly call: string; readonly refId: string }

export const HONEST_REPLY = { delivery: {} } as const

/** A short answer: nothing was done. */
export function refused(about: Content, rc: string, message?: string): DigiswitchReply {
  return { ...HONEST_REPLY, data: () => refusal(about, rc, message) }
}

/** The same where the call is about no sale. */
export function shortly(rc: string): DigiswitchReply {
  return { ...HONEST_REPLY, data: () => ({ rc, message: digiswitchMessage(rc), status: digiswitchStatus(rc) }) }
}

/** Acts, unless the fault is that nothing is done; the fault's delivery goes before the scenario's. */
export function withFault(fault: Fault, nothing: () => DigiswitchReply, act: (fault: Fault) => DigiswitchReply): DigiswitchReply {
  const reply = fault.idle === true ? nothing() : act(fault)
  return fault.delivery === undefined ? reply : { ...reply, delivery: fault.delivery }
}

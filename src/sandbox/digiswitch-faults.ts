// What the control port can let the next calls of DigiSwitch run into.
import * as travel from './deliveries'
import { saying, unknownCode, type DigiswitchDelivery } from './digiswitch-delivery'
import { type SaleStep } from './digiswitch-sale'

export type Fault = {
  readonly does: string
  /** The call does nothing at the provider. */
  readonly idle?: true
  readonly delivery?: DigiswitchDelivery
  /** What the purchase or payment does instead of what its number says. */
  readonly course?: readonly SaleStep[]
}

export const faultCalls = ['inq-pasca', 'pay-pasca', 'status-pasca', 'prepaid', 'price-list', 'cek-saldo', 'deposit'] as const
export type FaultCall = (typeof faultCalls)[number]

const LATER_MS = 2_000

export const digiswitchFaults = {
  'cut-before': { does: 'nothing done; connection cut', idle: true, delivery: { transport: 'cut' } },
  'silent-before': { does: 'nothing done; no answer, ever', idle: true, delivery: { transport: 'never' } },
  'http-503': { does: 'nothing done; HTTP 503 with HTML', idle: true, delivery: travel.htmlPage(503) },
  cut: { does: 'done; connection cut before any byte', delivery: { transport: 'cut' } },
  'cut-body': { does: 'done; connection cut in the response body', delivery: { transport: 'half-body' } },
  silent: { does: 'done; no answer, ever', delivery: { transport: 'never' } },
  slow: { does: 'done; answered after 3 s', delivery: { waitMs: 3_000 } },
  'http-502': { does: 'done; HTTP 502 with HTML', delivery: travel.htmlPage(502) },
  'http-400': { does: 'done; the honest answer as HTTP 400', delivery: { status: 400 } },
  truncated: { does: 'done; truncated JSON', delivery: travel.truncated },
  empty: { does: 'done; HTTP 200 with an empty body', delivery: travel.empty },
  'unknown-code': { does: 'done; rc "268", not in the table', delivery: unknownCode },
  failed: { does: 'the sale fails, rc 02', course: [{ rc: '02' }] },
  pending: { does: 'the sale stays pending, rc 03', course: [{ rc: '03' }] },
  'pending-bought': { does: 'the sale is pending, bought after 2 s', course: [{ rc: '03' }, { rc: '00', afterMs: LATER_MS }] },
  'pending-failed': { does: 'the sale is pending, failed after 2 s', course: [{ rc: '03' }, { rc: '02', afterMs: LATER_MS }] },
  'failed-bought': { does: 'the sale fails, bought all the same after 2 s', course: [{ rc: '02' }, { rc: '00', afterMs: LATER_MS }] },
  'cut-pending-bought': {
    does: 'connection cut; the sale is pending, bought after 2 s',
    delivery: { transport: 'cut' },
    course: [{ rc: '03' }, { rc: '00', afterMs: LATER_MS }],
  },
} as const satisfies Readonly<Record<string, Fault>>

export type FaultOrder = { readonly call: FaultCall; readonly fault: Fault; readonly count: number }

export type FaultQueue = {
  /** The next calls of this kind run into it; it takes the place of what was ordered for them before. */
  set(order: FaultOrder): void
  clear(call: FaultCall): void
  take(call: FaultCall): Fault
}

const HONEST: Fault = { does: 'honest' }

/** Nothing is ordered at first. Kept in memory only. */
export function createFaultQueue(): FaultQueue {
  const waiting = new Map<FaultCall, { readonly fault: Fault; left: number }>()
  return {
    set: ({ call, fault, count }) => void waiting.set(call, { fault, left: count }),
    clear: (call) => void waiting.delete(call),
    take: (call) => {
      const order = waiting.get(call)
      if (order === undefined || order.left === 0) return HONEST
      order.left -= 1
      return order.fault
    },
  }
}

/** Answers with this code and does nothing. */
export function turnsAwayWith(rc: string): Fault {
  return { does: `nothing done; rc ${rc}`, idle: true, delivery: saying(rc) }
}

export function isFaultCall(value: unknown): value is FaultCall {
  return faultCalls.some((call) => call === value)
}

export function isDigiswitchFault(value: unknown): value is keyof typeof digiswitchFaults {
  return typeof value === 'string' && Object.hasOwn(digiswitchFaults, value)
}

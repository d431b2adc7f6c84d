// ReceiptPrinter over all ways: our own bytes where the owner chose one of the raw ways, the system's pages otherwise.
import { type PaperRoute, type PaperWay, paperWays, type PrinterTrouble } from '../../../shared/printing'
import { fail, impossible, ok, type Result } from '../../../shared/result'
import { type ReceiptPrinter } from '../../core/ports/devices'
import { sendToDevice } from './device-route'
import { sendToNetwork } from './network-route'
import { createQueueGate, type QueueGate } from './queue-gate'
import { sendToQueue } from './queue-route'
import { type SystemReceiptPrinter } from './receipt-printer'
import { notSent, type RouteLimits, type RouteOutcome, usualLimits } from './route-outcome'

type RawRoute = Exclude<PaperRoute, { way: 'system' }>

export type PaperRoutes = ReceiptPrinter & Pick<SystemReceiptPrinter, 'close'>

/** Windows has no `lp`: its queue takes our bytes as a shared printer, which is one of its devices. */
export function paperWaysOf(platform: NodeJS.Platform): readonly PaperWay[] {
  return platform === 'win32' ? ['system', 'network', 'device'] : paperWays
}

export function createPaperRoutes(system: SystemReceiptPrinter, limits: RouteLimits = usualLimits): PaperRoutes {
  // A printer takes one connection at a time, and two slips through one device would mix their lines.
  let last: Promise<unknown> = Promise.resolve()
  const gate = createQueueGate()
  function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const turn = last.then(deed, deed)
    last = turn.catch(() => undefined)
    return turn
  }

  const raw = (bytes: Uint8Array, route: RawRoute) => inTurn(async () => resultOf(await sentRaw(bytes, route, limits, gate), nameOf(route)))

  return {
    list: () => system.list(),
    close: () => system.close(),
    async print(receipt, route) {
      if (route.way === 'system') return system.print(receipt, route.printer)
      // Fetched when the first slip is printed: no start waits for an encoder.
      const { slipBytes } = await import('./escpos')
      return raw(slipBytes(receipt, route.cut), route)
    },
    async openDrawer(route) {
      if (route.way === 'system') return fail({ kind: 'not-sent', why: 'not-here' })
      const { drawerBytes } = await import('./escpos')
      return raw(drawerBytes(), route)
    },
  }
}

async function sentRaw(bytes: Uint8Array, route: RawRoute, limits: RouteLimits, gate: QueueGate): Promise<RouteOutcome> {
  switch (route.way) {
    case 'queue': {
      const closed = await gate(route.name)
      return closed === undefined ? sendToQueue(bytes, route.name, limits.stallMs) : notSent(closed)
    }
    case 'network':
      return sendToNetwork(bytes, route, limits)
    case 'device':
      return sendToDevice(bytes, route, limits)
    default:
      return impossible(route)
  }
}

function nameOf(route: RawRoute): string {
  switch (route.way) {
    case 'queue':
      return route.name
    case 'network':
      return `${route.host}:${route.port}`
    case 'device':
      return route.path
    default:
      return impossible(route)
  }
}

function resultOf(outcome: RouteOutcome, name: string): Result<string, PrinterTrouble> {
  return outcome.kind === 'sent' ? ok(name) : fail(outcome)
}

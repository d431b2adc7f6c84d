// Everything that looks like a printer, from the system, its devices and the network, within a fixed time.
import { setTimeout as pause } from 'node:timers/promises'
import { type FoundPrinters } from '../../../shared/found-printers'
import { type ReceiptPrinter } from '../../core/ports/devices'
import { type DeviceRoots, foundDevices } from './found-devices'

export type PrinterFinder = () => Promise<FoundPrinters>

export type FinderParts = {
  readonly list: ReceiptPrinter['list']
  /** The device that is set now. */
  readonly savedDevice: () => string
  readonly roots?: DeviceRoots
  readonly listenMs?: number
  /** What has not been found by then is left out. */
  readonly limitMs?: number
}

export function createPrinterFinder({ list, savedDevice, roots, listenMs = 1_500, limitMs = 2_500 }: FinderParts): PrinterFinder {
  let searching: Promise<FoundPrinters> | undefined

  async function announced() {
    // Fetched when somebody looks for printers: no start waits for it.
    const { foundNetworkPrinters } = await import('./found-network')
    return foundNetworkPrinters(listenMs)
  }

  async function search(): Promise<FoundPrinters> {
    const inTime = <T>(found: Promise<readonly T[]>): Promise<readonly T[]> =>
      Promise.race([found.catch(() => []), pause(limitMs, [], { ref: false })])
    const [queues, devices, network] = await Promise.all([inTime(list()), inTime(foundDevices(savedDevice(), roots)), inTime(announced())])
    return { queues, devices, network }
  }

  // Whoever asks while a search is on gets its answer.
  return () => {
    searching ??= search().finally(() => (searching = undefined))
    return searching
  }
}

// Printers that announce themselves in the network (mDNS, `_pdl-datastream._tcp`: raw bytes on a port).
import { isIPv4 } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Bonjour, type Service } from 'bonjour-service'
import { type FoundNetworkPrinter } from '../../../shared/found-printers'
import { plainName } from './plain-name'

const printersMax = 20
const portMax = 65_535
const suffix = '._pdl-datastream._tcp.local'

/** @param listenMs how long answers are waited for; a network without multicast answers nothing. */
export async function foundNetworkPrinters(listenMs: number): Promise<readonly FoundNetworkPrinter[]> {
  const bonjour = new Bonjour({}, () => undefined)
  // Where another program keeps the port for itself, the package would throw what nobody can catch.
  bonjour['server'].mdns.on('error', () => undefined)
  try {
    const browser = bonjour.find({ type: 'pdl-datastream' })
    await pause(listenMs / 3)
    // A question or its answer may get lost.
    browser.update()
    await pause((listenMs * 2) / 3)
    return networkPrinters(browser.services)
  } finally {
    bonjour.destroy()
  }
}

/** Those that can be reached, by name: what strangers announce is looked at closely. */
export function networkPrinters(services: readonly Announced[]): readonly FoundNetworkPrinter[] {
  const printers = services.flatMap((service) => {
    const { port } = service
    const host = addressOf(service)
    if (host === undefined || !Number.isInteger(port) || port < 1 || port > portMax) return []
    return [{ name: nameOf(service) ?? host, host, port }]
  })
  const byAddress = new Map(printers.map((printer) => [`${printer.host}:${printer.port}`, printer]))
  return [...byAddress.values()].toSorted((left, right) => left.name.localeCompare(right.name)).slice(0, printersMax)
}

export type Announced = Pick<Service, 'fqdn' | 'port' | 'addresses' | 'referer'>

/** The address that answered, if it is one of the printer's own: a printer with two may be reached at one of them only. */
function addressOf({ addresses = [], referer }: Announced): string | undefined {
  const own = addresses.filter((address) => isIPv4(address))
  const answered = referer && isIPv4(referer.address) ? referer.address : undefined
  return answered !== undefined && (own.length === 0 || own.includes(answered)) ? answered : own[0]
}

/** The package cuts a name at its first dot, so it is read from the whole. */
function nameOf({ fqdn }: Announced): string | undefined {
  return plainName(fqdn.toLowerCase().endsWith(suffix) ? fqdn.slice(0, -suffix.length) : fqdn)
}

// Which addresses may call.
import { BlockList, isIP } from 'node:net'
import { fail, ok, type Result } from '../../../shared/result'

export type SourceList = {
  allows(address: string | undefined): boolean
}

/** Addresses (`203.0.113.7`, `2001:db8::1`) and ranges (`203.0.113.0/24`). An empty list allows everybody. */
export function sourceList(entries: readonly string[]): Result<SourceList, 'bad-source'> {
  const list = new BlockList()
  if (entries.length === 0) return ok({ allows: () => true })
  for (const entry of entries) {
    if (!add(list, entry.trim())) return fail('bad-source')
  }
  return ok({ allows: (address) => address !== undefined && holds(list, plainAddress(address)) })
}

/** `203.0.113.7` where the system writes `::ffff:203.0.113.7`. */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1] ?? address
}

function add(list: BlockList, entry: string): boolean {
  const [address = '', bits, more] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (bits === undefined) {
    list.addAddress(address, family)
    return true
  }
  if (!/^\d{1,3}$/u.test(bits) || Number(bits) > (version === 4 ? 32 : 128)) return false
  list.addSubnet(address, Number(bits), family)
  return true
}

function holds(list: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

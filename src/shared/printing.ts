// Which way slips reach the paper, as the owner chose it. Names and addresses only; nothing here is secret.
import * as v from 'valibot'
import { paymentKindsSchema } from './payment'
import { type Instant } from './sale-view'

/** The system's own pages, its queue with our bytes, a printer in the network, or a device: a file, a port, a shared printer. */
export const paperWays = ['system', 'queue', 'network', 'device'] as const
export type PaperWay = (typeof paperWays)[number]

/** What a slip may be kept as. A file counts as a print, for it can be printed anywhere. */
export const fileWays = ['pdf', 'png'] as const
export type FileWay = (typeof fileWays)[number]

export function isFileWay(way: PaperWay | FileWay): way is FileWay {
  return way === 'pdf' || way === 'png'
}

/** Characters on a line: 58 mm paper has 32; 80 mm has 48, or 42 on printers of 512 dots. */
export const paperColumns = [32, 42, 48] as const
export type PaperColumns = (typeof paperColumns)[number]

/** Speeds of a serial line, in baud; 0 leaves the line as it is, which is right for everything that is not serial. */
export const baudRates = [0, 9_600, 19_200, 38_400, 57_600, 115_200] as const
export type BaudRate = (typeof baudRates)[number]

/** Where a device is looked for: files in /dev, or ports and shared printers as Windows names them. */
export type DeviceKind = 'file' | 'port'

const deviceShapes = {
  file: /^\/dev\/(?!.*\.\.)[\w./-]+$/u,
  port: /^(?:LPT[1-9]|COM[1-9]\d{0,2}|\\\\[A-Za-z0-9](?!.*\.\.)[\w.-]*\\[\p{L}\p{N}](?:[\p{L}\p{N} ._$()-]*[\p{L}\p{N}_$()-])?)$/u,
} as const satisfies Record<DeviceKind, RegExp>

/** What kind of device a name means; nothing when it is neither. */
export function deviceKind(device: string): DeviceKind | undefined {
  if (deviceShapes.file.test(device)) return 'file'
  return deviceShapes.port.test(device) ? 'port' : undefined
}

/** Which kind a computer has: one with a queue for raw bytes has files in /dev, Windows has neither. */
export function deviceKindHere(ways: readonly PaperWay[]): DeviceKind {
  return ways.includes('queue') ? 'file' : 'port'
}

const text = (most: number, pattern: RegExp) => v.pipe(v.string(), v.trim(), v.maxLength(most), v.regex(pattern))

const plainSchema = v.strictObject({
  way: v.picklist(paperWays),
  queue: text(128, /^(?!-)[^\p{Cc}/#]*$/u),
  /** A host name or an address; a printer listens on port 9100 unless told otherwise. */
  host: text(253, /^[A-Za-z0-9.:-]*$/u),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  device: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(128),
    v.check((device) => device === '' || deviceKind(device) !== undefined, 'device'),
  ),
  /** Settings of before there were serial printers say nothing of it. */
  baud: v.optional(v.picklist(baudRates), 0),
  /** The blade cuts after each slip. */
  cut: v.boolean(),
  /** The first slip of a sale that was paid in one of these ways opens the drawer. */
  drawer: paymentKindsSchema,
})

export type Printing = v.InferOutput<typeof plainSchema>

/** A way without its name or address cannot be chosen. */
export const printingSchema = v.pipe(plainSchema, v.check(isComplete, 'way'))

/** As a till prints that was never told otherwise. */
export const usualPrinting: Printing = { way: 'system', queue: '', host: '', port: 9100, device: '', baud: 0, cut: true, drawer: [] }

/** Where one slip goes. An empty printer is the system's own choice. */
export type PaperRoute =
  | { readonly way: 'system'; readonly printer: string }
  | { readonly way: 'queue'; readonly name: string; readonly cut: boolean }
  | { readonly way: 'network'; readonly host: string; readonly port: number; readonly cut: boolean }
  | { readonly way: 'device'; readonly path: string; readonly baud: BaudRate; readonly cut: boolean }

/** @param printer the system's printer of the preferences, which only the system's way asks for. */
export function paperRoute({ way, queue, host, port, device, baud, cut }: Printing, printer: string): PaperRoute {
  switch (way) {
    case 'system':
      return { way, printer }
    case 'queue':
      return { way, name: queue, cut }
    case 'network':
      return { way, host, port, cut }
    case 'device':
      return { way, path: device, baud, cut }
  }
}

/** Why not one byte of a slip has left. */
export const notSentWhys = [
  'no-connection',
  'no-answer',
  'no-device',
  'no-permission',
  'queue-refused',
  'queue-stopped',
  'queue-rejecting',
  'serial-refused',
  'not-here',
  'paper-out',
  'cover-open',
  'offline',
  'printer-error',
] as const
export type NotSentWhy = (typeof notSentWhys)[number]

export type PrinterTrouble =
  | { readonly kind: 'no-printer' }
  | { readonly kind: 'printer'; readonly reason: string }
  /** Nothing of the slip has left. */
  | { readonly kind: 'not-sent'; readonly why: NotSentWhy }
  /** Some of it has, and only a person at the printer knows what came out. */
  | { readonly kind: 'uncertain' }

/**
 * `waiting`: nothing of it has left. `sent`: the printer took it, which is not yet paper. `uncertain`: some of it left, or the
 * program ended in the middle. `confirmed` and `lost`: a person has looked. `dropped`: it is not printed any more.
 */
export const printStates = ['waiting', 'sending', 'sent', 'uncertain', 'confirmed', 'lost', 'dropped'] as const
export type PrintState = (typeof printStates)[number]

/** Why a slip waits, or was dropped. `no-slip`: its sale could not be put on paper. */
export type PrintWhy = Exclude<PrinterTrouble, { kind: 'uncertain' }> | { readonly kind: 'no-slip' }

/** One slip on its way to the paper, as a screen may see it. */
export type PrintJob = {
  /** The sale. */
  readonly id: string
  /** Its receipt number. */
  readonly number: string
  /** The place among the sale's prints. */
  readonly print: number
  readonly product: string
  readonly destination: string
  /** Twenty digits, where the slip carries a power token. */
  readonly token?: string | undefined
  /** When it was asked for, and by which cashier. */
  readonly at: Instant
  readonly by: string
  readonly state: PrintState
  readonly why?: PrintWhy | undefined
  /** What took it. */
  readonly printer?: string | undefined
  /** 0 for the original, n for SALINAN ke-n; nothing where no paper of it can be outside. */
  readonly copy?: number | undefined
  /** When it is tried again. */
  readonly nextAt?: Instant | undefined
  /** Stays on every screen until a person says that the paper came out. */
  readonly pinned: boolean
}

/** Does this slip count as a print of its sale? */
export function isOnPaper({ state }: { readonly state: PrintState }): boolean {
  return state === 'sent' || state === 'confirmed'
}

/** Can a paper of it be outside? One under way, and one of which nobody is sure, count as well: there is one original. */
export function mayBeOnPaper(print: { readonly state: PrintState }): boolean {
  return isOnPaper(print) || print.state === 'sending' || print.state === 'uncertain'
}

/** What the next slip of a sale says: 0 for the original, n for SALINAN ke-n. Slips from before the outcome were other slips. */
export function nextCopy(prints: readonly { readonly copy?: number | undefined; readonly earlier: boolean }[]): number {
  return Math.max(0, ...prints.map(({ copy, earlier }) => (earlier || copy === undefined ? 0 : copy + 1)))
}

function isComplete({ way, queue, host, device }: Printing): boolean {
  return { system: 'any', queue, network: host, device }[way] !== ''
}

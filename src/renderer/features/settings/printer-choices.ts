// What was found, as choices for the way that is set: each with its name, and with what choosing it fills in.
import { type FoundPrinters } from '../../../shared/found-printers'
import { type PaperWay, type Printing } from '../../../shared/printing'

/** As it is typed: a port is text until it is saved. */
export type PrintingDraft = Omit<Printing, 'port'> & { readonly port: string }

export type PrinterChoice = {
  /** Its name or address, which no other of its way has. */
  readonly value: string
  readonly label: string
  readonly note?: string | undefined
  readonly sets: Partial<PrintingDraft>
}

/** The speed that most serial counter printers leave the factory with, in baud. */
const usualBaud = 9_600

/** The system's way has a list of its own. */
export function printerChoices(found: FoundPrinters, way: PaperWay, { baud }: Pick<Printing, 'baud'>): readonly PrinterChoice[] {
  switch (way) {
    case 'system':
      return []
    case 'queue':
      return found.queues.map(({ name }) => ({ value: name, label: name, sets: { queue: name } }))
    case 'network':
      return found.network.map(({ name, host, port }) => {
        const value = `${host}:${port}`
        return { value, label: name, note: value, sets: { host, port: String(port) } }
      })
    case 'device':
      return found.devices.map(({ path, name, isSerial }) => ({
        value: path,
        label: name ?? path,
        note: name === undefined ? undefined : path,
        sets: { device: path, baud: isSerial ? baud || usualBaud : 0 },
      }))
  }
}

/** The printer that the draft names, as the value of a choice; empty when it names none. */
export function chosenPrinter({ queue, host, port, device }: PrintingDraft, way: PaperWay): string {
  switch (way) {
    case 'system':
      return ''
    case 'queue':
      return queue
    case 'network':
      return host.trim() === '' ? '' : `${host.trim()}:${port.trim()}`
    case 'device':
      return device.trim()
  }
}

/** A line whose speed can be set, by its name. */
export function looksSerial(device: string): boolean {
  return /^COM\d|tty|serial|rfcomm|cu\./u.test(device)
}

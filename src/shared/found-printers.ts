// Printers that were found, for the owner to choose from by name.

export type FoundDevice = {
  readonly path: string
  /** Maker and model, where the device tells them. */
  readonly name?: string | undefined
  /** Behind a serial line: it has a speed, and need not be a printer at all. */
  readonly isSerial: boolean
}

export type FoundNetworkPrinter = { readonly name: string; readonly host: string; readonly port: number }

export type FoundPrinters = {
  readonly queues: readonly { readonly name: string; readonly isDefault: boolean }[]
  readonly devices: readonly FoundDevice[]
  readonly network: readonly FoundNetworkPrinter[]
}

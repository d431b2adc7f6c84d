// What a scenario is made of. The tables stand in scenarios.ts, xml-scenarios.ts and ledger-scenarios.ts.
import { type XmlStyle } from './xml-styles'

/** One step of what really happens to a transaction; the first happens when the order arrives. */
export type Step = {
  readonly rc: string
  /** Waits this long after the step before. */
  readonly afterMs?: number
  /** Waits for this many status calls, counted from the first. */
  readonly afterChecks?: number
  readonly withoutSerial?: boolean
  /** Added to the price from this step on. */
  readonly dearer?: number
}

/** The fields of a purchase and status answer, in the order of the document. */
export type Answer = {
  readonly code: string
  readonly msisdn: string
  readonly request_id: string
  readonly rc: string
  readonly trxid: number
  readonly price: number
  readonly balance: number
  readonly sn: string
  readonly message: string
}

/** How an answer travels to the caller. An empty object is an honest answer, at once. */
export type Delivery = {
  /** Time before the answer, or the length of a drip. */
  readonly waitMs?: number
  /** Changes the fields before they are written down, in whatever notation the transport has. */
  readonly alter?: (answer: Answer) => Readonly<Record<string, unknown>>
  /** The shape of the answer when it is written in XML. */
  readonly xml?: XmlStyle
  /** Changes the text on its way out. */
  readonly spoil?: (text: string) => string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly transport?: 'whole' | 'cut' | 'half-head' | 'half-body' | 'drip' | 'never'
  /** Points a Location header at the same machine under another host name. */
  readonly redirect?: boolean
}

/** A delivery that meets only the first calls for a request_id. */
export type FirstCalls = { readonly calls: number; readonly delivery: Delivery }

export type Scenario = {
  /** The last three digits of the customer's number. */
  readonly digits: string
  /** What the provider does. */
  readonly truth: string
  /** What the caller sees. */
  readonly seen: string
  /** What happens to the transaction once it is recorded. */
  readonly course: readonly Step[]
  /** The first purchase calls end like this, and nothing is recorded or bought by them. */
  readonly turnsAway?: FirstCalls
  /** Every purchase call is answered with this code, and nothing is recorded. */
  readonly unrecorded?: string
  /** How the answer to the recording call travels. Later calls are answered honestly. */
  readonly answer?: Delivery
  /** How the first status calls go wrong. */
  readonly checks?: FirstCalls
  /** Added to the price of the product code. */
  readonly surcharge?: number
  /** Taken from the deposit beyond the price that is told. */
  readonly overcharge?: number
  /** A failure keeps its price. */
  readonly keepsMoney?: boolean
}

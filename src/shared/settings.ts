// Settings without secrets: what a screen may read and change.
import * as v from 'valibot'
import { billKindNames } from './bill/bill-data'
import { type Rupiah, rupiah } from './money'
import { type PaperWay, paperColumns, type Printing } from './printing'
import { type Instant } from './sale-view'
import { type SlipDesigns } from './slip-design'
import { type SlipLogo } from './slip-logo'

export const languages = ['id', 'en'] as const
export const themes = ['system', 'light', 'dark'] as const
/** Indonesia's three time zones, as minutes east of UTC. */
export const timeZones = { WIB: 420, WITA: 480, WIT: 540 } as const
export const timeZoneNames = ['WIB', 'WITA', 'WIT'] as const

/** How a purchase travels to Niskala: JSON with a Bearer token, a query, a form, or XML-RPC. */
export const niskalaTransports = ['json', 'get', 'form', 'xml'] as const
export type NiskalaTransport = (typeof niskalaTransports)[number]

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))

export const shopSchema = v.strictObject({
  name: v.pipe(line(48), v.minLength(1)),
  address: line(96),
  phone: line(24),
  footer: line(200),
  paperColumns: v.picklist(paperColumns),
})

const address = /^(https?):\/\/([^/?#@\s]+)(\/[^?#\s]*)?$/u
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/u

/** https everywhere; plain http only to this machine, where the sandbox lives. */
export function isProviderAddress(text: string): boolean {
  return address.exec(text)?.[1] === 'https' || isLoopbackAddress(text)
}

/** A provider on this machine is always the sandbox. */
export function isLoopbackAddress(text: string): boolean {
  return loopbackHost.test(address.exec(text)?.[2] ?? '')
}

export const baseUrlSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200),
  v.transform((text) => text.replace(/\/+$/u, '')),
  v.check(isProviderAddress, 'address'),
)

const portNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))

/** An outbound proxy for shops whose own address is not on the provider's list; empty means none. Its password is a secret. */
export const proxySchema = v.strictObject({
  address: v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^(|https?:\/\/[^\s/@?#]+\/?)$/u)),
  user: v.pipe(v.string(), v.trim(), v.maxLength(64)),
})

/** Where the provider's reports may come in. Off unless the owner wants it: most shops cannot be reached from outside. */
export const callbackSchema = v.strictObject({
  on: v.boolean(),
  address: v.pipe(v.string(), v.trim(), v.maxLength(45), v.regex(/^[0-9a-fA-F.:]+$/u)),
  port: portNumber,
  /** The secret part of the address, made by the till. */
  path: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{0,64}$/u)),
  /** Addresses or ranges that may report; empty means any that knows the path. */
  allowed: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/u))), v.maxLength(20)),
})

export const tokenSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4096), v.regex(/^[\x21-\x7e]+$/u))

export const preferencesSchema = v.strictObject({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  timeZone: v.picklist(timeZoneNames),
  /** How long an order may wait for the line before a person is asked. */
  holdMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60)),
  /** Ask for the cash before sending. */
  cashFirst: v.boolean(),
  cashier: line(24),
  printer: line(128),
  autoPrint: v.boolean(),
  /** Short tones for how a sale ended. */
  sounds: v.boolean(),
})

/** A second window for the customer. `screen` is the system's number for one, or `second`: whichever the till is not on. */
export const customerDisplaySchema = v.strictObject({
  on: v.boolean(),
  screen: v.pipe(v.string(), v.regex(/^(?:second|-?\d{1,19})$/u)),
})

const fee = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000), v.transform(rupiah))

export const digiswitchSchema = v.strictObject({
  baseUrl: baseUrlSchema,
  username: v.pipe(v.string(), v.trim(), v.maxLength(64), v.regex(/^[\x21-\x7e]*$/u)),
  /** Development mode of the provider: inquiries and payments say `testing`. */
  testing: v.boolean(),
  /** For deposit tickets: the bank and the name of whoever transfers. */
  bank: line(20),
  ownerName: line(48),
  lowSaldo: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000), v.transform(rupiah)),
})

/** The provider's API key: a secret of its own. */
export const apiKeySchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[\x21-\x7e]+$/u))

export const billSettingsSchema = v.strictObject({
  /** May a confirmed payment wait for the line? Off: a person is asked within minutes. */
  queueOffline: v.boolean(),
  /** The shop's fee for each kind: what it usually takes, and the most it ever takes. */
  fees: v.record(
    v.picklist(billKindNames),
    v.pipe(
      v.strictObject({ usual: fee, most: fee }),
      v.check(({ usual, most }) => usual <= most, 'fee'),
    ),
  ),
})

/** From the provider's cost to the shop's price when a price list brings a new product. */
export const marginSchema = v.strictObject({ add: fee, roundUpTo: v.picklist([1, 100, 500, 1000]) })

export type DigiswitchPlain = v.InferOutput<typeof digiswitchSchema> & { readonly margin: Margin }
export type Margin = v.InferOutput<typeof marginSchema>
export type BillSettings = v.InferOutput<typeof billSettingsSchema>
export type Proxy = v.InferOutput<typeof proxySchema>
export type Callback = v.InferOutput<typeof callbackSchema>
export type Shop = v.InferOutput<typeof shopSchema>
export type CustomerDisplay = v.InferOutput<typeof customerDisplaySchema>
export type Preferences = v.InferOutput<typeof preferencesSchema>
export type Language = (typeof languages)[number]
export type Theme = (typeof themes)[number]
export type TimeZoneName = (typeof timeZoneNames)[number]

/** How a secret is held: in the system's keychain, or only in memory because there is none. */
export type SecretKept = 'keychain' | 'memory' | 'none'

export type SecretStatus = {
  readonly kept: SecretKept
  /** Last four characters, so that the owner recognises which token it is. */
  readonly lastFour?: string | undefined
  /** False where the system offers no keychain: the secret will be asked again after a restart. */
  readonly keychain: boolean
}

export type SettingsView = {
  readonly shop: Shop
  readonly preferences: Preferences
  readonly niskala: {
    readonly baseUrl: string
    readonly token: SecretStatus
    /** Read from the token itself, where it says so. */
    readonly tokenExpiresAt?: Instant | undefined
    readonly transport: NiskalaTransport
    readonly proxy: Proxy & { readonly password: SecretStatus }
    readonly callback: Callback
    /** Below this the header warns. */
    readonly lowSaldo: Rupiah
  }
  readonly digiswitch: DigiswitchPlain & { readonly key: SecretStatus }
  readonly bills: BillSettings
  readonly printing: Printing
  readonly customerDisplay: CustomerDisplay
  readonly designs: SlipDesigns
  readonly logo?: SlipLogo | undefined
  /** The ways to the paper that this computer's system has. */
  readonly paperWays: readonly PaperWay[]
  readonly training: boolean
  /** Where this till keeps its data. */
  readonly dataFolder: string
  readonly version: string
}

// Plain settings through electron-store. A file that cannot be read is set aside, never silently wiped.
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import * as v from 'valibot'
import { type SettingsStore, type StoredSettings, StoreTrouble } from '../../core/ports/stores'
import { billKindNames } from '../../../shared/bill/bill-data'
import { rupiah } from '../../../shared/money'
import { printingSchema, usualPrinting } from '../../../shared/printing'
import { designsSchema } from '../../../shared/slip-design'
import {
  baseUrlSchema,
  type BillSettings,
  billSettingsSchema,
  type Callback,
  callbackSchema,
  customerDisplaySchema,
  type DigiswitchPlain,
  digiswitchSchema,
  marginSchema,
  niskalaTransports,
  preferencesSchema,
  proxySchema,
  shopSchema,
} from '../../../shared/settings'

const noProxy = { address: '', user: '' }
const noCallback: Callback = { on: false, address: '127.0.0.1', port: 8088, path: '', allowed: [] }
const lowSaldoByDefault = 100_000
const marginByDefault = { add: rupiah(1_000), roundUpTo: 500 } as const

/** No username, no DigiSwitch: it is set up by the owner. The address is the document's. */
const noDigiswitch: DigiswitchPlain = {
  baseUrl: 'https://hanifstore.api.digiswitch.id/v1/user/api',
  username: '',
  testing: false,
  bank: '',
  ownerName: '',
  lowSaldo: rupiah(lowSaldoByDefault),
  margin: marginByDefault,
}

const noCustomerDisplay = { on: false, screen: 'second' } as const

const usualFee = { usual: rupiah(2_000), most: rupiah(5_000) }
const usualBills: BillSettings = {
  queueOffline: false,
  fees: Object.fromEntries(billKindNames.map((kind) => [kind, usualFee])),
}

const storedSchema = v.strictObject({
  shop: shopSchema,
  // Files of before there were sounds say nothing of them.
  preferences: v.strictObject({ ...preferencesSchema.entries, sounds: v.optional(v.boolean(), true) }),
  niskala: v.strictObject({
    baseUrl: baseUrlSchema,
    transport: v.optional(v.picklist(niskalaTransports), 'json'),
    proxy: v.optional(proxySchema, noProxy),
    callback: v.optional(callbackSchema, noCallback),
    lowSaldo: v.optional(v.pipe(v.number(), v.integer(), v.transform(rupiah)), lowSaldoByDefault),
  }),
  // Files of before there were bills have neither of the two, and a kind may be younger than the file.
  digiswitch: v.optional(v.strictObject({ ...digiswitchSchema.entries, margin: v.optional(marginSchema, marginByDefault) }), noDigiswitch),
  bills: v.optional(
    v.pipe(
      billSettingsSchema,
      v.transform((bills) => ({ ...bills, fees: { ...usualBills.fees, ...bills.fees } })),
    ),
    usualBills,
  ),
  customerDisplay: v.optional(customerDisplaySchema, noCustomerDisplay),
  printing: v.optional(v.pipe(v.unknown(), v.transform(drawerByKind), printingSchema), usualPrinting),
  // Looks that cannot be read are the usual ones: shop and accounts beside them still hold.
  designs: v.optional(v.fallback(designsSchema, {}), {}),
  training: v.boolean(),
})

/** A new till starts in training: nothing can be bought before the owner says so. The address is the document's. */
const defaults: StoredSettings = {
  shop: { name: 'Konter Baru', address: '', phone: '', footer: 'Terima kasih', paperColumns: 32 },
  preferences: {
    language: 'id',
    theme: 'system',
    timeZone: 'WIB',
    holdMinutes: 60,
    cashFirst: true,
    cashier: 'Loket 1',
    printer: '',
    autoPrint: false,
    sounds: true,
  },
  niskala: {
    baseUrl: 'https://niskalaapi.socx.app/reseller/api/v1',
    transport: 'json',
    proxy: noProxy,
    callback: noCallback,
    lowSaldo: rupiah(lowSaldoByDefault),
  },
  digiswitch: noDigiswitch,
  bills: usualBills,
  printing: usualPrinting,
  customerDisplay: noCustomerDisplay,
  designs: {},
  training: true,
}

/** Opens `settings.json` in the folder. Never throws for what the file holds. */
export function openSettingsStore(folder: string, stamp: () => string): SettingsStore {
  const file = join(folder, 'settings.json')
  let wasReset = false

  function open(): Store<{ loket?: unknown }> {
    return new Store<{ loket?: unknown }>({ cwd: folder, name: 'settings', configFileMode: 0o600 })
  }

  function setAside(): void {
    wasReset = true
    copyFileSync(file, `${file}.rusak-${stamp()}`)
    rmSync(file)
  }

  function openOrSetAside(): Store<{ loket?: unknown }> {
    try {
      return open()
    } catch (error) {
      if (!existsSync(file)) throw error
      setAside()
      return open()
    }
  }

  // A folder that cannot be written still gets a window that says so.
  function loadOrStandIn(): { store: Store<{ loket?: unknown }> | undefined; settings: StoredSettings } {
    try {
      return load()
    } catch {
      return { store: undefined, settings: defaults }
    }
  }

  function load(): { store: Store<{ loket?: unknown }>; settings: StoredSettings } {
    const store = openOrSetAside()
    const found = store.get('loket')
    if (found === undefined) return { store, settings: defaults }
    const parsed = v.safeParse(storedSchema, found)
    if (parsed.success) return { store, settings: parsed.output }
    setAside()
    return { store: open(), settings: defaults }
  }

  const { store, settings } = loadOrStandIn()
  let current = settings
  return {
    wasReset,
    read: () => current,
    write(changes) {
      if (!store) throw new StoreTrouble('read-only', 'Settings cannot be written')
      const next = { ...current, ...changes }
      try {
        store.set('loket', next)
      } catch (error) {
        throw new StoreTrouble(troubleOf(error), 'Settings could not be written', { cause: error })
      }
      current = next
    },
  }
}

/** Files of before there were kinds of payment say whether the drawer opens, and meant cash. */
function drawerByKind(printing: unknown): unknown {
  if (typeof printing !== 'object' || printing === null || !('drawer' in printing)) return printing
  if (typeof printing.drawer !== 'boolean') return printing
  return { ...printing, drawer: printing.drawer ? ['cash'] : [] }
}

/** What the disk said. */
export function troubleOf(error: unknown): 'disk-full' | 'read-only' | 'other' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return 'disk-full'
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'read-only' : 'other'
}

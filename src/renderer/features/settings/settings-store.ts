// The settings on show, what is being saved, and how the last deed ended.
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type ConnectionFailure, type PosBridge, type ReplyOf, type SettingsFailure } from '../../../shared/ipc-contract'
import { type Rupiah } from '../../../shared/money'
import { type Printing } from '../../../shared/printing'
import { type ProviderName } from '../../../shared/provider-name'
import {
  baseUrlSchema,
  type BillSettings,
  type Callback,
  type CustomerDisplay,
  type DigiswitchPlain,
  isProviderAddress,
  type Margin,
  type NiskalaTransport,
  type Preferences,
  type Proxy,
  type SettingsView,
  type Shop,
  tokenSchema,
} from '../../../shared/settings'
import { type SlipDesigns } from '../../../shared/slip-design'
import { type SlipLogo } from '../../../shared/slip-logo'

export const sectionNames = ['shop', 'cashier', 'niskala', 'digiswitch', 'catalogue', 'printing', 'display', 'training', 'about'] as const
export type SectionName = (typeof sectionNames)[number]

export const niskalaParts = ['account', 'proxy', 'saldo', 'callback'] as const
export type NiskalaPart = (typeof niskalaParts)[number]

export const digiswitchParts = ['account', 'prices', 'bills', 'products'] as const
export type DigiswitchPart = (typeof digiswitchParts)[number]

export type Printer = { readonly name: string; readonly isDefault: boolean }
export type SettingsNotice =
  | { readonly tone: 'good'; readonly key: string }
  | { readonly tone: 'bad'; readonly failure: SettingsFailure | CallFailure }
export type ConnectionTest =
  | { readonly kind: 'running' }
  | { readonly kind: 'good'; readonly saldo: Rupiah; readonly tookMs: number }
  | { readonly kind: 'bad'; readonly failure: ConnectionFailure | CallFailure }

export type SettingsState = {
  readonly section: SectionName
  readonly view: SettingsView | undefined
  readonly printers: readonly Printer[] | undefined
  readonly busy: boolean
  readonly notice: SettingsNotice | undefined
  readonly test: ConnectionTest | undefined
  start(): () => void
  go(section: SectionName): void
  saveShop(shop: Shop): Promise<boolean>
  savePreferences(change: Partial<Preferences>): Promise<boolean>
  /** Which part of the Niskala section is shown. */
  readonly niskalaPart: NiskalaPart
  showNiskala(part: NiskalaPart): void
  saveNiskala(baseUrl: string, token: string, transport: NiskalaTransport): Promise<boolean>
  /** A password left out stays as it is; an empty one is forgotten. */
  saveProxy(proxy: Proxy, password?: string): Promise<boolean>
  saveCallback(callback: Omit<Callback, 'path'>): Promise<boolean>
  newCallbackPath(): Promise<boolean>
  saveLowSaldo(amount: Rupiah): Promise<boolean>
  /** Which part of the DigiSwitch section is shown. */
  readonly digiswitchPart: DigiswitchPart
  showDigiswitch(part: DigiswitchPart): void
  /** An empty key stays as it is. */
  saveDigiswitch(account: DigiswitchAccount, key: string): Promise<boolean>
  saveMargin(margin: Margin): Promise<boolean>
  saveBills(bills: BillSettings): Promise<boolean>
  savePrinting(printing: Printing): Promise<boolean>
  saveDisplay(display: CustomerDisplay): Promise<boolean>
  /** The looks of slips, and the logo where it is another. */
  saveLook(designs: SlipDesigns, logo: SlipLogo | undefined): Promise<boolean>
  testConnection(provider: ProviderName): Promise<void>
  setTraining(on: boolean): Promise<boolean>
  listPrinters(): Promise<void>
}

export type DigiswitchAccount = Omit<DigiswitchPlain, 'margin'>
export type SettingsStore = StoreApi<SettingsState>
type Act = { readonly bridge: PosBridge; readonly set: SettingsStore['setState']; readonly get: SettingsStore['getState'] }

export function createSettingsStore(bridge: PosBridge): SettingsStore {
  return createStore<SettingsState>()((set, get) => {
    const act: Act = { bridge, set, get }
    return {
      section: 'shop',
      niskalaPart: 'account',
      digiswitchPart: 'account',
      view: undefined,
      printers: undefined,
      busy: false,
      notice: undefined,
      test: undefined,
      start: () => start(act),
      go: (section) => {
        if (section !== get().section) set({ section, notice: undefined, test: undefined })
      },
      saveShop: (shop) => save(act, 'saved', bridge.call('settings/save-shop', shop)),
      savePreferences: async (change) => {
        const { view } = get()
        if (!view) return false
        return save(act, 'saved', bridge.call('settings/save-preferences', { ...view.preferences, ...change }))
      },
      showNiskala: (niskalaPart) => set({ niskalaPart, notice: undefined, test: undefined }),
      saveNiskala: (baseUrl, token, transport) => {
        set({ test: undefined })
        const secret = token.trim() === '' ? {} : { token }
        return save(act, 'saved', bridge.call('settings/save-niskala', { baseUrl, transport, ...secret }))
      },
      saveProxy: (proxy, password) =>
        save(act, 'saved', bridge.call('settings/save-proxy', { ...proxy, ...(password !== undefined && { password }) })),
      saveCallback: (callback) => save(act, 'saved', bridge.call('settings/save-callback', callback)),
      newCallbackPath: () => save(act, 'newPath', bridge.call('settings/new-callback-path', undefined)),
      saveLowSaldo: (amount) => save(act, 'saved', bridge.call('settings/save-low-saldo', { amount })),
      showDigiswitch: (digiswitchPart) => set({ digiswitchPart, notice: undefined, test: undefined }),
      saveDigiswitch: (account, key) => {
        set({ test: undefined })
        const secret = key.trim() === '' ? {} : { key }
        return save(act, 'saved', bridge.call('settings/save-digiswitch', { ...account, ...secret }))
      },
      saveMargin: (margin) => save(act, 'saved', bridge.call('settings/save-margin', margin)),
      saveBills: (bills) => save(act, 'saved', bridge.call('settings/save-bills', bills)),
      savePrinting: (printing) => save(act, 'saved', bridge.call('settings/save-printing', printing)),
      saveDisplay: (display) => save(act, 'saved', bridge.call('settings/save-display', display)),
      saveLook: (designs, logo) => saveLook(act, designs, logo),
      testConnection: (provider) => testConnection(act, provider),
      setTraining: (on) => save(act, on ? 'trainingOn' : 'trainingOff', bridge.call('settings/training', { on })),
      listPrinters: () => listPrinters(act),
    }
  })
}

function start(act: Act): () => void {
  const { bridge, set } = act
  set({ notice: undefined, test: undefined })
  const stop = bridge.on('till/settings', (view) => set({ view }))
  void load(act)
  return stop
}

async function load({ bridge, set }: Act): Promise<void> {
  const reply = await bridge.call('settings/get', undefined)
  set(reply.ok ? { view: reply.value } : { notice: { tone: 'bad', failure: reply.failure } })
}

async function save({ set }: Act, key: string, answer: Promise<ReplyOf<'settings/save-shop'>>): Promise<boolean> {
  set({ busy: true, notice: undefined })
  const reply = await answer
  set({ busy: false })
  set(reply.ok ? { view: reply.value, notice: { tone: 'good', key } } : { notice: { tone: 'bad', failure: reply.failure } })
  return reply.ok
}

async function saveLook(act: Act, designs: SlipDesigns, logo: SlipLogo | undefined): Promise<boolean> {
  const isNew = logo?.bits !== act.get().view?.logo?.bits
  if (isNew && !(await save(act, 'saved', act.bridge.call('settings/save-logo', { logo })))) return false
  return save(act, 'saved', act.bridge.call('settings/save-designs', designs))
}

async function testConnection({ bridge, set, get }: Act, provider: ProviderName): Promise<void> {
  if (get().test?.kind === 'running') return
  set({ test: { kind: 'running' }, notice: undefined })
  const reply = await bridge.call('settings/test-connection', { provider })
  set({ test: reply.ok ? { kind: 'good', ...reply.value } : { kind: 'bad', failure: reply.failure } })
}

async function listPrinters({ bridge, set }: Act): Promise<void> {
  const reply = await bridge.call('printer/list', undefined)
  set(reply.ok ? { printers: reply.value } : { printers: [], notice: { tone: 'bad', failure: reply.failure } })
}

export type AddressProblem = 'empty' | 'insecure' | 'not-an-address'

/** Why an address would be refused, said while it is typed. */
export function addressProblem(typed: string): AddressProblem | undefined {
  const text = typed.trim()
  if (text === '') return 'empty'
  if (v.safeParse(baseUrlSchema, text).success && isProviderAddress(text)) return undefined
  return /^http:\/\/[^/?#@\s]+/u.test(text) ? 'insecure' : 'not-an-address'
}

/** An empty field keeps the token that is set, so it is never a problem. */
export function tokenLooksWrong(typed: string): boolean {
  return typed.trim() !== '' && !v.safeParse(tokenSchema, typed).success
}

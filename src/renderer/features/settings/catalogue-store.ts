// The owner's product list: searched here, changed in the main process.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CatalogueRow, type ImportProblem, type ImportReport } from '../../../shared/catalog'
import { type CallFailure, type PosBridge } from '../../../shared/ipc-contract'
import { type MoneyFailure, parseRupiah, type Rupiah } from '../../../shared/money'
import { fail, ok, type Result } from '../../../shared/result'

export const rowsShown = 100
/** The same limit as the contract's: told here before five megabytes travel. */
export const importBytesMax = 5_000_000

export type PriceProblem = MoneyFailure | 'zero'
export type CatalogueFailure = { readonly kind: 'no-such-product' | 'zero-price' | 'same-provider' } | CallFailure
export type ImportOutcome =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'done'; readonly file: string; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: CallFailure }

export type CatalogueState = {
  readonly rows: readonly CatalogueRow[]
  readonly loaded: boolean
  readonly search: string
  readonly brand: string | undefined
  readonly editing: string | undefined
  readonly outcome: ImportOutcome | undefined
  readonly failure: CatalogueFailure | undefined
  readonly saved: { readonly code: string; readonly what: 'price' | 'backup' } | undefined
  /** The product whose backup is being chosen. */
  readonly choosing: string | undefined
  start(): () => void
  setSearch(search: string): void
  setBrand(brand: string | undefined): void
  edit(code: string | undefined): void
  setPrice(code: string, price: Rupiah): Promise<boolean>
  setHidden(code: string, hidden: boolean): Promise<void>
  chooseBackup(code: string | undefined): void
  /** Without a backup the product has none any more. */
  setBackup(code: string, backup: string | undefined): Promise<void>
  importFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  closeOutcome(): void
}

export type CatalogueStore = StoreApi<CatalogueState>
type Act = { readonly bridge: PosBridge; readonly set: CatalogueStore['setState']; readonly get: CatalogueStore['getState'] }

const empty = {
  rows: [],
  loaded: false,
  search: '',
  brand: undefined,
  editing: undefined,
  outcome: undefined,
  failure: undefined,
  saved: undefined,
  choosing: undefined,
} as const

export function createCatalogueStore(bridge: PosBridge): CatalogueStore {
  return createStore<CatalogueState>()((set, get) => {
    const act: Act = { bridge, set, get }
    return {
      ...empty,
      start: () => {
        const stop = bridge.on('catalogue/changed', () => void load(act))
        void load(act)
        return stop
      },
      setSearch: (search) => set({ search, editing: undefined, saved: undefined }),
      setBrand: (brand) => set({ brand, editing: undefined, saved: undefined }),
      edit: (code) => set({ editing: code, failure: undefined, saved: undefined }),
      closeOutcome: () => set({ outcome: undefined }),
      setPrice: (code, price) => setPrice(act, code, price),
      setHidden: (code, hidden) => setHidden(act, code, hidden),
      chooseBackup: (choosing) => set({ choosing, editing: undefined, failure: undefined, saved: undefined }),
      setBackup: (code, backup) => setBackup(act, code, backup),
      importFile: (name, bytes) => importFile(act, name, bytes),
    }
  })
}

async function load({ bridge, set }: Act): Promise<void> {
  const reply = await bridge.call('catalogue/rows', undefined)
  set({ loaded: true, ...(reply.ok ? { rows: reply.value } : { failure: reply.failure }) })
}

function put({ set, get }: Act, row: CatalogueRow): void {
  set({ rows: get().rows.map((each) => (each.code === row.code ? row : each)), failure: undefined })
}

async function setPrice(act: Act, code: string, price: Rupiah): Promise<boolean> {
  const reply = await act.bridge.call('catalogue/set-price', { code, price })
  if (!reply.ok) {
    act.set({ failure: reply.failure })
    return false
  }
  put(act, reply.value)
  act.set({ editing: undefined, saved: { code, what: 'price' } })
  return true
}

async function setHidden(act: Act, code: string, hidden: boolean): Promise<void> {
  const reply = await act.bridge.call('catalogue/set-hidden', { code, hidden })
  if (reply.ok) put(act, reply.value)
  else act.set({ failure: reply.failure })
}

async function setBackup(act: Act, code: string, backup: string | undefined): Promise<void> {
  const reply = await act.bridge.call('catalogue/set-backup', { code, ...(backup !== undefined && { backup }) })
  act.set({ choosing: undefined })
  if (!reply.ok) return act.set({ failure: reply.failure })
  put(act, reply.value)
  act.set({ saved: { code, what: 'backup' } })
}

async function importFile(act: Act, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { bridge, set, get } = act
  if (get().outcome?.kind === 'reading') return
  if (bytes.byteLength > importBytesMax) {
    return set({ outcome: { kind: 'refused', file, problems: [{ row: 0, problem: 'too-large' }] } })
  }
  set({ outcome: { kind: 'reading', file } })
  const reply = await bridge.call('catalogue/import', { bytes })
  if (reply.ok) {
    set({ outcome: { kind: 'done', file, report: reply.value } })
    return load(act)
  }
  const { failure } = reply
  set({ outcome: 'kind' in failure ? { kind: 'failed', file, failure } : { kind: 'refused', file, problems: failure } })
}

/** Every word typed must be somewhere in the code, the name or the brand. */
export function found(rows: readonly CatalogueRow[], search: string, brand: string | undefined): readonly CatalogueRow[] {
  const terms = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((term) => term !== '')
  return rows.filter((row) => {
    if (brand !== undefined && row.brand !== brand) return false
    const text = `${row.code} ${row.name} ${row.brand}`.toLowerCase()
    return terms.every((term) => text.includes(term))
  })
}

export function brandsOf(rows: readonly CatalogueRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.brand))].sort((left, right) => left.localeCompare(right, 'id'))
}

/** A selling price as typed: whole rupiah above zero. */
export function typedPrice(typed: string): Result<Rupiah, PriceProblem> {
  const price = parseRupiah(typed)
  if (!price.ok) return price
  return price.value === 0 ? fail('zero') : ok(price.value)
}

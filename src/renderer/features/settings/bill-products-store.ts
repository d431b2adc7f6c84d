// The bill products of the shop: found here, sorted into kinds and hidden in the main process.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type BillProductRow } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type CallFailure, type PosBridge } from '../../../shared/ipc-contract'

export type BillProductFailure = { readonly kind: 'no-such-product' } | CallFailure

export type BillProductsState = {
  readonly rows: readonly BillProductRow[]
  readonly loaded: boolean
  readonly search: string
  readonly kind: BillKindName | undefined
  readonly failure: BillProductFailure | undefined
  /** The product that was just sorted into a kind. */
  readonly saved: string | undefined
  start(): () => void
  setSearch(search: string): void
  showKind(kind: BillKindName | undefined): void
  setKind(code: string, kind: BillKindName): Promise<void>
  setHidden(code: string, hidden: boolean): Promise<void>
}

export type BillProductsStore = StoreApi<BillProductsState>

export function createBillProductsStore(bridge: PosBridge): BillProductsStore {
  return createStore<BillProductsState>()((set, get) => {
    const load = async () => {
      const reply = await bridge.call('bills/product-rows', undefined)
      set({ loaded: true, ...(reply.ok ? { rows: reply.value } : { failure: reply.failure }) })
    }
    const put = (row: BillProductRow, saved: string | undefined) =>
      set({ rows: get().rows.map((each) => (each.code === row.code ? row : each)), failure: undefined, saved })
    return {
      rows: [],
      loaded: false,
      search: '',
      kind: undefined,
      failure: undefined,
      saved: undefined,
      start: () => {
        const stop = bridge.on('catalogue/changed', () => void load())
        void load()
        return stop
      },
      setSearch: (search) => set({ search, saved: undefined }),
      showKind: (kind) => set({ kind, saved: undefined }),
      setKind: async (code, kind) => {
        const reply = await bridge.call('bills/set-kind', { code, kind })
        if (reply.ok) put(reply.value, code)
        else set({ failure: reply.failure })
      },
      setHidden: async (code, hidden) => {
        const reply = await bridge.call('bills/set-hidden', { code, hidden })
        if (reply.ok) put(reply.value, undefined)
        else set({ failure: reply.failure })
      },
    }
  })
}

/** Every word typed must be somewhere in the code or the name, within the kind on show. */
export function foundBillProducts(
  rows: readonly BillProductRow[],
  search: string,
  kind: BillKindName | undefined,
): readonly BillProductRow[] {
  const terms = search.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows.filter((row) => {
    if (kind !== undefined && row.kind !== kind) return false
    const text = `${row.code} ${row.name}`.toLowerCase()
    return terms.every((term) => text.includes(term))
  })
}

// The customers of the open kind: read while a number is typed, kept under a name, forgotten.
import { type BillCustomer } from '../../../shared/bill/bill'
import { productsOf } from './bills-state'
import { type Deeds } from './bills-deeds'

const readAfterMs = 120

export async function readCustomers({ pos, get, set }: Deeds): Promise<void> {
  const { kind } = get()
  const text = soughtIn(get())
  const reply = await pos.call('bills/customers', { kind, text })
  const now = get()
  if (!reply.ok || now.kind !== kind || soughtIn(now) !== text) return
  set({ customers: reply.value, ...usualProduct(now, reply.value) })
}

/** What is typed in the search, else in the number. */
function soughtIn({ search, entry }: ReturnType<Deeds['get']>): string {
  return search === '' ? entry.number : search
}

/** Where nothing was chosen yet, the kind starts with the product it was last used for. */
function usualProduct(state: ReturnType<Deeds['get']>, customers: readonly BillCustomer[]) {
  const { kind, chosen } = state
  if (kind in chosen || soughtIn(state) !== '') return {}
  const open = productsOf(state, kind).filter((product) => product.open)
  const latest = customers.toSorted((left, right) => right.lastAt - left.lastAt).find(({ code }) => open.some((one) => one.code === code))
  return latest ? { chosen: { ...chosen, [kind]: latest.code } } : {}
}

export function readCustomersSoon(deeds: Deeds): void {
  const sought = soughtIn(deeds.get())
  // Until main has looked, only those stay that may be meant: two quick Enters take nobody else.
  deeds.set(({ customers }) => ({ customers: customers?.filter((one) => mayFit(one, sought)) }))
  setTimeout(() => {
    if (soughtIn(deeds.get()) === sought) void readCustomers(deeds)
  }, readAfterMs)
}

export async function labelCustomer(
  deeds: Deeds,
  { code, customerNo }: Pick<BillCustomer, 'code' | 'customerNo'>,
  label: string,
): Promise<void> {
  const name = label.trim()
  await deeds.pos.call('bills/label-customer', { code, customerNo, ...(name !== '' && { label: name }) })
  await readCustomers(deeds)
}

export async function forgetCustomer(deeds: Deeds, { code, customerNo }: BillCustomer): Promise<void> {
  await deeds.pos.call('bills/forget-customer', { code, customerNo })
  await readCustomers(deeds)
}

function mayFit({ label = '', name, customerNo }: BillCustomer, sought: string): boolean {
  return `${label} ${name} ${customerNo}`.toLowerCase().includes(sought.trim().toLowerCase())
}

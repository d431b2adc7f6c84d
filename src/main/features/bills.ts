// Bills: what can be looked up, the bill itself, paying it, and the customers who come back every month.
import { type BillProduct, type BillProductRow } from '../../shared/bill/bill'
import { type Replies } from '../../shared/ipc-contract'
import { type RequestOf } from '../../shared/ipc-requests'
import { fail, ok, type Result } from '../../shared/result'
import { createHeldBills } from './bills/held-bills'
import { createInquiry, type Inquire } from './bills/inquiry'
import { type BillsParts } from './bills/parts'
import { createPayment, type Pay } from './bills/payment'

export type Bills = {
  products(): Replies['bills/products']
  productRows(): Replies['bills/product-rows']
  setKind(request: RequestOf<'bills/set-kind'>): Replies['bills/set-kind']
  setHidden(request: RequestOf<'bills/set-hidden'>): Replies['bills/set-hidden']
  /** Asks the provider; nothing is bought and nothing written. */
  inquire: Inquire
  /** Throws StoreTrouble when nothing could be written; then nothing is paid. */
  pay: Pay
  customers(request: RequestOf<'bills/customers'>): Replies['bills/customers']
  label(request: RequestOf<'bills/label-customer'>): Replies['bills/label-customer']
  forget(request: RequestOf<'bills/forget-customer'>): Replies['bills/forget-customer']
}

const customersMax = 30

export function createBills(parts: BillsParts): Bills {
  const { bills, customers } = parts
  const held = createHeldBills()
  return {
    products: () =>
      ok(
        bills
          .rows()
          .filter(({ hidden }) => !hidden)
          .map(shown),
      ),
    productRows: () => ok(bills.rows()),
    setKind: ({ code, kind }) => known(bills.setKind(code, kind)),
    setHidden: ({ code, hidden }) => known(bills.setHidden(code, hidden)),
    inquire: createInquiry(parts, held),
    pay: createPayment(parts, held),
    customers: ({ kind, text }) => ok(customers.find(kind, text.trim(), customersMax)),
    label({ code, customerNo, label }) {
      customers.label(code, customerNo, label)
      return ok(null)
    },
    forget({ code, customerNo }) {
      customers.forget(code, customerNo)
      return ok(null)
    },
  }
}

function shown({ code, kind, name, open }: BillProductRow): BillProduct {
  return { code, kind, name, open }
}

function known(row: BillProductRow | undefined): Result<BillProductRow, { readonly kind: 'no-such-product' }> {
  return row ? ok(row) : fail({ kind: 'no-such-product' })
}

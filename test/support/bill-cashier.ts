// Bills as a cashier pays them: looked up, shown, confirmed.
import { type Till } from '../../src/main/app/till'
import { type BillDraft } from '../../src/shared/bill/bill'
import { type Rupiah, sum } from '../../src/shared/money'
import { type SaleView } from '../../src/shared/sale-view'

export function billCashier(till: () => Till) {
  const cashier = {
    /** Looks up a bill; throws when the till has none to show. */
    async lookUp(code: string, customerNo: string, amount?: Rupiah): Promise<BillDraft> {
      const found = await till().bills.inquire({ code, customerNo, amount })
      if (!found.ok) throw new Error(JSON.stringify(found.failure))
      return found.value
    },
    /** Asks to pay bills that were looked up, with the usual fee and the exact cash. */
    tryToPay(...drafts: readonly BillDraft[]) {
      const tendered = sum(drafts.flatMap(({ bill, fee }) => [bill.sellingPrice, fee]))
      return till().bills.pay({ bills: drafts.map(({ draft, fee }) => ({ draft, fee, second: false })), payment: 'cash', tendered })
    },
    /** The same; throws when the till refuses. */
    pay(...drafts: readonly BillDraft[]): readonly SaleView[] {
      const paid = cashier.tryToPay(...drafts)
      if (!paid.ok) throw new Error(JSON.stringify(paid.failure))
      return paid.value
    },
    /** Looks up one bill and pays it. */
    async payBill(code: string, customerNo: string, amount?: Rupiah): Promise<SaleView> {
      const [sale] = cashier.pay(await cashier.lookUp(code, customerNo, amount))
      if (!sale) throw new Error('Nothing was paid')
      return sale
    },
  }
  return cashier
}

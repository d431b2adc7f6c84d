// The bill counter over a real SQLite file and a desk that answers inquiries as the test tells it to.
import { systemIds } from '../../src/main/adapters/platform/system'
import { builtInBillProducts } from '../../src/main/core/catalogue/bill-products'
import { type BillInquiry, type InquiryReply } from '../../src/main/core/ports/providers'
import { createBills } from '../../src/main/features/bills'
import { type BillDraft } from '../../src/shared/bill/bill'
import { type Rupiah, rupiah } from '../../src/shared/money'
import { billSettings, preferenceSettings } from './settings'
import { openTwoDesks } from './two-desks'

type AnsweredBill = Extract<InquiryReply, { kind: 'bill' }>

/** PLN's example of the provider's document, for whichever number is asked. */
export function foundBill(changes: Partial<AnsweredBill> = {}): (inquiry: BillInquiry) => AnsweredBill {
  return ({ customerNo }) => ({
    kind: 'bill',
    name: 'Nama Pelanggan Pertama',
    customerNo,
    admin: rupiah(2_500),
    price: rupiah(10_900),
    sellingPrice: rupiah(11_000),
    desc: {
      tarif: 'R1',
      daya: 1300,
      lembar_tagihan: 1,
      detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500' }],
    },
    ...changes,
  })
}

export function openBillCounter(path?: string) {
  const room = openTwoDesks(path)
  const { store, clock } = room
  if (store.bills.rows().length === 0) store.bills.merge(builtInBillProducts)
  const asked: BillInquiry[] = []
  const script = {
    onInquiry: foundBill() as (inquiry: BillInquiry) => InquiryReply | Promise<InquiryReply>,
    lineUp: true,
    settings: billSettings(),
    wakes: 0,
  }
  const bills = createBills({
    journal: store.journal,
    bills: store.bills,
    customers: store.customers,
    desk: room.deskOf('digiswitch'),
    source: {
      async inquire(inquiry) {
        asked.push(inquiry)
        return await script.onInquiry(inquiry)
      },
    },
    lineUp: () => script.lineUp,
    clock,
    ids: systemIds,
    preferences: () => preferenceSettings(),
    settings: () => script.settings,
    training: false,
    wake: () => void (script.wakes += 1),
  })

  async function lookUp(customerNo = '530000000001', code = 'pln', amount?: Rupiah): Promise<BillDraft> {
    const found = await bills.inquire({ code, customerNo, amount })
    if (!found.ok) throw new Error(JSON.stringify(found.failure))
    return found.value
  }

  return { ...room, bills, asked, script, lookUp }
}

// Bills at DigiSwitch: looked up, paid under the same ref_id on the same day, and asked about.
import { paidDesc, type Bill } from './digiswitch-bill'
import { answerCode, type BillProduct } from './digiswitch-bill-products'
import { digiswitchMessage, digiswitchStatus } from './digiswitch-codes'
import { HONEST_REPLY, refused, type DigiswitchDesk, type DigiswitchReply, type Request } from './digiswitch-desk'
import { doubleBills, exampleBills, exampleSerials } from './digiswitch-examples'
import { type Fault } from './digiswitch-faults'
import { inventBill } from './digiswitch-invented'
import { courseOfFate, fateOf } from './digiswitch-numbers'
import { refusal } from './digiswitch-delivery'
import { isForgotten, isOrdered, lookedUp, type DigiswitchSale, type SaleStep } from './digiswitch-sale'
import { type Content } from './notation'
import { wibDay } from './wib'

const BOUGHT: readonly SaleStep[] = [{ rc: '00' }]
const EMONEY_STEP = 1_000
const EXAMPLE_AMOUNT = 10_000
const OTHER_BILL = 'Nomor pelanggan atau kode produk tidak sama dengan cek tagihan'
const OTHER_DAY = 'Tagihan harus dibayar di hari yang sama dengan cek tagihan'

/** Looks up a bill. Its ref_id is used up, found or not. */
export function inquire(desk: DigiswitchDesk, request: Request): DigiswitchReply {
  const { order, amount, testing } = request
  const stored = desk.sales.find(order.ref_id)
  if (stored !== undefined) return isSameInquiry(stored, request) ? about(desk, order.ref_id) : refused(order, '49')
  const product = desk.catalogue.bills().find(({ code }) => code === order.code)
  if (product === undefined || !product.status) return refused(order, '43')
  const mistake = mistakeIn(product, request)
  if (mistake !== undefined) return refused(order, mistake)
  const bill = billOf(product, order.customer_no, desk.now(), amount)
  desk.sales.write(lookedUp(order, bill, bill === undefined ? '02' : '00', desk.now(), testing, amount))
  return about(desk, order.ref_id)
}

/** Pays a bill that was looked up today; the same ref_id again is answered with what became of it. */
export function pay(desk: DigiswitchDesk, { order }: Request, fault: Fault): DigiswitchReply {
  const stored = desk.sales.find(order.ref_id)
  if (stored?.bill === undefined) return refused(order, '50')
  if (stored.code !== order.code || stored.customer_no !== order.customer_no) return refused(order, '40', OTHER_BILL)
  if (isOrdered(stored)) return about(desk, order.ref_id)
  if (wibDay(stored.at) !== wibDay(desk.now())) return refused(order, '40', OTHER_DAY)
  if (stored.bill.price > desk.sales.balance()) return refused(order, '44')
  const product = productOf(desk, order.code)
  const course = fault.course ?? courseOf(product, order.customer_no)
  desk.sales.begin(stored, { price: stored.bill.price, overcharge: 0, serial: serialOf(desk, product, stored), course })
  return about(desk, order.ref_id)
}

/** How a payment stands. It cannot pay, and knows nothing that was only looked up. */
export function statusOf(desk: DigiswitchDesk, { order }: Request): DigiswitchReply {
  const stored = desk.sales.find(order.ref_id)
  const isKnown = stored?.sort === 'bill' && isOrdered(stored) && !isForgotten(stored, desk.now())
  return isKnown ? about(desk, order.ref_id) : refused(order, '50')
}

function about(desk: DigiswitchDesk, refId: string): DigiswitchReply {
  return { ...HONEST_REPLY, data: () => answerAbout(desk, refId) }
}

function answerAbout(desk: DigiswitchDesk, refId: string): Content {
  const sale = desk.sales.find(refId)
  if (sale === undefined) throw new Error(`no sale ${refId}`)
  const { ref_id, customer_no, rc, bill, sn } = sale
  const code = answerCode(sale.code)
  if (bill === undefined || rc !== '00') return refusal({ ref_id, customer_no, code }, rc)
  const { name, admin, price, selling_price } = bill
  const desc = isOrdered(sale) ? paidDesc(productOf(desk, sale.code).kind, bill) : bill.desc
  const [message, status, balance] = [digiswitchMessage(rc), digiswitchStatus(rc), desk.sales.balance()]
  return { ref_id, customer_no, name, code, admin, message, status, sn, rc, balance, price, selling_price, desc }
}

function isSameInquiry(stored: DigiswitchSale, { order, amount }: Request): boolean {
  const sameCustomer = stored.code === order.code && stored.customer_no === order.customer_no && stored.amount === amount
  return stored.sort === 'bill' && sameCustomer && !isOrdered(stored)
}

function mistakeIn({ kind }: BillProduct, { order, amount }: Request): string | undefined {
  if (kind === 'emoney' && (amount === undefined || amount <= 0 || amount % EMONEY_STEP !== 0)) return '87'
  const shape = kind === 'samsat' ? /^\d+,\d+$/ : /^\d+$/
  return shape.test(order.customer_no) ? undefined : '54'
}

function billOf(product: BillProduct, customerNo: string, now: number, amount: number | undefined): Bill | undefined {
  const known = fateOf(product.kind, customerNo)
  if (known === undefined) return inventBill(product, customerNo, now, amount)
  if (known.fate === 'inquiry fails') return undefined
  if (product.kind === 'emoney' && amount !== EXAMPLE_AMOUNT) {
    return { ...inventBill(product, customerNo, now, amount), name: exampleBills.emoney.name }
  }
  return (known.bills === 2 ? doubleBills[product.kind] : undefined) ?? exampleBills[product.kind]
}

function courseOf({ kind }: BillProduct, customerNo: string): readonly SaleStep[] {
  const known = fateOf(kind, customerNo)
  return known === undefined ? BOUGHT : courseOfFate[known.fate]
}

function productOf(desk: DigiswitchDesk, code: string): BillProduct {
  const product = desk.catalogue.bills().find((one) => one.code === code)
  if (product === undefined) throw new Error(`no bill product ${code}`)
  return product
}

// A test number has the serial number of the document; every other payment one of its own.
function serialOf(desk: DigiswitchDesk, { kind }: BillProduct, { customer_no, ref_id }: DigiswitchSale): string {
  if (fateOf(kind, customer_no) !== undefined) return exampleSerials[kind]
  const place = desk.sales.all().findIndex((sale) => sale.ref_id === ref_id)
  return `${kind.slice(0, 2).toUpperCase()}${String(place + 1).padStart(10, '0')}${customer_no.slice(-4)}`
}

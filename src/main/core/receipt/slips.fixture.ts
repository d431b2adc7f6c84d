// Every slip the shop may print, by the path of its golden file: what the receipt tests hold and the printers' tests may use.
import { documentBills, paidPowerDesc } from '../../../shared/bill/document-bills.fixture'
import { rupiah } from '../../../shared/money'
import { type PaperColumns } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { type Shop } from '../../../shared/settings'
import { type SlipDesigns } from '../../../shared/slip-design'
import { type SlipLogo } from '../../../shared/slip-logo'
import { complaintText } from '../../../shared/text/complaint'
import { receiptText } from '../../../shared/text/receipt'
import { statesText } from '../../../shared/text/states'
import { complaintOf } from '../sale/complaint'
import { type Sale } from '../sale/sale'
import { billCore, documentKinds, documentSale, paid } from './bills.fixture'
import { composeComplaintSlip } from './complaint-slip'
import { composeReceipt } from './receipt'
import * as sales from './sales.fixture'
import { composeTestSlip } from './test-slip'
import { composeTicketSlip } from './ticket-slip'

export type SlipOf = {
  readonly sale: Sale
  readonly copy?: number
  readonly language?: 'id' | 'en'
  readonly designs?: SlipDesigns
  readonly logo?: SlipLogo
  readonly shop?: Partial<Shop>
}

export function compose(
  { sale, copy = 0, language = 'id', designs = {}, logo, shop }: SlipOf,
  paperColumns: PaperColumns = 32,
): ReceiptView {
  return composeReceipt({
    sale,
    shop: { ...sales.shop, paperColumns, ...shop },
    look: { designs, logo },
    copy,
    printedBy: 'Sari',
    printedAt: sales.at(18, 5, 9),
    zone: 'WIB',
    text: receiptText[language],
  })
}

/** A wedge: 24 dots wide and 8 high, one dot more black in each row. */
export const wedge: SlipLogo = { width: 24, height: 8, bits: 'gAAAwAAA4AAA8AAA+AAA/AAA/gAA/wAA' }

const power = billCore(documentBills.pln.bill, documentBills.pln.product)
const longName = { ...documentBills.pln.bill, name: 'RADEN AJENG SITI NURHALIZAH KUSUMANINGRUM BINTI HAJI ABDULLAH' }
const pulsa = sales.delivered(sales.pulsa, '021200000001641322')
const token = sales.delivered(sales.power, sales.tokenSerial)
const billDeposit = sales.queued(billCore(documentBills.internet.bill, documentBills.internet.product))
const powerBill = documentSale('pln', paidPowerDesc)

const topUps: Readonly<Record<string, SlipOf>> = {
  pulsa: { sale: pulsa },
  'pulsa-with-reference': { sale: sales.delivered(sales.pulsa, '02123123123123123', '880017') },
  'pulsa-without-serial': { sale: sales.delivered(sales.pulsa, '') },
  data: { sale: sales.delivered(sales.data, 'R261121.1432.2100A7') },
  'power-token': { sale: token },
  'power-token-raw': { sale: sales.delivered(sales.power, 'TOKEN MENYUSUL/HUBUNGI 123') },
  ewallet: { sale: sales.delivered(sales.wallet, 'DNID BUDI SANTOSO/100000/081234567890/2026112110121481030100166123456789') },
  copy: { sale: pulsa, copy: 2 },
  'goods-given-away': { sale: sales.givenAway },
  deposit: { sale: sales.queued(sales.pulsa) },
  'deposit-copy': { sale: sales.queued(sales.power), copy: 1 },
  'paid-by-qris': { sale: sales.delivered({ ...sales.pulsa, payment: 'qris', tendered: sales.pulsa.price }, '021200000001641322') },
  'paid-by-transfer': { sale: sales.queued({ ...sales.pulsa, payment: 'transfer', tendered: sales.pulsa.price }) },
  'paid-by-card': { sale: sales.delivered({ ...sales.power, payment: 'card', tendered: sales.power.price }, sales.tokenSerial) },
  'refund-of-qris': { sale: { ...sales.refused, core: { ...sales.pulsa, payment: 'qris', tendered: sales.pulsa.price } } },
  'refund-refused': { sale: sales.refused },
  'refund-cancelled': { sale: sales.cancelled },
  'refund-reversed': { sale: sales.reversed },
  'refund-under-review': { sale: sales.lateSuccess },
  'training-pulsa': { sale: sales.deliveredInTraining },
  'training-deposit': { sale: sales.queuedInTraining },
  english: { sale: token, language: 'en' },
}

const bills: Readonly<Record<string, SlipOf>> = {
  ...Object.fromEntries(documentKinds.map((kind) => [kind, { sale: kind === 'pln' ? powerBill : documentSale(kind) }])),
  other: { sale: paid(billCore({ ...documentBills.bpjs.bill, kind: 'other' }, 'BPJS Ketenagakerjaan', 0), 'TK771') },
  'long-name-large-sum': { sale: paid(billCore({ ...longName, sellingPrice: rupiah(10_000_000) }, 'PLN Pascabayar'), 'S1') },
  'copy-in-training': { sale: paid({ ...power, training: true }, 'S1234554321N'), copy: 1 },
  english: { sale: documentSale('pdam'), language: 'en' },
  deposit: { sale: billDeposit },
  refund: { sale: { ...sales.refused, core: power } },
}

const ownWords: SlipDesigns = {
  all: {
    header: ['Agen resmi Telkomsel, PLN, PDAM dan BPJS', 'Buka 07.00-21.00'],
    footer: ['Barang yang sudah dibeli tidak dapat dikembalikan', '@konterberkah'],
  },
}
const bare: SlipDesigns = {
  all: {
    lines: { address: false, phone: false, cashier: false, references: false, cash: false, customer: false, thanks: false, qr: false },
    footer: [],
  },
}
const together: SlipDesigns = { all: { fee: 'with-admin' } }

const designed: Readonly<Record<string, SlipOf>> = {
  'pulsa-own-words-and-logo': { sale: pulsa, designs: ownWords, logo: wedge },
  'deposit-own-words-and-logo': { sale: sales.queued(sales.pulsa), designs: ownWords, logo: wedge },
  'refund-own-words': { sale: sales.cancelled, designs: ownWords },
  'training-with-logo': { sale: sales.deliveredInTraining, logo: wedge },
  'token-bare': { sale: sales.delivered(sales.power, sales.tokenSerial, '880017'), designs: bare },
  'deposit-bare': { sale: sales.queued(sales.pulsa), designs: bare, copy: 1 },
  'bill-bare': { sale: { ...powerBill, status: { ...powerBill.status, providerRef: '880017' } as Sale['status'] }, designs: bare },
  'bill-fee-with-admin': { sale: powerBill, designs: together },
  'bill-deposit-fee-with-admin': { sale: billDeposit, designs: together },
}

const ticket = {
  id: '01KAJ6T0000000000000000483',
  createdAt: sales.at(9, 0, 0),
  state: 'open',
  amount: rupiah(1_000_000),
  unique: rupiah(101),
  adminFee: rupiah(2_500),
  computed: rupiah(1_002_601),
  grandTotal: rupiah(1_002_601),
  agree: true,
  banks: [{ name: 'BCA', accountNo: '8010203040', holder: 'PT Niskala Digital Nusantara', active: true }],
  validBefore: sales.at(21, 0, 0),
  instruction: '',
} as const

const zone = 'WIB'
const shopOn = (paperColumns: PaperColumns): Shop => ({ ...sales.shop, paperColumns })

const otherSlips: Readonly<Record<string, (columns: PaperColumns) => ReceiptView>> = {
  'deposit-ticket': (columns) => composeTicketSlip({ ticket, shop: shopOn(columns), zone, text: receiptText.id }),
  'deposit-ticket-of-three-sums': (columns) => {
    const odd = { ...ticket, grandTotal: rupiah(1_002_600), instructionSum: rupiah(1_002_610), agree: false }
    return composeTicketSlip({ ticket: odd, shop: shopOn(columns), zone, text: receiptText.id })
  },
  complaint: (columns) => {
    const words = { zone, text: complaintText.id, states: statesText.id } as const
    return composeComplaintSlip(complaintOf({ sale: pulsa, story: [], ...words }), shopOn(columns), complaintText.id)
  },
  test: (columns) =>
    composeTestSlip({ shop: shopOn(columns), look: { designs: {} }, printedAt: sales.at(9, 0, 0), zone, text: receiptText.id }),
}

/** By path below `fixtures`, without columns. */
export const everySlip: Readonly<Record<string, (columns: PaperColumns) => ReceiptView>> = {
  ...composers('', topUps),
  ...composers('bills/', bills),
  ...composers('designed/', designed),
  ...Object.fromEntries(Object.entries(otherSlips).map(([name, make]) => [`others/${name}`, make])),
}

function composers(folder: string, slips: Readonly<Record<string, SlipOf>>): typeof everySlip {
  return Object.fromEntries(
    Object.entries(slips).map(([name, slip]) => [`${folder}${name}`, (columns: PaperColumns) => compose(slip, columns)]),
  )
}

// Bills for every number that is no test number: made up from the number, so that the same customer always owes the same.
import { createHash } from 'node:crypto'
import { type Bill, type BillDesc, type BillDetail, type BillKind } from './digiswitch-bill'
import { type BillProduct } from './digiswitch-bill-products'
import { exampleBills } from './digiswitch-examples'
import { wibDate } from './wib'

/** A whole number from 0 to below the limit, always the same for the same words. */
type Pick = (words: string, below: number) => number

type Invention = {
  readonly pick: Pick
  readonly customerNo: string
  readonly admin: number
  /** How many sheets, 1 to 3, and the month of each, the oldest first. */
  readonly months: readonly Date[]
  readonly amount: number | undefined
}

type Made = { readonly owed: number; readonly desc: BillDesc }

const NAMES = ['BUDI SANTOSO', 'SITI AMINAH', 'I WAYAN SUDARMA', "NUR A'INI", 'MARIA FRANSISKA', 'H. ABDUL ROHMAN', 'YOHANES SIMATUPANG']
const STREETS = ['JL. MELATI', 'JL. AHMAD YANI', 'GG. MANGGA', 'PERUM GRIYA INDAH BLOK C', 'DUSUN KRAJAN']
const TOWNS = ['SURABAYA', 'BANDUNG', 'SEMARANG', 'MEDAN', 'MAKASSAR', 'DENPASAR']
const GOODS = ['HONDA BEAT STREET ESP CBS', 'YAMAHA NMAX 155 CONNECTED', 'SUZUKI CARRY 1.5 FD', 'KULKAS 2 PINTU 300 L']
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MEI', 'JUN', 'JUL', 'AGU', 'SEP', 'OKT', 'NOV', 'DES']
const DAYA = [450, 900, 1_300, 2_200]
const SHEETS_MAX = 3

/** The bill of a customer as of this month in WIB. */
export function inventBill(product: BillProduct, customerNo: string, now: number, amount: number | undefined): Bill {
  const { kind, code } = product
  const pick: Pick = (words, below) => createHash('md5').update(`${code} ${customerNo} ${words}`).digest().readUInt32BE() % below
  const sheets = SINGLE.includes(kind) ? 1 : 1 + pick('sheets', SHEETS_MAX)
  const made = makers[kind]({ pick, customerNo, admin: product.admin, months: monthsUntil(now, sheets), amount })
  const admin = product.admin * sheets
  const selling_price = made.owed + admin
  const price = selling_price - product.commission * sheets
  return { name: NAMES[pick('name', NAMES.length)] ?? '', sn: '', admin, price, selling_price, desc: made.desc }
}

const SINGLE: readonly BillKind[] = ['hp', 'pbb', 'plnnontaglis', 'emoney', 'samsat', 'bpjstk', 'pdl', 'multifinance', 'bpjs']

const makers: Readonly<Record<BillKind, (of: Invention) => Made>> = {
  pln: ({ pick, months, admin }) => {
    const daya = DAYA[pick('daya', DAYA.length)] ?? 900
    const rows = months.map((month, index) => ({
      periode: yearMonth(month),
      nilai_tagihan: String(41_000 + pick(`nilai ${index}`, 620_000)),
      admin: String(admin),
      denda: index === months.length - 1 ? '0' : '3000',
    }))
    return listed({ tarif: daya === 900 ? 'R1M' : 'R1', daya, lembar_tagihan: months.length }, rows)
  },
  pdam: ({ pick, months }) => {
    let stand = 200 + pick('meter', 4_000)
    const rows = months.map((month, index) => {
      const used = 8 + pick(`used ${index}`, 30)
      const meter_awal = String(stand).padStart(8, '0')
      stand += used
      const [nilai_tagihan, denda] = [String(used * 4_150), index === months.length - 1 ? '0' : '5000']
      return {
        periode: yearMonth(month),
        nilai_tagihan,
        denda,
        meter_awal,
        meter_akhir: String(stand).padStart(8, '0'),
        biaya_lain: '3500',
      }
    })
    return listed(
      { tarif: '2A', lembar_tagihan: months.length, alamat: addressOf(pick), jatuh_tempo: `1-20 ${nameOf(months.at(-1))}` },
      rows,
    )
  },
  hp: ({ pick }) => ({ owed: 48_000 + pick('nilai', 300_000), desc: { lembar_tagihan: 1 } }),
  internet: ({ pick, months, admin }) => {
    const nilai_tagihan = String([275_000, 330_000, 385_000, 449_500][pick('paket', 4)])
    const rows = months.map((month) => ({ periode: nameOf(month), nilai_tagihan, admin: String(admin) }))
    return listed({ lembar_tagihan: months.length }, rows)
  },
  bpjs: ({ pick }) => {
    const [people, count] = [1 + pick('peserta', 5), 1 + pick('bulan', 3)]
    const premium = [35_000, 100_000, 150_000][pick('kelas', 3)] ?? 35_000
    const detail = [{ periode: String(count).padStart(2, '0') }]
    const alamat = TOWNS[pick('town', TOWNS.length)] ?? ''
    return { owed: people * count * premium, desc: { jumlah_peserta: String(people), lembar_tagihan: 1, alamat, detail } }
  },
  multifinance: ({ pick }) => {
    const tenor = 12 * (1 + pick('tenor', 3))
    const denda = pick('late', 3) === 0 ? 25_000 : 0
    const desc = {
      lembar_tagihan: 1,
      item_name: GOODS[pick('goods', GOODS.length)] ?? '',
      no_rangka: `MH1JM${10_000 + pick('rangka', 89_999)}K${100_000 + pick('urut', 899_999)}`,
      no_pol: `L${1_000 + pick('pol', 8_999)}ABC`,
      tenor: String(tenor).padStart(3, '0'),
      detail: [{ periode: String(1 + pick('ke', tenor)).padStart(3, '0'), denda: String(denda), biaya_lain: '0' }],
    }
    return { owed: 450_000 + 1_000 * pick('nilai', 900) + denda, desc }
  },
  pbb: ({ pick, months }) => {
    const desc = { ...exampleBills.pbb.desc, alamat: addressOf(pick), tahun_pajak: String(months[0]?.getUTCFullYear()) }
    return { owed: 60_000 + pick('nilai', 900_000), desc: { ...desc, luas_tanah: `${60 + pick('tanah', 300)} M2` } }
  },
  pgas: ({ pick, months }) => {
    let stand = 1_000 + pick('meter', 6_000)
    let owed = 0
    const detail = months.map((month, index) => {
      const used = 10 + pick(`used ${index}`, 40)
      const meter_awal = String(stand).padStart(6, '0')
      stand += used
      owed += used * 4_250
      return {
        periode: `${twoDigits(month.getUTCMonth() + 1)}${String(month.getUTCFullYear()).slice(2)}`,
        meter_awal,
        meter_akhir: String(stand).padStart(6, '0'),
      }
    })
    return { owed, desc: { lembar_tagihan: months.length, alamat: addressOf(pick), detail } }
  },
  tv: ({ pick, months }) => {
    const nilai_tagihan = String([97_500, 149_000, 219_000][pick('paket', 3)])
    const rows = months.map((month, index) => ({ periode: nameOf(month), nilai_tagihan, no_ref: `${200 + pick(`ref ${index}`, 700)}A` }))
    return listed({ lembar_tagihan: months.length }, rows)
  },
  plnnontaglis: ({ pick, customerNo, months }) => {
    const tanggal_registrasi = `${yearMonth(months[0])}${twoDigits(1 + pick('day', 28))}`
    const transaksi = ['PENYAMBUNGAN BARU', 'PERUBAHAN DAYA', 'PENERANGAN SEMENTARA'][pick('transaksi', 3)] ?? ''
    return {
      owed: 150_000 + pick('nilai', 2_000_000),
      desc: { lembar_tagihan: 1, transaksi, no_registrasi: customerNo, tanggal_registrasi },
    }
  },
  emoney: ({ amount }) => ({ owed: amount ?? 0, desc: { lembar_tagihan: 1 } }),
  samsat: ({ pick, customerNo, months }) => {
    const [swd, pkb, denda] = [35_000, 150_000 + 500 * pick('pkb', 4_000), pick('late', 3) === 0 ? 48_000 : 0]
    const desc = {
      ...exampleBills.samsat.desc,
      alamat: addressOf(pick),
      nomor_identitas: customerNo.split(',')[1] ?? '',
      nomor_polisi: `DK ${1_000 + pick('pol', 8_999)}AL`,
      tgl_akhir_pajak_baru: `${Number(months[0]?.getUTCFullYear()) + 1}0309`,
      biaya_pokok_swd: String(swd),
      biaya_pokok_pkb: String(pkb),
      biaya_denda_pkb: String(denda),
    }
    return { owed: swd + pkb + denda, desc }
  },
  bpjstk: ({ pick }) => {
    const [jkk, jkm, jht] = [10_000 + 1_000 * pick('jkk', 20), 6_800, 20_000 + 1_000 * pick('jht', 100)]
    return { owed: jkk + jkm + jht, desc: { ...exampleBills.bpjstk.desc, jkk, jkm, jht } }
  },
  pdl: ({ pick }) => ({ owed: 60_000 + pick('nilai', 900_000), desc: { ...exampleBills.pdl.desc, alamat: addressOf(pick) } }),
}

// What is owed is what the rows name.
function listed(desc: BillDesc, detail: readonly BillDetail[]): Made {
  const owed = detail.reduce(
    (sum, row) => sum + Number(row['nilai_tagihan']) + Number(row['denda'] ?? 0) + Number(row['biaya_lain'] ?? 0),
    0,
  )
  return { owed, desc: { ...desc, detail } }
}

function monthsUntil(now: number, count: number): readonly Date[] {
  const last = wibDate(now)
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - (count - 1 - index), 1)))
}

function yearMonth(month: Date = new Date(0)): string {
  return `${month.getUTCFullYear()}${twoDigits(month.getUTCMonth() + 1)}`
}

function nameOf(month: Date = new Date(0)): string {
  return `${MONTHS[month.getUTCMonth()] ?? ''} ${month.getUTCFullYear()}`
}

function addressOf(pick: Pick): string {
  return `${STREETS[pick('street', STREETS.length)] ?? ''} NO. ${1 + pick('house', 120)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

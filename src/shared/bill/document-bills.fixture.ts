// The example of each kind in the provider's document, and the words under which each of its fields must be found.
import { rupiah } from '../money'
import answers from './document-answers.json' with { type: 'json' }
import { type BillData, type BillDesc, type BillKindName } from './bill-data'

export type DocumentBill = {
  readonly bill: BillData
  /** The product as a shop may have named it. */
  readonly product: string
  /** Label and words of every field of `desc`, sheet by sheet. */
  readonly worded: readonly (readonly [label: string, value: string])[]
}

function example(kind: keyof typeof answers, product: string, worded: DocumentBill['worded']): DocumentBill {
  const { customer_no: customerNo, name, admin, selling_price: selling, desc } = answers[kind].data
  return { bill: { kind, customerNo, name, admin: rupiah(admin), sellingPrice: rupiah(selling), desc }, product, worded }
}

const oneSheet = ['Lembar tagihan', '1'] as const

export const documentBills: Readonly<Record<Exclude<BillKindName, 'other'>, DocumentBill>> = {
  pln: example('pln', 'PLN Pascabayar', [
    ['Tarif/daya', 'R1/1.300 VA'],
    oneSheet,
    ['BL/TH', 'Januari 2019'],
    ['Tagihan', 'Rp8.000'],
    ['Denda', 'Rp500'],
    ['Admin', 'Rp2.500'],
  ]),
  pdam: example('pdam', 'PDAM Kota Surabaya', [
    ['Alamat', 'WONOKROMO S.S BARU 2 8'],
    ['Golongan', '3A'],
    ['Jatuh tempo', '1-15 DES 2014'],
    oneSheet,
    ['Periode', 'Januari 2019'],
    ['Meter awal', '80000'],
    ['Meter akhir', '90000'],
    ['Pemakaian', '10.000 m³'],
    ['Tagihan', 'Rp8.000'],
    ['Denda', 'Rp500'],
    ['Biaya lain', 'Rp1.500'],
  ]),
  hp: example('hp', 'Telkomsel Halo', [oneSheet]),
  internet: example('internet', 'IndiHome', [
    ['Lembar tagihan', '2'],
    ['Periode', 'Mei 2019'],
    ['Tagihan', 'Rp8.000'],
    ['Admin', 'Rp2.500'],
    ['Periode', 'Juni 2019'],
    ['Tagihan', 'Rp11.500'],
    ['Admin', 'Rp2.500'],
  ]),
  bpjs: example('bpjs', 'BPJS Kesehatan', [['Jumlah peserta', '2 orang'], ['Alamat', 'JAKARTA PUSAT'], oneSheet, ['Periode', '1 bulan']]),
  multifinance: example('multifinance', 'FIF Group', [
    ['Barang', 'HONDA VARIO TECHNO 125 PGM FI NON CBS'],
    ['No. rangka', 'MH1JFB111CK196426'],
    ['No. polisi', 'B6213UWX'],
    ['Tenor', '30 angsuran'],
    oneSheet,
    ['Angsuran ke', '2'],
    ['Denda', 'Rp0'],
    ['Biaya lain', 'Rp0'],
  ]),
  pbb: example('pbb', 'PBB Kota Cimahi', [
    ['Tahun pajak', '2019'],
    ['Alamat', 'KO. GRIYA ASRI CIPAGERAN'],
    ['Kelurahan', 'CIPAGERAN'],
    ['Kecamatan', 'CIMAHI UTARA'],
    ['Kab/kota', 'PEMKOT CIMAHI'],
    ['Kode kab/kota', '0023'],
    ['Luas tanah', '113 m²'],
    ['Luas bangunan', '47 m²'],
    oneSheet,
  ]),
  pgas: example('pgas', 'Gas Negara', [
    ['Alamat', 'KO. GRIYA ASRI CIPAGERAN'],
    oneSheet,
    ['Periode', 'Maret 2020'],
    ['Meter awal', '6538'],
    ['Meter akhir', '6573'],
    ['Pemakaian', '35 m³'],
  ]),
  tv: example('tv', 'Transvision', [oneSheet, ['Periode', 'Mei 2022'], ['Tagihan', 'Rp97.500'], ['Ref tagihan', '205A']]),
  plnnontaglis: example('plnnontaglis', 'PLN Nontaglis', [
    ['Transaksi', 'PENYAMBUNGAN BARU'],
    ['No. registrasi', '5392112011703'],
    ['Tgl registrasi', '24 Mei 2012'],
    oneSheet,
  ]),
  emoney: example('emoney', 'OVO', [oneSheet]),
  samsat: example('samsat', 'Samsat Bali', [
    ['Alamat', 'GRIYA BULELENG 2 RT 005 RW 014 BULELENG'],
    ['No. identitas', '0212502110170100'],
    ['No. polisi', 'DK 1243AL'],
    ['Merek', 'DAIHATSU'],
    ['Model', 'XENIA 1.3 R M/T F653RV-GMDFJ'],
    ['Tahun buatan', '2018'],
    ['No. rangka', 'MHKV5EA2JFJ001044'],
    ['No. mesin', '1NRF012268'],
    ['Milik ke', '1'],
    ['Pajak s.d.', '9 Maret 2021'],
    oneSheet,
    ['BBN pokok', 'Rp0'],
    ['BBN denda', 'Rp0'],
    ['PKB pokok', 'Rp83.000'],
    ['PKB denda', 'Rp0'],
    ['SWDKLLJ pokok', 'Rp14.000'],
    ['SWDKLLJ denda', 'Rp0'],
    ['Admin STNK', 'Rp0'],
    ['Admin TNKB', 'Rp0'],
    ['Parkir', 'Rp0'],
    ['Pajak progresif', 'Rp0'],
  ]),
}

/** What the payment of the power bill tells more: its meter stands. */
export const paidPowerDesc: BillDesc = {
  tarif: 'R1',
  daya: 1300,
  lembar_tagihan: 1,
  detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500', meter_awal: '00080000', meter_akhir: '00090000' }],
}

/** The same answer once for each of its fields, with the mark in that field's place. */
export function eachFieldMarked(desc: BillDesc, mark: string): readonly BillDesc[] {
  return Object.entries(desc).flatMap(([key, value]): readonly BillDesc[] => {
    if (typeof value !== 'object') return [{ ...desc, [key]: mark }]
    return value.flatMap((row, at) =>
      Object.keys(row).map((field) => ({ ...desc, [key]: value.map((each, index) => (index === at ? { ...each, [field]: mark } : each)) })),
    )
  })
}

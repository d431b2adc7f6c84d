// The example of each kind in the provider's document, and the words under which each of its fields must be found.
import { rupiah } from '../money'
import { type BillData, type BillDesc, type BillKindName } from './bill'

export type DocumentBill = {
  readonly bill: BillData
  /** The product as a shop may have named it. */
  readonly product: string
  /** Label and words of every field of `desc`, sheet by sheet. */
  readonly worded: readonly (readonly [label: string, value: string])[]
}

type Sums = { readonly admin: number; readonly selling: number }

const shortNamed: readonly BillKindName[] = ['internet', 'bpjs', 'multifinance', 'pbb', 'pgas']

function example(
  kind: BillKindName,
  product: string,
  customerNo: string,
  { admin, selling }: Sums,
  desc: BillDesc,
  worded: DocumentBill['worded'],
): DocumentBill {
  const name = shortNamed.includes(kind) ? 'Nama Pelanggan' : 'Nama Pelanggan Pertama'
  return { bill: { kind, customerNo, name, admin: rupiah(admin), sellingPrice: rupiah(selling), desc }, product, worded }
}

const oneSheet = ['Lembar tagihan', '1'] as const

export const documentBills: Readonly<Record<Exclude<BillKindName, 'other'>, DocumentBill>> = {
  pln: example(
    'pln',
    'PLN Pascabayar',
    '530000000001',
    { admin: 2_500, selling: 11_000 },
    {
      tarif: 'R1',
      daya: 1300,
      lembar_tagihan: 1,
      detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500' }],
    },
    [['Tarif/daya', 'R1/1.300 VA'], oneSheet, ['BL/TH', 'Januari 2019'], ['Tagihan', 'Rp8.000'], ['Denda', 'Rp500'], ['Admin', 'Rp2.500']],
  ),
  pdam: example(
    'pdam',
    'PDAM Kota Surabaya',
    '1013226',
    { admin: 2_500, selling: 12_500 },
    {
      tarif: '3A',
      lembar_tagihan: 1,
      alamat: 'WONOKROMO S.S BARU 2 8',
      jatuh_tempo: '1-15 DES 2014',
      detail: [
        { periode: '201901', nilai_tagihan: '8000', denda: '500', meter_awal: '00080000', meter_akhir: '00090000', biaya_lain: '1500' },
      ],
    },
    [
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
    ],
  ),
  hp: example('hp', 'Telkomsel Halo', '1013226', { admin: 2_500, selling: 12_500 }, { lembar_tagihan: 1 }, [oneSheet]),
  internet: example(
    'internet',
    'IndiHome',
    '6391601001',
    { admin: 5_000, selling: 24_500 },
    {
      lembar_tagihan: 2,
      detail: [
        { periode: 'MEI 2019', nilai_tagihan: '8000', admin: '2500' },
        { periode: 'JUN 2019', nilai_tagihan: '11500', admin: '2500' },
      ],
    },
    [
      ['Lembar tagihan', '2'],
      ['Periode', 'Mei 2019'],
      ['Tagihan', 'Rp8.000'],
      ['Admin', 'Rp2.500'],
      ['Periode', 'Juni 2019'],
      ['Tagihan', 'Rp11.500'],
      ['Admin', 'Rp2.500'],
    ],
  ),
  bpjs: example(
    'bpjs',
    'BPJS Kesehatan',
    '8801234560001',
    { admin: 2_500, selling: 25_000 },
    { jumlah_peserta: '2', lembar_tagihan: 1, alamat: 'JAKARTA PUSAT', detail: [{ periode: '01' }] },
    [['Jumlah peserta', '2 orang'], ['Alamat', 'JAKARTA PUSAT'], oneSheet, ['Periode', '1 bulan']],
  ),
  multifinance: example(
    'multifinance',
    'FIF Group',
    '6391601201',
    { admin: 2_500, selling: 25_000 },
    {
      lembar_tagihan: 1,
      item_name: 'HONDA VARIO TECHNO 125 PGM FI NON CBS',
      no_rangka: 'MH1JFB111CK196426',
      no_pol: 'B6213UWX',
      tenor: '030',
      detail: [{ periode: '002', denda: '0', biaya_lain: '0' }],
    },
    [
      ['Barang', 'HONDA VARIO TECHNO 125 PGM FI NON CBS'],
      ['No. rangka', 'MH1JFB111CK196426'],
      ['No. polisi', 'B6213UWX'],
      ['Tenor', '30 angsuran'],
      oneSheet,
      ['Angsuran ke', '2'],
      ['Denda', 'Rp0'],
      ['Biaya lain', 'Rp0'],
    ],
  ),
  pbb: example(
    'pbb',
    'PBB Kota Cimahi',
    '329801092375999991',
    { admin: 2_500, selling: 100_000 },
    {
      lembar_tagihan: 1,
      alamat: 'KO. GRIYA ASRI CIPAGERAN',
      tahun_pajak: '2019',
      kelurahan: 'CIPAGERAN',
      kecamatan: 'CIMAHI UTARA',
      kode_kab_kota: '0023',
      kab_kota: 'PEMKOT CIMAHI',
      luas_tanah: '113 M2',
      luas_gedung: '47 M2',
    },
    [
      ['Tahun pajak', '2019'],
      ['Alamat', 'KO. GRIYA ASRI CIPAGERAN'],
      ['Kelurahan', 'CIPAGERAN'],
      ['Kecamatan', 'CIMAHI UTARA'],
      ['Kab/kota', 'PEMKOT CIMAHI'],
      ['Kode kab/kota', '0023'],
      ['Luas tanah', '113 m²'],
      ['Luas bangunan', '47 m²'],
      oneSheet,
    ],
  ),
  pgas: example(
    'pgas',
    'Gas Negara',
    '0110014601',
    { admin: 2_500, selling: 100_000 },
    {
      lembar_tagihan: 1,
      alamat: 'KO. GRIYA ASRI CIPAGERAN',
      detail: [{ periode: '0320', meter_awal: '006538', meter_akhir: '006573' }],
    },
    [
      ['Alamat', 'KO. GRIYA ASRI CIPAGERAN'],
      oneSheet,
      ['Periode', 'Maret 2020'],
      ['Meter awal', '6538'],
      ['Meter akhir', '6573'],
      ['Pemakaian', '35 m³'],
    ],
  ),
  tv: example(
    'tv',
    'Transvision',
    '127246500105',
    { admin: 2_500, selling: 100_000 },
    { lembar_tagihan: 1, detail: [{ periode: 'MEI 22', nilai_tagihan: '97500', no_ref: '205A' }] },
    [oneSheet, ['Periode', 'Mei 2022'], ['Tagihan', 'Rp97.500'], ['Ref tagihan', '205A']],
  ),
  plnnontaglis: example(
    'plnnontaglis',
    'PLN Nontaglis',
    '3225030005921',
    { admin: 2_500, selling: 100_000 },
    { lembar_tagihan: 1, transaksi: 'PENYAMBUNGAN BARU', no_registrasi: '5392112011703', tanggal_registrasi: '20120524' },
    [['Transaksi', 'PENYAMBUNGAN BARU'], ['No. registrasi', '5392112011703'], ['Tgl registrasi', '24 Mei 2012'], oneSheet],
  ),
  emoney: example('emoney', 'OVO', '082100000001', { admin: 2_500, selling: 100_000 }, { lembar_tagihan: 1 }, [oneSheet]),
  samsat: example(
    'samsat',
    'Samsat Bali',
    '9658548523568703,0212502110170100',
    { admin: 2_500, selling: 100_000 },
    {
      lembar_tagihan: 1,
      alamat: 'GRIYA BULELENG 2 RT 005 RW 014 BULELENG',
      nomor_identitas: '0212502110170100',
      nomor_rangka: 'MHKV5EA2JFJ001044',
      nomor_mesin: '1NRF012268',
      nomor_polisi: 'DK 1243AL',
      milik_kenama: '001',
      merek_kb: 'DAIHATSU',
      model_kb: 'XENIA 1.3 R M/T F653RV-GMDFJ',
      tahun_buatan: '2018',
      tgl_akhir_pajak_baru: '20210309',
      biaya_pokok_bbn: '0',
      biaya_pokok_swd: '14000',
      biaya_pokok_pkb: '83000',
      biaya_denda_swd: '0',
      biaya_denda_bbn: '0',
      biaya_denda_pkb: '0',
      biaya_admin_stnk: '0',
      biaya_admin_tnkb: '0',
      biaya_parkir_pokok: '0',
      biaya_pajak_progresif: '0',
    },
    [
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
    ],
  ),
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

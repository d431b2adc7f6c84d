// The samples of DigiSwitch's document: who asked for what, and every field of the answer in its order.
export type Sample = {
  readonly kind: string
  readonly asked: { readonly code: string; readonly no: string; readonly ref: string; readonly amount?: number }
  readonly answer: Readonly<Record<string, unknown>>
}

const FIRST = 'Nama Pelanggan Pertama'
const PLAIN = 'Nama Pelanggan'

type Money = readonly [admin: number, balance: number, price: number, selling_price: number]
type Customer = readonly [no: string, name: string, sn: string]

const PLAIN_MONEY: Money = [2500, 100000, 99500, 100000]

function sample(kind: string, customer: Customer, money: Money, desc: object, more: { ref?: string; amount?: number } = {}): Sample {
  const [no, name, sn] = customer
  const { ref = 'ref-pasca7', amount } = more
  const [admin, balance, price, selling_price] = money
  const code = kind === 'pln' ? 'dspln' : kind
  const about = { ref_id: ref, customer_no: no, name, code, admin, message: 'Transaksi Sukses', status: 'Sukses' }
  const asked = { code: kind, no, ref, ...(amount === undefined ? {} : { amount }) }
  return { kind, asked, answer: { ...about, sn, rc: '00', balance, price, selling_price, desc } }
}

export const samples: readonly Sample[] = [
  sample('pln', ['530000000001', FIRST, ''], [2500, 18319988, 10900, 11000], {
    tarif: 'R1',
    daya: 1300,
    lembar_tagihan: 1,
    detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500' }],
  }),
  sample('pdam', ['1013226', FIRST, ''], [2500, 100000, 11500, 12500], {
    tarif: '3A',
    lembar_tagihan: 1,
    alamat: 'WONOKROMO S.S BARU 2 8',
    jatuh_tempo: '1-15 DES 2014',
    detail: [
      { periode: '201901', nilai_tagihan: '8000', denda: '500', meter_awal: '00080000', meter_akhir: '00090000', biaya_lain: '1500' },
    ],
  }),
  sample('hp', ['1013226', FIRST, ''], [2500, 100000, 11000, 12500], { lembar_tagihan: 1 }),
  sample('internet', ['6391601001', PLAIN, 'I1234554321N'], [5000, 77500, 22500, 24500], {
    lembar_tagihan: 2,
    detail: [
      { periode: 'MEI 2019', nilai_tagihan: '8000', admin: '2500' },
      { periode: 'JUN 2019', nilai_tagihan: '11500', admin: '2500' },
    ],
  }),
  sample('bpjs', ['8801234560001', PLAIN, 'BP1234554321JS'], [2500, 75300, 24700, 25000], {
    jumlah_peserta: '2',
    lembar_tagihan: 1,
    alamat: 'JAKARTA PUSAT',
    detail: [{ periode: '01' }],
  }),
  sample('multifinance', ['6391601201', PLAIN, 'FP1234554321I'], [2500, 75300, 24700, 25000], {
    lembar_tagihan: 1,
    item_name: 'HONDA VARIO TECHNO 125 PGM FI NON CBS',
    no_rangka: 'MH1JFB111CK196426',
    no_pol: 'B6213UWX',
    tenor: '030',
    detail: [{ periode: '002', denda: '0', biaya_lain: '0' }],
  }),
  sample('pbb', ['329801092375999991', PLAIN, 'P1234567890B'], [2500, 500, 99500, 100000], {
    lembar_tagihan: 1,
    alamat: 'KO. GRIYA ASRI CIPAGERAN',
    tahun_pajak: '2019',
    kelurahan: 'CIPAGERAN',
    kecamatan: 'CIMAHI UTARA',
    kode_kab_kota: '0023',
    kab_kota: 'PEMKOT CIMAHI',
    luas_tanah: '113 M2',
    luas_gedung: '47 M2',
  }),
  sample('pgas', ['0110014601', PLAIN, 'G1234567890S'], [2500, 500, 99500, 100000], {
    lembar_tagihan: 1,
    alamat: 'KO. GRIYA ASRI CIPAGERAN',
    detail: [{ periode: '0320', meter_awal: '006538', meter_akhir: '006573' }],
  }),
  sample('tv', ['127246500105', FIRST, ''], PLAIN_MONEY, {
    lembar_tagihan: 1,
    detail: [{ periode: 'MEI 22', nilai_tagihan: '97500', no_ref: '205A' }],
  }),
  sample(
    'plnnontaglis',
    ['3225030005921', FIRST, ''],
    PLAIN_MONEY,
    { lembar_tagihan: 1, transaksi: 'PENYAMBUNGAN BARU', no_registrasi: '5392112011703', tanggal_registrasi: '20120524' },
    { ref: 'ref-pasca091212169' },
  ),
  sample('emoney', ['082100000001', FIRST, ''], PLAIN_MONEY, { lembar_tagihan: 1 }, { ref: 'ref-pasca091212183', amount: 10000 }),
  sample('samsat', ['9658548523568703,0212502110170100', FIRST, ''], PLAIN_MONEY, {
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
  }),
]

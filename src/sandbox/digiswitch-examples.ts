// The bills of the document's samples, which its test numbers have.
import { type Bill, type BillKind } from './digiswitch-bill'

const FIRST = 'Nama Pelanggan Pertama'
const PLAIN = 'Nama Pelanggan'

export const exampleBills: Readonly<Record<BillKind, Bill>> = {
  pln: bill(FIRST, '', 2_500, 10_900, 11_000, {
    tarif: 'R1',
    daya: 1_300,
    lembar_tagihan: 1,
    detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500' }],
  }),
  pdam: bill(FIRST, '', 2_500, 11_500, 12_500, {
    tarif: '3A',
    lembar_tagihan: 1,
    alamat: 'WONOKROMO S.S BARU 2 8',
    jatuh_tempo: '1-15 DES 2014',
    detail: [
      { periode: '201901', nilai_tagihan: '8000', denda: '500', meter_awal: '00080000', meter_akhir: '00090000', biaya_lain: '1500' },
    ],
  }),
  hp: bill(FIRST, '', 2_500, 11_000, 12_500, { lembar_tagihan: 1 }),
  internet: bill(PLAIN, 'I1234554321N', 5_000, 22_500, 24_500, {
    lembar_tagihan: 2,
    detail: [
      { periode: 'MEI 2019', nilai_tagihan: '8000', admin: '2500' },
      { periode: 'JUN 2019', nilai_tagihan: '11500', admin: '2500' },
    ],
  }),
  bpjs: bill(PLAIN, 'BP1234554321JS', 2_500, 24_700, 25_000, {
    jumlah_peserta: '2',
    lembar_tagihan: 1,
    alamat: 'JAKARTA PUSAT',
    detail: [{ periode: '01' }],
  }),
  multifinance: bill(PLAIN, 'FP1234554321I', 2_500, 24_700, 25_000, {
    lembar_tagihan: 1,
    item_name: 'HONDA VARIO TECHNO 125 PGM FI NON CBS',
    no_rangka: 'MH1JFB111CK196426',
    no_pol: 'B6213UWX',
    tenor: '030',
    detail: [{ periode: '002', denda: '0', biaya_lain: '0' }],
  }),
  pbb: bill(PLAIN, 'P1234567890B', 2_500, 99_500, 100_000, {
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
  pgas: bill(PLAIN, 'G1234567890S', 2_500, 99_500, 100_000, {
    lembar_tagihan: 1,
    alamat: 'KO. GRIYA ASRI CIPAGERAN',
    detail: [{ periode: '0320', meter_awal: '006538', meter_akhir: '006573' }],
  }),
  tv: bill(FIRST, '', 2_500, 99_500, 100_000, {
    lembar_tagihan: 1,
    detail: [{ periode: 'MEI 22', nilai_tagihan: '97500', no_ref: '205A' }],
  }),
  plnnontaglis: bill(FIRST, '', 2_500, 99_500, 100_000, {
    lembar_tagihan: 1,
    transaksi: 'PENYAMBUNGAN BARU',
    no_registrasi: '5392112011703',
    tanggal_registrasi: '20120524',
  }),
  emoney: bill(FIRST, '', 2_500, 99_500, 100_000, { lembar_tagihan: 1 }),
  samsat: bill(FIRST, '', 2_500, 99_500, 100_000, {
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
  bpjstk: bill(PLAIN, '', 2_500, 99_500, 100_000, {
    kode_iuran: '820000000001',
    kode_program: 'JKK,JKM,JHT',
    jkk: 20_000,
    jkm: 13_500,
    jht: 64_000,
    kantor_cabang: 'JAKARTA',
    tgl_efektif: '01-06-2022',
    tgl_expired: '30-06-2022',
    lembar_tagihan: 1,
  }),
  pdl: bill(PLAIN, 'P1234554321D', 2_500, 99_500, 100_000, {
    lembar_tagihan: 1,
    alamat: 'KO. GRIYA ASRI CIPAGERAN',
    tahun_pajak: '2019',
    kelurahan: 'CIPAGERAN',
    kecamatan: 'CIMAHI UTARA',
    kab_kota: 'PEMKOT CIMAHI',
    provinsi: 'JAWA BARAT',
  }),
}

/** The test numbers with two bills. */
export const doubleBills: Readonly<Partial<Record<BillKind, Bill>>> = {
  pln: bill(FIRST, '', 5_000, 23_000, 25_000, {
    tarif: 'R1',
    daya: 1_300,
    lembar_tagihan: 2,
    detail: [
      { periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '500' },
      { periode: '201902', nilai_tagihan: '11500', admin: '2500', denda: '0' },
    ],
  }),
  pgas: bill(PLAIN, 'G1234567890S', 5_000, 199_000, 200_000, {
    lembar_tagihan: 2,
    alamat: 'KO. GRIYA ASRI CIPAGERAN',
    detail: [
      { periode: '0320', meter_awal: '006538', meter_akhir: '006573' },
      { periode: '0420', meter_awal: '006573', meter_akhir: '006611' },
    ],
  }),
}

/** What the payments of the test numbers carry. */
export const exampleSerials: Readonly<Record<BillKind, string>> = {
  pln: 'S1234554321N',
  pdam: 'S1234554321N',
  hp: 'H1234554321P',
  internet: 'I1234554321N',
  bpjs: 'BP1234554321JS',
  multifinance: 'FP1234554321I',
  pbb: 'P1234554321B',
  pgas: 'G1234567890S',
  tv: '18141775',
  plnnontaglis: 'P1234554321NH',
  emoney: 'E1234554321M',
  samsat: 's1234567890s',
  bpjstk: '',
  pdl: 'P1234554321D',
}

function bill(name: string, sn: string, admin: number, price: number, selling_price: number, desc: Bill['desc']): Bill {
  return { name, sn, admin, price, selling_price, desc }
}

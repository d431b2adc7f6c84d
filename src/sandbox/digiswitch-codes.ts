// The response codes of DigiSwitch: the same two digits mean other things at Niskala.

type Code = {
  readonly means: string
  /** No transaction is kept under the ref_id. */
  readonly unformed?: true
}

const CODES: Readonly<Record<string, Code>> = {
  '00': { means: 'Transaksi Sukses' },
  '01': { means: 'Timeout' },
  '02': { means: 'Transaksi Gagal' },
  '03': { means: 'Transaksi Pending' },
  '40': { means: 'Payload Error', unformed: true },
  '41': { means: 'Signature tidak valid', unformed: true },
  '42': { means: 'Gagal memproses API Buyer', unformed: true },
  '43': { means: 'SKU tidak ditemukan atau Non-Aktif', unformed: true },
  '44': { means: 'Saldo tidak cukup', unformed: true },
  '45': { means: 'IP Anda tidak kami kenali', unformed: true },
  '47': { means: 'Transaksi sudah terjadi di buyer lain', unformed: true },
  '49': { means: 'Ref ID tidak unik', unformed: true },
  '50': { means: 'Transaksi Tidak Ditemukan' },
  '51': { means: 'Nomor Tujuan Diblokir' },
  '52': { means: 'Prefix Tidak Sesuai Dengan Operator' },
  '53': { means: 'Produk Seller Sedang Tidak Tersedia' },
  '54': { means: 'Nomor Tujuan Salah' },
  '55': { means: 'Produk Sedang Gangguan' },
  '56': { means: 'Limit saldo seller', unformed: true },
  '57': { means: 'Jumlah Digit Kurang Atau Lebih' },
  '58': { means: 'Sedang Cut Off' },
  '59': { means: 'Tujuan di Luar Wilayah/Cluster' },
  '60': { means: 'Tagihan belum tersedia' },
  '61': { means: 'Belum pernah melakukan deposit', unformed: true },
  '62': { means: 'Seller sedang mengalami gangguan', unformed: true },
  '63': { means: 'Tidak support transaksi multi', unformed: true },
  '64': { means: 'Tarik tiket gagal', unformed: true },
  '65': { means: 'Limit transaksi multi', unformed: true },
  '66': { means: 'Cut Off (Perbaikan Sistem Seller)', unformed: true },
  '67': { means: 'Seller belum ter-verifikasi', unformed: true },
  '68': { means: 'Stok habis', unformed: true },
  '69': { means: 'Harga seller lebih besar dari ketentuan harga Buyer', unformed: true },
  '70': { means: 'Timeout Dari Biller' },
  '71': { means: 'Produk Sedang Tidak Stabil' },
  '72': { means: 'Lakukan Unreg Paket Dahulu' },
  '73': { means: 'Kwh Melebihi Batas' },
  '74': { means: 'Transaksi Refund' },
  '80': { means: 'Akun Anda telah diblokir oleh Seller', unformed: true },
  '81': { means: 'Seller ini telah diblokir oleh Anda', unformed: true },
  '82': { means: 'Akun Anda belum ter-verifikasi', unformed: true },
  '83': { means: 'Limitasi pengecekan pricelist tercapai, silahkan coba beberapa saat lagi', unformed: true },
  '84': { means: 'Nominal tidak valid' },
  '85': { means: 'Limitasi transaksi, silahkan coba kembali dalam 1 menit' },
  '86': { means: 'Limitasi pengecekan nomor PLN, silahkan coba kembali dalam beberapa saat' },
  '87': { means: 'Transaksi e-money wajib kelipatan Rp 1.000', unformed: true },
  '88': { means: 'Akun Anda tidak dapat melakukan transaksi ini', unformed: true },
  '99': { means: 'DF Rc Router Issue' },
}

/** Every code of the table. */
export const digiswitchCodes: readonly string[] = Object.keys(CODES)

/** Is this a code of the table? */
export function isListedAtDigiswitch(rc: string): boolean {
  return Object.hasOwn(CODES, rc)
}

/** Is a transaction kept under the ref_id when this is answered? */
export function isFormed(rc: string): boolean {
  return CODES[rc]?.unformed !== true
}

/** The `message` of a code. */
export function digiswitchMessage(rc: string): string {
  return CODES[rc]?.means ?? 'Tidak dikenal'
}

/** The `status` of a code. */
export function digiswitchStatus(rc: string): 'Sukses' | 'Pending' | 'Gagal' {
  if (rc === '00') return 'Sukses'
  return rc === '03' || rc === '99' ? 'Pending' : 'Gagal'
}

// The response codes of Niskala's document, in its own words.
const MEANINGS: Readonly<Record<string, string>> = {
  '00': 'Transaksi Sukses',
  '01': 'Invalid payload',
  '02': 'Invalid authorization',
  '03': 'Transaksi timeout',
  '05': 'Kode produk tidak dikenali',
  '06': 'Gangguan koneksi biller',
  '07': 'Nomor pelanggan tidak ditemukan',
  '08': 'Internal error',
  '09': 'Sistem dalam proses pemeliharaan',
  '10': 'Ref code tidak valid',
  '11': 'Transaksi tidak ditemukan',
  '12': 'Nomor pelanggan kadaluarsa',
  '13': 'Nomor pelanggan diblokir',
  '14': 'Gangguan biller',
  '17': 'Duplikasi transaksi reversal',
  '18': 'Saldo deposit tidak cukup',
  '19': 'Harga produk belum diset',
  '21': 'Refund',
  '22': 'Produk sementara ditutup',
  '23': 'Gagal Biller',
  '35': 'System cut off inprogress',
  '36': 'Akun mencapai batas maksimal limit provider',
  '68': 'Transaksi sedang diproses',
  '70': 'Gagal Biller',
}

/** Is this a code of the document's table? */
export function isListed(rc: string): boolean {
  return rc in MEANINGS
}

/** The document's word for a code. */
export function meaningOf(rc: string): string {
  return MEANINGS[rc] ?? 'Tidak dikenal'
}

/** The `message` field, shaped like the document's one sample: "PENDING, Transaksi sedang diproses". */
export function messageFor(rc: string): string {
  const word = rc === '00' ? 'SUKSES' : rc === '68' ? 'PENDING' : 'GAGAL'
  return `${word}, ${meaningOf(rc)}`
}

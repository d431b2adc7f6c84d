// Words for what a provider answered, or for the call that was lost: one short sentence, and what to do about it.
// Niskala's codes stand here, DigiSwitch's beside this file.
// The advice never says "give the money back" by itself: an answer can be doubtful while the sale is still open.
// Only the state of the sale says that.
import { digiswitchRepliesText } from './digiswitch-replies'

type ReplyWords = { readonly short: string; readonly advice: string }

const id = {
  ...digiswitchRepliesText.id,
  'rc-00': { short: 'Transaksi sukses', advice: 'Serahkan struk kepada pelanggan.' },
  'rc-01': { short: 'Niskala tidak menerima isi pesanan', advice: 'Periksa kode produk di Pengaturan. Deposit tidak terpakai.' },
  'rc-02': {
    short: 'Token Niskala ditolak',
    advice: 'Salin token baru dari panel Niskala ke Pengaturan. Pesanan menunggu, deposit tidak terpakai.',
  },
  'rc-03': {
    short: 'Biller terlambat menjawab Niskala',
    advice: 'Pulsa masih mungkin masuk. Kembalikan uang hanya bila pesanan sudah Gagal.',
  },
  'rc-05': {
    short: 'Kode produk tidak dikenali Niskala',
    advice: 'Pilih produk lain dan perbaiki kode di Pengaturan. Deposit tidak terpakai.',
  },
  'rc-06': {
    short: 'Sambungan Niskala ke biller terganggu',
    advice: 'Pulsa masih mungkin masuk. Kembalikan uang hanya bila pesanan sudah Gagal.',
  },
  'rc-07': { short: 'Nomor pelanggan tidak ditemukan', advice: 'Cocokkan nomor bersama pelanggan. Deposit tidak terpakai.' },
  'rc-08': { short: 'Gangguan di dalam Niskala', advice: 'Loket menanyakan sekali lagi. Kembalikan uang hanya bila pesanan sudah Gagal.' },
  'rc-09': { short: 'Niskala sedang dalam pemeliharaan', advice: 'Coba lagi nanti. Kembalikan uang hanya bila pesanan sudah Gagal.' },
  'rc-10': { short: 'Kode rujukan tidak diterima Niskala', advice: 'Laporkan kode ini ke Niskala. Deposit tidak terpakai.' },
  'rc-11': {
    short: 'Niskala belum mencatat pesanan ini',
    advice: 'Loket memastikannya dulu. Kembalikan uang hanya bila pesanan sudah Gagal.',
  },
  'rc-12': { short: 'Nomor pelanggan sudah kedaluwarsa', advice: 'Minta nomor yang masih aktif. Deposit tidak terpakai.' },
  'rc-13': { short: 'Nomor pelanggan diblokir', advice: 'Minta pelanggan menghubungi operatornya. Deposit tidak terpakai.' },
  'rc-14': { short: 'Biller sedang terganggu', advice: 'Pulsa masih mungkin masuk. Kembalikan uang hanya bila pesanan sudah Gagal.' },
  'rc-17': {
    short: 'Deposit pesanan ini sudah pernah dikembalikan',
    advice: 'Loket memastikannya dulu. Cocokkan dengan mutasi saldo di panel Niskala.',
  },
  'rc-18': { short: 'Saldo deposit tidak cukup', advice: 'Isi saldo Niskala, lalu jual lagi. Deposit tidak terpakai.' },
  'rc-19': {
    short: 'Harga produk belum diatur di Niskala',
    advice: 'Minta Niskala mengatur harganya, atau pilih produk lain. Deposit tidak terpakai.',
  },
  'rc-21': { short: 'Pesanan dibatalkan, deposit dikembalikan', advice: 'Cocokkan dengan mutasi saldo di panel Niskala.' },
  'rc-22': { short: 'Produk sedang ditutup', advice: 'Tawarkan produk lain. Deposit tidak terpakai.' },
  'rc-23': {
    short: 'Biller menolak transaksi',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Bila deposit sempat terpotong, Niskala mengembalikannya.',
  },
  'rc-35': {
    short: 'Sistem sedang tutup harian',
    advice: 'Coba lagi setelah jam tutup harian. Kembalikan uang hanya bila pesanan sudah Gagal.',
  },
  'rc-36': { short: 'Batas akun di provider sudah tercapai', advice: 'Hubungi Niskala untuk menaikkan batas. Deposit tidak terpakai.' },
  'rc-68': { short: 'Sedang diproses Niskala', advice: 'Loket menanyakan hasilnya sendiri. Minta pelanggan menunggu.' },
  'rc-70': {
    short: 'Biller menolak transaksi',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Bila deposit sempat terpotong, Niskala mengembalikannya.',
  },
  'no-answer': { short: 'Jawaban tidak sampai', advice: 'Pesanan mungkin sudah diproses. Loket menanyakannya, tanpa membeli lagi.' },
  'not-put': {
    short: 'Tidak ditanyakan: akun pesanan ini sedang tidak dipakai',
    advice: 'Pakai lagi akun itu di Pengaturan, atau lihat panel penyedia lalu putuskan.',
  },
  'not-sent': { short: 'Belum terkirim, sambungan putus', advice: 'Deposit tidak terpakai. Loket mengirim sendiri saat tersambung.' },
  mismatch: { short: 'Jawaban bukan untuk pesanan ini', advice: 'Jawaban itu tidak dipakai. Loket menanyakan lagi.' },
  'unknown-code': {
    short: 'Kode jawaban tidak ada di daftar Niskala',
    advice: 'Loket menanyakan lagi. Bila tetap begitu, periksa di panel Niskala.',
  },
  'not-json': { short: 'Jawaban tidak terbaca', advice: 'Pesanan mungkin sudah diproses. Loket menanyakannya, tanpa membeli lagi.' },
  'wrong-type': { short: 'Isi jawaban tidak sesuai aturan', advice: 'Jawaban itu tidak dipakai. Loket menanyakan lagi.' },
  'http-error': {
    short: 'Server Niskala sedang bermasalah',
    advice: 'Pesanan mungkin sudah diproses. Loket menanyakannya, tanpa membeli lagi.',
  },
  'check-failed': { short: 'Niskala belum bisa mengecek pesanan', advice: 'Tunggu. Loket menanyakan lagi.' },
  'token-rejected': {
    short: 'Token Niskala ditolak',
    advice: 'Salin token baru dari panel Niskala ke Pengaturan. Pesanan menunggu, tidak ada yang hilang.',
  },
  'token-missing': { short: 'Token Niskala belum diisi', advice: 'Isi token di Pengaturan. Pesanan menunggu, tidak ada yang hilang.' },
  'address-refused': {
    short: 'Niskala menolak alamat internet toko',
    advice: 'Minta Niskala mendaftarkan alamat IP toko. Pesanan menunggu, tidak ada yang hilang.',
  },
  busy: { short: 'Niskala sedang sibuk', advice: 'Tunggu. Loket mencoba lagi sendiri.' },
  redirected: {
    short: 'Jawaban datang dari alamat lain',
    advice: 'Periksa sambungan internet dan alamat Niskala di Pengaturan. Loket menanyakan lagi.',
  },
  restarted: {
    short: 'Aplikasi tertutup sebelum jawaban tersimpan',
    advice: 'Pesanan mungkin sudah diproses. Loket menanyakannya, tanpa membeli lagi.',
  },
  settled: { short: 'Diputuskan oleh petugas', advice: 'Lihat jalannya transaksi untuk nama petugas.' },
} as const satisfies Readonly<Record<string, ReplyWords>>

export type ReplyKey = keyof typeof id

const en: Readonly<Record<ReplyKey, ReplyWords>> = {
  ...digiswitchRepliesText.en,
  'rc-00': { short: 'Sale succeeded', advice: 'Hand the receipt to the customer.' },
  'rc-01': {
    short: 'Niskala did not accept the order as written',
    advice: 'Check the product code in Settings. The deposit was not used.',
  },
  'rc-02': {
    short: 'Niskala refused the token',
    advice: 'Copy a new token from the Niskala panel into Settings. Orders wait, the deposit was not used.',
  },
  'rc-03': {
    short: 'The biller was too slow for Niskala',
    advice: 'The top-up may still arrive. Return the cash only once the order says Failed.',
  },
  'rc-05': {
    short: 'Niskala does not know the product code',
    advice: 'Choose another product and correct the code in Settings. The deposit was not used.',
  },
  'rc-06': {
    short: 'Niskala has trouble reaching the biller',
    advice: 'The top-up may still arrive. Return the cash only once the order says Failed.',
  },
  'rc-07': { short: 'Customer number not found', advice: 'Compare the number with the customer. The deposit was not used.' },
  'rc-08': { short: 'Trouble inside Niskala', advice: 'Loket asks once more. Return the cash only once the order says Failed.' },
  'rc-09': { short: 'Niskala is under maintenance', advice: 'Try again later. Return the cash only once the order says Failed.' },
  'rc-10': { short: 'Niskala did not accept the reference', advice: 'Report this code to Niskala. The deposit was not used.' },
  'rc-11': {
    short: 'Niskala has no record of this order yet',
    advice: 'Loket makes sure first. Return the cash only once the order says Failed.',
  },
  'rc-12': { short: 'The customer number has expired', advice: 'Ask for an active number. The deposit was not used.' },
  'rc-13': { short: 'The customer number is blocked', advice: 'Ask the customer to contact the operator. The deposit was not used.' },
  'rc-14': { short: 'The biller has trouble', advice: 'The top-up may still arrive. Return the cash only once the order says Failed.' },
  'rc-17': {
    short: 'The deposit for this order was already returned',
    advice: 'Loket makes sure first. Compare with the balance history in the Niskala panel.',
  },
  'rc-18': { short: 'The deposit is too low', advice: 'Top up the Niskala balance, then sell again. The deposit was not used.' },
  'rc-19': {
    short: 'Niskala has no price for the product',
    advice: 'Ask Niskala to set the price, or choose another product. The deposit was not used.',
  },
  'rc-21': { short: 'Order undone, deposit returned', advice: 'Compare with the balance history in the Niskala panel.' },
  'rc-22': { short: 'The product is closed for now', advice: 'Offer another product. The deposit was not used.' },
  'rc-23': {
    short: 'The biller turned the sale down',
    advice: 'Offer another product or try later. If the deposit was taken, Niskala returns it.',
  },
  'rc-35': {
    short: 'The system is in its daily cut-off',
    advice: 'Try again after the cut-off. Return the cash only once the order says Failed.',
  },
  'rc-36': { short: 'The account has reached its provider limit', advice: 'Ask Niskala to raise the limit. The deposit was not used.' },
  'rc-68': { short: 'Niskala is processing it', advice: 'Loket asks for the result by itself. Ask the customer to wait.' },
  'rc-70': {
    short: 'The biller turned the sale down',
    advice: 'Offer another product or try later. If the deposit was taken, Niskala returns it.',
  },
  'no-answer': { short: 'The answer did not arrive', advice: 'The order may have been processed. Loket asks, without buying again.' },
  'not-put': {
    short: 'Not asked: the account of this order is not in use now',
    advice: 'Use that account again in Settings, or look at the provider’s panel and decide.',
  },
  'not-sent': { short: 'Not sent yet, no connection', advice: 'The deposit was not used. Loket sends it when the line is back.' },
  mismatch: { short: 'The answer is not for this order', advice: 'It was not used. Loket asks again.' },
  'unknown-code': {
    short: 'The answer code is not in the Niskala list',
    advice: 'Loket asks again. If it stays so, look in the Niskala panel.',
  },
  'not-json': { short: 'The answer cannot be read', advice: 'The order may have been processed. Loket asks, without buying again.' },
  'wrong-type': { short: 'The answer breaks the rules', advice: 'It was not used. Loket asks again.' },
  'http-error': { short: 'The Niskala server has trouble', advice: 'The order may have been processed. Loket asks, without buying again.' },
  'check-failed': { short: 'Niskala cannot check the order yet', advice: 'Wait. Loket asks again.' },
  'token-rejected': {
    short: 'Niskala refused the token',
    advice: 'Copy a new token from the Niskala panel into Settings. Orders wait, nothing is lost.',
  },
  'token-missing': { short: 'The Niskala token is not set', advice: 'Enter the token in Settings. Orders wait, nothing is lost.' },
  'address-refused': {
    short: 'Niskala refuses the internet address of the shop',
    advice: 'Ask Niskala to list the IP address of the shop. Orders wait, nothing is lost.',
  },
  busy: { short: 'Niskala is busy', advice: 'Wait. Loket tries again by itself.' },
  redirected: {
    short: 'The answer came from another address',
    advice: 'Check the internet line and the Niskala address in Settings. Loket asks again.',
  },
  restarted: {
    short: 'The application closed before the answer was stored',
    advice: 'The order may have been processed. Loket asks, without buying again.',
  },
  settled: { short: 'Decided by a person', advice: 'The story of the sale names who decided.' },
}

export const repliesText = { id, en }

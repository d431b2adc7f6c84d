// Words for what DigiSwitch answered, as in replies.ts: what it means, and what to do about it.
// No advice says to give the money back by itself: only the state of the sale says that.

type ReplyWords = { readonly short: string; readonly advice: string }

const id = {
  'ds-00': { short: 'Transaksi sukses', advice: 'Serahkan struk kepada pelanggan.' },
  'ds-01': {
    short: 'Biller terlambat menjawab DigiSwitch',
    advice: 'Tunggu keputusan Loket. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-02': {
    short: 'Transaksi gagal di biller',
    advice: 'Cocokkan nomor dan produk, lalu coba lagi nanti. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-03': { short: 'Sedang diproses DigiSwitch', advice: 'Loket menanyakan hasilnya sendiri. Minta pelanggan menunggu.' },
  'ds-40': { short: 'DigiSwitch tidak menerima isi permintaan', advice: 'Laporkan kode ini kepada pemilik toko. Deposit tidak terpakai.' },
  'ds-41': { short: 'Kunci DigiSwitch ditolak', advice: 'Periksa nama pengguna dan kunci API di Pengaturan. Deposit tidak terpakai.' },
  'ds-42': {
    short: 'Akun DigiSwitch tidak dapat dipakai',
    advice: 'Periksa nama pengguna dan kunci API di Pengaturan. Deposit tidak terpakai.',
  },
  'ds-43': {
    short: 'Kode produk tidak dikenal atau tidak aktif',
    advice: 'Pilih produk lain, lalu perbarui daftar harga di Pengaturan. Deposit tidak terpakai.',
  },
  'ds-44': { short: 'Saldo DigiSwitch tidak cukup', advice: 'Isi saldo DigiSwitch, lalu ulangi. Deposit tidak terpakai.' },
  'ds-45': {
    short: 'DigiSwitch menolak alamat internet toko',
    advice: 'Minta alamat IP toko didaftarkan di panel DigiSwitch. Deposit tidak terpakai.',
  },
  'ds-47': { short: 'Sudah dibayar lewat tempat lain', advice: 'Tanyakan kepada pelanggan apakah sudah membayar. Deposit tidak terpakai.' },
  'ds-49': {
    short: 'Kode rujukan sudah pernah diterima DigiSwitch',
    advice: 'Transaksi mungkin sudah diproses. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-50': {
    short: 'Transaksi atau tagihan tidak ditemukan di DigiSwitch',
    advice: 'Cocokkan nomor bersama pelanggan, lalu cek tagihan dari awal. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-51': {
    short: 'Nomor pelanggan diblokir',
    advice: 'Minta pelanggan menghubungi billernya. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-52': {
    short: 'Awalan nomor bukan milik operator produk ini',
    advice: 'Cocokkan nomor dan operator, lalu pilih produk yang sesuai. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-53': {
    short: 'Produk sedang tidak tersedia',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-54': {
    short: 'Nomor tujuan salah',
    advice: 'Cocokkan nomor bersama pelanggan. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-55': {
    short: 'Produk sedang terganggu',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-56': {
    short: 'Penjual produk mencapai batas saldonya',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Deposit tidak terpakai.',
  },
  'ds-57': {
    short: 'Jumlah angka nomor tidak tepat',
    advice: 'Periksa lagi nomornya, lalu ulangi. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-58': {
    short: 'Sistem sedang tutup harian',
    advice: 'Coba lagi setelah jam tutup harian. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-59': {
    short: 'Nomor di luar wilayah produk ini',
    advice: 'Pilih produk untuk wilayah pelanggan. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-60': {
    short: 'Tagihan belum terbit atau sudah dibayar',
    advice: 'Tanyakan kepada pelanggan apakah sudah membayar. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-61': { short: 'Akun DigiSwitch belum pernah diisi saldo', advice: 'Isi saldo DigiSwitch dulu. Deposit tidak terpakai.' },
  'ds-62': { short: 'Penjual produk sedang terganggu', advice: 'Tawarkan produk lain atau coba lagi nanti. Deposit tidak terpakai.' },
  'ds-63': {
    short: 'Produk ini hanya sekali sehari untuk nomor yang sama',
    advice: 'Pilih nominal lain, atau jual lagi besok. Deposit tidak terpakai.',
  },
  'ds-64': { short: 'Tiket isi saldo gagal dibuat', advice: 'Periksa daftar tiket di panel DigiSwitch sebelum meminta lagi.' },
  'ds-65': { short: 'Batas transaksi berulang tercapai', advice: 'Pilih nominal lain, atau jual lagi besok. Deposit tidak terpakai.' },
  'ds-66': {
    short: 'Penjual produk sedang dalam pemeliharaan',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Deposit tidak terpakai.',
  },
  'ds-67': { short: 'Penjual produk belum terverifikasi', advice: 'Tawarkan produk lain. Deposit tidak terpakai.' },
  'ds-68': { short: 'Stok produk habis', advice: 'Tawarkan produk lain. Deposit tidak terpakai.' },
  'ds-69': {
    short: 'Harga penjual di atas batas toko',
    advice: 'Tawarkan produk lain, lalu perbarui daftar harga di Pengaturan. Deposit tidak terpakai.',
  },
  'ds-70': {
    short: 'Biller tidak menjawab DigiSwitch',
    advice: 'Tunggu keputusan Loket. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-71': {
    short: 'Produk sedang tidak stabil',
    advice: 'Tawarkan produk lain atau coba lagi nanti. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-72': {
    short: 'Paket lama harus dihentikan dulu',
    advice: 'Minta pelanggan berhenti dari paket lamanya. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-73': {
    short: 'Jumlah kWh melewati batas bulanan',
    advice: 'Tawarkan nominal yang lebih kecil. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.',
  },
  'ds-74': { short: 'Transaksi dibatalkan, deposit dikembalikan', advice: 'Cocokkan dengan mutasi saldo di panel DigiSwitch.' },
  'ds-80': {
    short: 'Akun toko diblokir oleh penjual produk',
    advice: 'Tawarkan produk lain dan hubungi DigiSwitch. Deposit tidak terpakai.',
  },
  'ds-81': {
    short: 'Penjual produk diblokir oleh akun toko',
    advice: 'Buka blokirnya di panel DigiSwitch, atau tawarkan produk lain. Deposit tidak terpakai.',
  },
  'ds-82': {
    short: 'Akun DigiSwitch belum terverifikasi',
    advice: 'Selesaikan verifikasi akun di panel DigiSwitch. Deposit tidak terpakai.',
  },
  'ds-83': { short: 'Daftar harga terlalu sering diminta', advice: 'Tunggu lima menit, lalu coba lagi. Deposit tidak terpakai.' },
  'ds-84': { short: 'Nominal tidak berlaku', advice: 'Pilih nominal lain. Bila deposit sempat terpotong, DigiSwitch mengembalikannya.' },
  'ds-85': { short: 'Terlalu banyak transaksi dalam satu menit', advice: 'Tunggu satu menit, lalu ulangi. Deposit tidak terpakai.' },
  'ds-86': { short: 'Nomor PLN terlalu sering dicek', advice: 'Tunggu satu menit, lalu ulangi. Deposit tidak terpakai.' },
  'ds-87': {
    short: 'Nominal uang elektronik harus kelipatan Rp1.000',
    advice: 'Perbaiki nominalnya, lalu ulangi. Deposit tidak terpakai.',
  },
  'ds-88': { short: 'Akun toko tidak boleh melakukan transaksi ini', advice: 'Minta izinnya kepada DigiSwitch. Deposit tidak terpakai.' },
  'ds-99': { short: 'DigiSwitch masih meneruskan transaksi', advice: 'Loket menanyakan hasilnya sendiri. Minta pelanggan menunggu.' },
  'ds-no-answer': {
    short: 'Jawaban DigiSwitch tidak sampai',
    advice: 'Transaksi mungkin sudah diproses. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-mismatch': {
    short: 'Jawaban DigiSwitch bukan untuk transaksi ini',
    advice: 'Jawaban itu tidak dipakai. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-not-json': {
    short: 'Jawaban DigiSwitch tidak terbaca',
    advice: 'Transaksi mungkin sudah diproses. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-wrong-type': {
    short: 'Isi jawaban DigiSwitch tidak sesuai aturan',
    advice: 'Transaksi mungkin sudah diproses. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-contradiction': {
    short: 'Kode dan status jawaban DigiSwitch bertentangan',
    advice: 'Transaksi mungkin sudah diproses. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-unknown-code': {
    short: 'Kode jawaban tidak ada di daftar DigiSwitch',
    advice: 'Periksa di panel DigiSwitch bila tetap begitu. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-http-error': {
    short: 'Server DigiSwitch sedang bermasalah',
    advice: 'Transaksi mungkin sudah diproses. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-redirected': {
    short: 'Jawaban datang dari alamat lain',
    advice: 'Periksa sambungan internet dan alamat DigiSwitch di Pengaturan. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-echo': {
    short: 'DigiSwitch mengulang hasil cek tagihan',
    advice: 'Pembayaran belum terbukti. Periksa riwayat transaksi di panel DigiSwitch. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-check-failed': {
    short: 'DigiSwitch belum bisa mengecek transaksi',
    advice: 'Tunggu. Kembalikan uang hanya bila transaksi sudah Gagal.',
  },
  'ds-key-rejected': {
    short: 'Kunci DigiSwitch ditolak',
    advice: 'Periksa nama pengguna dan kunci API di Pengaturan. Tidak ada yang hilang.',
  },
  'ds-key-missing': {
    short: 'Kunci DigiSwitch belum diisi',
    advice: 'Isi nama pengguna dan kunci API di Pengaturan. Tidak ada yang hilang.',
  },
  'ds-address-refused': {
    short: 'DigiSwitch menolak alamat internet toko',
    advice: 'Minta alamat IP toko didaftarkan di panel DigiSwitch. Tidak ada yang hilang.',
  },
  'ds-busy': { short: 'DigiSwitch sedang sibuk', advice: 'Tunggu sebentar. Tidak ada yang terpakai.' },
  'ds-inquiry-failed': { short: 'Tagihan belum bisa dicek', advice: 'Cek lagi sebentar lagi. Belum ada yang dibayar.' },
  'ds-inquiry-unreadable': {
    short: 'Jawaban cek tagihan tidak terbaca',
    advice: 'Cek lagi. Bila tetap begitu, hubungi DigiSwitch. Belum ada yang dibayar.',
  },
  'ds-ticket-unclear': {
    short: 'Belum pasti apakah tiket isi saldo dibuat',
    advice: 'Periksa daftar tiket di panel DigiSwitch sebelum meminta lagi.',
  },
  'ds-list-failed': {
    short: 'Daftar harga DigiSwitch tidak terbaca',
    advice: 'Produk tetap seperti semula. Coba lagi setelah lima menit.',
  },
} as const satisfies Readonly<Record<string, ReplyWords>>

const en: Readonly<Record<keyof typeof id, ReplyWords>> = {
  'ds-00': { short: 'Sale succeeded', advice: 'Hand the receipt to the customer.' },
  'ds-01': {
    short: 'The biller was too slow for DigiSwitch',
    advice: 'Wait for what Loket makes of it. Return the cash only once the sale says Failed.',
  },
  'ds-02': {
    short: 'The biller turned the sale down',
    advice: 'Compare number and product, then try again later. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-03': { short: 'DigiSwitch is processing it', advice: 'Loket asks for the result by itself. Ask the customer to wait.' },
  'ds-40': {
    short: 'DigiSwitch did not accept the request as written',
    advice: 'Report this code to the owner of the shop. The deposit was not used.',
  },
  'ds-41': { short: 'DigiSwitch refused the key', advice: 'Check user name and API key in Settings. The deposit was not used.' },
  'ds-42': { short: 'The DigiSwitch account cannot be used', advice: 'Check user name and API key in Settings. The deposit was not used.' },
  'ds-43': {
    short: 'The product code is unknown or not active',
    advice: 'Choose another product, then refresh the price list in Settings. The deposit was not used.',
  },
  'ds-44': {
    short: 'The DigiSwitch balance is too low',
    advice: 'Top up the DigiSwitch balance, then try again. The deposit was not used.',
  },
  'ds-45': {
    short: 'DigiSwitch refuses the internet address of the shop',
    advice: 'Have the IP address of the shop listed in the DigiSwitch panel. The deposit was not used.',
  },
  'ds-47': {
    short: 'Already paid through somebody else',
    advice: 'Ask the customer whether it was paid already. The deposit was not used.',
  },
  'ds-49': {
    short: 'DigiSwitch has met this reference before',
    advice: 'The sale may have gone through. Return the cash only once the sale says Failed.',
  },
  'ds-50': {
    short: 'DigiSwitch does not find the sale or the bill',
    advice: 'Compare the number with the customer, then look the bill up anew. Return the cash only once the sale says Failed.',
  },
  'ds-51': {
    short: 'The customer number is blocked',
    advice: 'Ask the customer to contact the biller. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-52': {
    short: 'The prefix does not belong to the operator of the product',
    advice: 'Compare number and operator, then choose the fitting product. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-53': {
    short: 'The product is not available now',
    advice: 'Offer another product or try later. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-54': {
    short: 'The number is wrong',
    advice: 'Compare the number with the customer. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-55': {
    short: 'The product is disturbed',
    advice: 'Offer another product or try later. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-56': {
    short: 'The seller of the product has reached its limit',
    advice: 'Offer another product or try later. The deposit was not used.',
  },
  'ds-57': {
    short: 'The number has too many or too few digits',
    advice: 'Check the number, then try again. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-58': {
    short: 'The system is in its daily cut-off',
    advice: 'Try again after the cut-off. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-59': {
    short: 'The number is outside the region of the product',
    advice: 'Choose a product for the region of the customer. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-60': {
    short: 'The bill is not issued yet, or paid already',
    advice: 'Ask the customer whether it was paid already. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-61': {
    short: 'The DigiSwitch account never had a deposit',
    advice: 'Top up the DigiSwitch balance first. The deposit was not used.',
  },
  'ds-62': { short: 'The seller of the product has trouble', advice: 'Offer another product or try later. The deposit was not used.' },
  'ds-63': {
    short: 'This product sells once a day for one number',
    advice: 'Choose another amount, or sell it again tomorrow. The deposit was not used.',
  },
  'ds-64': { short: 'The deposit ticket failed', advice: 'Look at the tickets in the DigiSwitch panel before asking again.' },
  'ds-65': {
    short: 'The limit of repeated sales is reached',
    advice: 'Choose another amount, or sell it again tomorrow. The deposit was not used.',
  },
  'ds-66': {
    short: 'The seller of the product is under maintenance',
    advice: 'Offer another product or try later. The deposit was not used.',
  },
  'ds-67': { short: 'The seller of the product is not verified', advice: 'Offer another product. The deposit was not used.' },
  'ds-68': { short: 'The product is out of stock', advice: 'Offer another product. The deposit was not used.' },
  'ds-69': {
    short: 'The price of the seller is above the limit of the shop',
    advice: 'Offer another product, then refresh the price list in Settings. The deposit was not used.',
  },
  'ds-70': {
    short: 'The biller did not answer DigiSwitch',
    advice: 'Wait for what Loket makes of it. Return the cash only once the sale says Failed.',
  },
  'ds-71': {
    short: 'The product is unstable now',
    advice: 'Offer another product or try later. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-72': {
    short: 'The old package has to be ended first',
    advice: 'Ask the customer to end the old package. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-73': {
    short: 'The kWh are above the monthly limit',
    advice: 'Offer a smaller amount. If the deposit was taken, DigiSwitch returns it.',
  },
  'ds-74': { short: 'Sale undone, deposit returned', advice: 'Compare with the balance history in the DigiSwitch panel.' },
  'ds-80': {
    short: 'The seller of the product blocks the shop',
    advice: 'Offer another product and contact DigiSwitch. The deposit was not used.',
  },
  'ds-81': {
    short: 'The shop blocks the seller of the product',
    advice: 'Lift the block in the DigiSwitch panel, or offer another product. The deposit was not used.',
  },
  'ds-82': {
    short: 'The DigiSwitch account is not verified',
    advice: 'Finish the verification in the DigiSwitch panel. The deposit was not used.',
  },
  'ds-83': { short: 'The price list was asked for too often', advice: 'Wait five minutes, then try again. The deposit was not used.' },
  'ds-84': { short: 'The amount is not valid', advice: 'Choose another amount. If the deposit was taken, DigiSwitch returns it.' },
  'ds-85': { short: 'Too many sales within a minute', advice: 'Wait a minute, then try again. The deposit was not used.' },
  'ds-86': { short: 'The PLN number was looked up too often', advice: 'Wait a minute, then try again. The deposit was not used.' },
  'ds-87': { short: 'E-money amounts go in steps of Rp1.000', advice: 'Correct the amount, then try again. The deposit was not used.' },
  'ds-88': { short: 'The account of the shop may not do this', advice: 'Ask DigiSwitch for permission. The deposit was not used.' },
  'ds-99': { short: 'DigiSwitch is still passing the sale on', advice: 'Loket asks for the result by itself. Ask the customer to wait.' },
  'ds-no-answer': {
    short: 'The answer of DigiSwitch did not arrive',
    advice: 'The sale may have gone through. Return the cash only once the sale says Failed.',
  },
  'ds-mismatch': {
    short: 'The answer of DigiSwitch is not for this sale',
    advice: 'It was not used. Return the cash only once the sale says Failed.',
  },
  'ds-not-json': {
    short: 'The answer of DigiSwitch cannot be read',
    advice: 'The sale may have gone through. Return the cash only once the sale says Failed.',
  },
  'ds-wrong-type': {
    short: 'The answer of DigiSwitch breaks the rules',
    advice: 'The sale may have gone through. Return the cash only once the sale says Failed.',
  },
  'ds-contradiction': {
    short: 'Code and status in the answer of DigiSwitch contradict',
    advice: 'The sale may have gone through. Return the cash only once the sale says Failed.',
  },
  'ds-unknown-code': {
    short: 'The answer code is not in the DigiSwitch list',
    advice: 'If it stays so, look in the DigiSwitch panel. Return the cash only once the sale says Failed.',
  },
  'ds-http-error': {
    short: 'The DigiSwitch server has trouble',
    advice: 'The sale may have gone through. Return the cash only once the sale says Failed.',
  },
  'ds-redirected': {
    short: 'The answer came from another address',
    advice: 'Check the internet line and the DigiSwitch address in Settings. Return the cash only once the sale says Failed.',
  },
  'ds-echo': {
    short: 'DigiSwitch repeats what the look-up said',
    advice:
      'That shows no payment. Look in the transaction history of the DigiSwitch panel. Return the cash only once the sale says Failed.',
  },
  'ds-check-failed': { short: 'DigiSwitch cannot check the sale yet', advice: 'Wait. Return the cash only once the sale says Failed.' },
  'ds-key-rejected': { short: 'DigiSwitch refused the key', advice: 'Check user name and API key in Settings. Nothing is lost.' },
  'ds-key-missing': { short: 'The DigiSwitch key is not set', advice: 'Enter user name and API key in Settings. Nothing is lost.' },
  'ds-address-refused': {
    short: 'DigiSwitch refuses the internet address of the shop',
    advice: 'Have the IP address of the shop listed in the DigiSwitch panel. Nothing is lost.',
  },
  'ds-busy': { short: 'DigiSwitch is busy', advice: 'Wait a moment. Nothing was used.' },
  'ds-inquiry-failed': { short: 'The bill cannot be looked up yet', advice: 'Look it up again in a moment. Nothing was paid.' },
  'ds-inquiry-unreadable': {
    short: 'The answer to the inquiry cannot be read',
    advice: 'Look it up again. If it stays so, contact DigiSwitch. Nothing was paid.',
  },
  'ds-ticket-unclear': {
    short: 'It is not certain whether a deposit ticket was made',
    advice: 'Look at the tickets in the DigiSwitch panel before asking again.',
  },
  'ds-list-failed': {
    short: 'The price list of DigiSwitch cannot be read',
    advice: 'Products stay as they were. Try again after five minutes.',
  },
}

export const digiswitchRepliesText = { id, en }

// Words for how a customer paid, which screens and paper share.

export const paymentText = {
  id: {
    label: 'Cara bayar',
    names: { cash: 'Tunai', qris: 'QRIS', transfer: 'Transfer', card: 'Kartu' },
    paid: 'Dibayar {{name}}',
    paidExactly: 'Dibayar {{name}} {{amount}}, uang pas',
    noChange: 'Dibayar {{name}}, tidak ada kembalian',
    seeItCome: {
      qris: 'Pastikan pembayaran QRIS sudah masuk.',
      transfer: 'Pastikan uang transfer sudah masuk.',
      card: 'Pastikan mesin kartu menyatakan berhasil.',
    },
    fact: '{{name}}, {{amount}}',
    back: '{{amount}} (dibayar {{name}})',
    otherMore: 'Minta tambahan, {{name}}',
    otherBack: 'Kembalikan, {{name}}',
    notExact: 'Selain tunai harus uang pas. Pilih lagi cara bayarnya.',
  },
  en: {
    label: 'Paid by',
    names: { cash: 'Cash', qris: 'QRIS', transfer: 'Transfer', card: 'Card' },
    paid: 'Paid by {{name}}',
    paidExactly: 'Paid by {{name}} {{amount}}, exact',
    noChange: 'Paid by {{name}}, no change',
    seeItCome: {
      qris: 'Make sure the QRIS payment has come in.',
      transfer: 'Make sure the transfer has come in.',
      card: 'Make sure the card machine says it went through.',
    },
    fact: '{{name}}, {{amount}}',
    back: '{{amount}} (paid by {{name}})',
    otherMore: 'Ask for more, {{name}}',
    otherBack: 'Give back, {{name}}',
    notExact: 'All but cash must be the exact sum. Choose again how it is paid.',
  },
}

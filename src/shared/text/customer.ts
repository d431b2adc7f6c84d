// The words on the customer's side of the counter.
import { type CustomerOutcome } from '../customer-view'
import { type Language } from '../settings'

type OutcomeWords = { readonly word: string; readonly note: string }

type CustomerWords = {
  readonly title: string
  readonly training: string
  readonly welcome: string
  readonly number: OutcomeWords
  readonly order: OutcomeWords
  readonly bill: OutcomeWords
  readonly partly: OutcomeWords
  readonly outcomes: Readonly<Record<CustomerOutcome, OutcomeWords>>
  readonly sheets: string
  readonly total: string
  readonly totalOf: string
  readonly received: string
  readonly change: string
  readonly back: string
}

export const customerText: Readonly<Record<Language, CustomerWords>> = {
  id: {
    title: 'Layar pelanggan',
    training: 'LATIHAN, bukan transaksi sungguhan',
    welcome: 'Selamat datang',
    number: { word: 'Nomor tujuan', note: 'Mohon cek nomornya' },
    order: { word: 'Pesanan Anda', note: 'Mohon cek nomor dan produknya' },
    bill: { word: 'Tagihan Anda', note: 'Mohon cek nama dan nomornya' },
    partly: { word: 'Sebagian gagal', note: 'Uang untuk yang gagal dikembalikan' },
    outcomes: {
      processing: { word: 'Sedang diproses', note: 'Mohon tunggu sebentar' },
      checking: { word: 'Sedang dicek', note: 'Kasir akan memberi tahu hasilnya' },
      done: { word: 'Sukses', note: 'Terima kasih' },
      failed: { word: 'Gagal', note: 'Uang Anda dikembalikan' },
      cancelled: { word: 'Dibatalkan', note: 'Uang Anda dikembalikan' },
    },
    sheets: '{{count}} lembar tagihan',
    total: 'Total',
    totalOf: 'Total {{count}} tagihan',
    received: 'Diterima',
    change: 'Kembalian',
    back: 'Uang kembali',
  },
  en: {
    title: 'Customer display',
    training: 'TRAINING, not a real transaction',
    welcome: 'Welcome',
    number: { word: 'Number', note: 'Please check the number' },
    order: { word: 'Your order', note: 'Please check number and product' },
    bill: { word: 'Your bill', note: 'Please check name and number' },
    partly: { word: 'Some failed', note: 'You get the money for those back' },
    outcomes: {
      processing: { word: 'In progress', note: 'One moment, please' },
      checking: { word: 'Being checked', note: 'The cashier will tell you how it ended' },
      done: { word: 'Success', note: 'Thank you' },
      failed: { word: 'Failed', note: 'You get your money back' },
      cancelled: { word: 'Cancelled', note: 'You get your money back' },
    },
    sheets: '{{count}} bill sheets',
    total: 'Total',
    totalOf: 'Total of {{count}} bills',
    received: 'Received',
    change: 'Change',
    back: 'Money back',
  },
}

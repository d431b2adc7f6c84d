// The words for a sale's state: the same word on every screen.
import { type SaleState } from '../sale-view'

export const statesText = {
  id: {
    queued: 'Antri',
    submitting: 'Dikirim',
    pending: 'Menunggu',
    unknown: 'Belum pasti',
    'needs-attention': 'Perlu diperiksa',
    delivered: 'Sukses',
    refused: 'Gagal',
    cancelled: 'Dibatalkan',
    reversed: 'Dikembalikan',
  },
  en: {
    queued: 'Queued',
    submitting: 'Sent',
    pending: 'Waiting',
    unknown: 'Not certain',
    'needs-attention': 'Needs a look',
    delivered: 'Success',
    refused: 'Failed',
    cancelled: 'Cancelled',
    reversed: 'Refunded',
  },
} satisfies Record<string, Record<SaleState, string>>

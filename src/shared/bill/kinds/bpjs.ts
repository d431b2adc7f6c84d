// Health insurance: the period is a number of months.
import { type BillKind } from '../bill-kind'

export const bpjs: BillKind = {
  biller: 'BPJS Kesehatan',
  number: { label: 'virtualAccount', hint: 'virtualAccount', form: 'digits' },
  facts: [
    { key: 'jumlah_peserta', type: 'people' },
    { key: 'alamat', type: 'text' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [{ key: 'periode', type: 'months' }],
  costs: [],
  amountLabel: 'bill',
  slip: [['reference', 'number', 'name', 'rows', 'facts'], ['amount', 'charges'], ['total']],
  info: 'bpjs',
  phoneIsNoReference: true,
}

// Water of one town; the product says which.
import { type BillKind } from '../bill-kind'

export const pdam: BillKind = {
  number: { label: 'customer', hint: 'customer', form: 'digits' },
  facts: [
    { key: 'alamat', type: 'text' },
    { key: 'tarif', type: 'text', label: 'golongan' },
    { key: 'jatuh_tempo', type: 'date' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [
    { key: 'periode', type: 'period' },
    { key: 'meter_awal', type: 'meter' },
    { key: 'meter_akhir', type: 'meter' },
    { key: 'usage', type: 'usage' },
    { key: 'nilai_tagihan', type: 'money' },
    { key: 'denda', type: 'money' },
    { key: 'biaya_lain', type: 'money' },
  ],
  costs: [],
  adds: 'rows',
  amountLabel: 'billTotal',
  slip: [['product', 'number', 'name', 'facts', 'rows', 'reference'], ['amount', 'charges'], ['total']],
}

// City gas: periods come as month and year in four digits.
import { type BillKind } from '../bill-kind'

export const pgas: BillKind = {
  biller: 'PGN',
  number: { label: 'customer', hint: 'customer', form: 'digits' },
  facts: [
    { key: 'alamat', type: 'text' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [
    { key: 'periode', type: 'period' },
    { key: 'meter_awal', type: 'meter' },
    { key: 'meter_akhir', type: 'meter' },
    { key: 'usage', type: 'usage' },
  ],
  costs: [],
  amountLabel: 'bill',
  slip: [['number', 'name', 'facts', 'rows', 'reference'], ['amount', 'charges'], ['total']],
}

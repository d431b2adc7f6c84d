// A fixed line; the product says whose.
import { type BillKind } from '../bill-kind'

export const internet: BillKind = {
  number: { label: 'customer', hint: 'internet', form: 'digits' },
  facts: [{ key: 'lembar_tagihan', type: 'count' }],
  columns: [
    { key: 'periode', type: 'period' },
    { key: 'nilai_tagihan', type: 'money' },
    { key: 'admin', type: 'money' },
  ],
  costs: [],
  adds: 'rows',
  amountLabel: 'billTotal',
  slip: [['number', 'name', 'facts', 'rows'], ['amount', 'charges'], ['total'], ['reference']],
}

// Television by cable or dish; the product says whose.
import { type BillKind } from '../bill-kind'

export const tv: BillKind = {
  number: { label: 'customer', hint: 'customer', form: 'digits' },
  facts: [{ key: 'lembar_tagihan', type: 'count' }],
  columns: [
    { key: 'periode', type: 'period' },
    { key: 'nilai_tagihan', type: 'money' },
    { key: 'no_ref', type: 'text' },
  ],
  costs: [],
  adds: 'rows',
  amountLabel: 'billTotal',
  slip: [['number', 'name', 'facts', 'rows'], ['amount', 'charges'], ['total'], ['reference']],
}

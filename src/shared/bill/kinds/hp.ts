// A postpaid phone: the provider tells no more than its sheets.
import { type BillKind } from '../bill-kind'

export const hp: BillKind = {
  number: { label: 'phone', hint: 'phone', form: 'phone' },
  facts: [{ key: 'lembar_tagihan', type: 'count' }],
  columns: [],
  costs: [],
  amountLabel: 'bill',
  slip: [['product', 'number', 'name', 'facts', 'reference'], ['amount', 'charges'], ['total']],
}

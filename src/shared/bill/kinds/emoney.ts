// Electronic money: the customer says how much.
import { type BillKind } from '../bill-kind'

export const emoney: BillKind = {
  number: { label: 'phone', hint: 'phone', form: 'phone' },
  amount: { step: 1_000 },
  facts: [{ key: 'lembar_tagihan', type: 'count' }],
  columns: [],
  costs: [],
  amountLabel: 'topUp',
  slip: [['product', 'number', 'name', 'facts', 'reference'], ['amount', 'charges'], ['total']],
}

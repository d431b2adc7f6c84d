// A bill of a kind this program never heard of: everything that came is shown under its own name.
import { type BillKind } from '../bill-kind'

export const other: BillKind = {
  number: { label: 'customer', hint: 'other', form: 'free' },
  facts: [],
  columns: [],
  costs: [],
  amountLabel: 'bill',
  slip: [['product', 'number', 'name', 'facts', 'rows', 'reference'], ['amount', 'charges'], ['total']],
}

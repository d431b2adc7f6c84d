// An instalment of a finance house: the period is the number of the instalment.
import { type BillKind } from '../bill-kind'

export const multifinance: BillKind = {
  number: { label: 'contract', hint: 'contract', form: 'digits' },
  facts: [
    { key: 'item_name', type: 'text' },
    { key: 'no_rangka', type: 'text' },
    { key: 'no_pol', type: 'text' },
    { key: 'tenor', type: 'instalments' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [
    { key: 'periode', type: 'count', label: 'angsuran_ke' },
    { key: 'denda', type: 'money' },
    { key: 'biaya_lain', type: 'money' },
  ],
  costs: [],
  amountLabel: 'instalment',
  slip: [['product', 'number', 'name', 'facts', 'rows', 'reference'], ['amount', 'charges'], ['total']],
}

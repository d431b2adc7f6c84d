// What PLN charges once, such as a new connection.
import { type BillKind } from '../bill-kind'

export const plnnontaglis: BillKind = {
  biller: 'PLN',
  number: { label: 'customer', hint: 'registration', form: 'digits' },
  facts: [
    { key: 'transaksi', type: 'text' },
    { key: 'no_registrasi', type: 'text' },
    { key: 'tanggal_registrasi', type: 'date' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [],
  costs: [],
  amountLabel: 'paid',
  slip: [['facts', 'name', 'number', 'amount', 'reference'], ['statement'], ['charges'], ['total']],
  info: 'pln',
}

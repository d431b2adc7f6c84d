// Postpaid power. The meter stands come with the payment.
import { type BillKind } from '../bill-kind'

export const pln: BillKind = {
  biller: 'PLN',
  number: { label: 'idpel', hint: 'idpel', form: 'digits', digits: { min: 11, max: 12 } },
  facts: [
    { key: 'tarif', type: 'text', joined: { key: 'daya', type: 'power', label: 'tarif_daya', between: '/' } },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [
    { key: 'periode', type: 'period', label: 'bl_th' },
    { key: 'meter_awal', type: 'meter', joined: { key: 'meter_akhir', type: 'meter', label: 'stand_meter', between: '-' } },
    { key: 'nilai_tagihan', type: 'money' },
    { key: 'denda', type: 'money' },
    { key: 'admin', type: 'money' },
  ],
  costs: [],
  adds: 'rows',
  amountLabel: 'plnBill',
  slip: [['number', 'name', 'facts', 'rows', 'amount', 'reference'], ['statement'], ['charges'], ['total']],
  info: 'pln',
}

// Tax of a vehicle: two numbers, and the amount in lines of its own that need not add up.
import { type BillKind } from '../bill-kind'

export const samsat: BillKind = {
  biller: 'Samsat',
  number: {
    label: 'paymentCode',
    hint: 'paymentCode',
    form: 'digits',
    digits: { min: 10, max: 20 },
    second: { label: 'identity', hint: 'identity' },
  },
  facts: [
    { key: 'alamat', type: 'text' },
    { key: 'nomor_identitas', type: 'text' },
    { key: 'nomor_polisi', type: 'text' },
    { key: 'merek_kb', type: 'text' },
    { key: 'model_kb', type: 'text' },
    { key: 'tahun_buatan', type: 'text' },
    { key: 'nomor_rangka', type: 'text' },
    { key: 'nomor_mesin', type: 'text' },
    { key: 'milik_kenama', type: 'count' },
    { key: 'tgl_akhir_pajak_baru', type: 'date' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [],
  costs: [
    { key: 'biaya_pokok_bbn', type: 'money' },
    { key: 'biaya_denda_bbn', type: 'money' },
    { key: 'biaya_pokok_pkb', type: 'money' },
    { key: 'biaya_denda_pkb', type: 'money' },
    { key: 'biaya_pokok_swd', type: 'money' },
    { key: 'biaya_denda_swd', type: 'money' },
    { key: 'biaya_admin_stnk', type: 'money' },
    { key: 'biaya_admin_tnkb', type: 'money', also: 'biaya_tnkb' },
    { key: 'biaya_parkir_pokok', type: 'money' },
    { key: 'biaya_pajak_progresif', type: 'money' },
  ],
  adds: 'costs',
  amountLabel: 'tax',
  slip: [['number', 'name', 'facts', 'reference'], ['costs'], ['amount', 'charges'], ['total']],
}

// Tax on land and buildings of one region.
import { type BillKind } from '../bill-kind'

export const pbb: BillKind = {
  number: { label: 'taxObject', hint: 'taxObject', form: 'digits' },
  facts: [
    { key: 'tahun_pajak', type: 'text' },
    { key: 'alamat', type: 'text' },
    { key: 'kelurahan', type: 'text' },
    { key: 'kecamatan', type: 'text' },
    { key: 'kab_kota', type: 'text' },
    { key: 'kode_kab_kota', type: 'text' },
    { key: 'luas_tanah', type: 'area' },
    { key: 'luas_gedung', type: 'area' },
    { key: 'lembar_tagihan', type: 'count' },
  ],
  columns: [],
  costs: [],
  amountLabel: 'tax',
  slip: [['product', 'number', 'name', 'facts', 'reference'], ['amount', 'charges'], ['total']],
}

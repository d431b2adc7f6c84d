// The complaint on the shop's paper, for a provider that is asked at its own counter or for the shop's folder.
import { type ReceiptView } from '../../../shared/sale-view'
import { type Shop } from '../../../shared/settings'
import { type ComplaintWords } from '../../../shared/text/complaint'
import { type Complaint } from '../sale/complaint'
import { plainTextUpTo } from './plain-text'
import { centred, left, pair, rule } from './receipt-lines'
import { nameMost } from './slip-lines'

const factMost = 240

export function composeComplaintSlip(complaint: Complaint, shop: Shop, text: ComplaintWords): ReceiptView {
  const columns = shop.paperColumns
  const training = complaint.training ? [...centred(text.training, columns, 'bold'), ...rule(columns)] : []
  const lines = [
    ...training,
    ...centred(plainTextUpTo(shop.name, nameMost), columns, 'bold'),
    ...rule(columns),
    ...centred(complaint.title.toUpperCase(), columns, 'bold'),
    ...rule(columns),
    ...complaint.facts.flatMap(({ label, value }) => pair(label, plainTextUpTo(value, factMost), columns)),
    ...rule(columns),
    ...left(complaint.request, columns),
  ]
  return { columns, lines, copy: 0 }
}

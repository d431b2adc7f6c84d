// What is kept of each slip that left the till.
import { type Instant, type PrintWay } from '../../../shared/sale-view'
import { type SaleId } from '../sale/sale'

export type PrintLog = {
  /** Records one print and answers its place among the sale's. One whose paper nobody has seen does not count. */
  add(id: SaleId, at: Instant, way: PrintWay, outcome?: 'sent' | 'uncertain'): number
  /** A person says whether the paper of an uncertain print came; false when there is none such to settle. */
  settle(id: SaleId, print: number, came: boolean): boolean
  /** The prints that count. */
  of(id: SaleId): readonly { readonly at: Instant; readonly copy: number; readonly way: PrintWay }[]
}

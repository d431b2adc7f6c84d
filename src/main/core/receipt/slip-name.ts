// What the file of a slip is called: the shop's own number, and which copy it is.
import { type Sale } from '../sale/sale'

/** Without its ending: `struk-2611-000482`, `struk-2611-000482-salinan-1`. */
export function slipName({ core }: Sale, copy: number): string {
  return `${core.training ? 'latihan' : 'struk'}-${core.number}${copy > 0 ? `-salinan-${copy}` : ''}`
}

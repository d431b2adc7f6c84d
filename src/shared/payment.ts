// How a customer pays: by notes over the counter, or by something that never lies in the drawer.
import * as v from 'valibot'

/** In the order of the keys Alt+1 to Alt+4. */
export const paymentKinds = ['cash', 'qris', 'transfer', 'card'] as const
export type PaymentKind = (typeof paymentKinds)[number]

export const paymentKindSchema = v.picklist(paymentKinds)

/** Several of them, each once and in their usual order. */
export const paymentKindsSchema = v.pipe(
  v.array(paymentKindSchema),
  v.maxLength(paymentKinds.length),
  v.transform((chosen) => paymentKinds.filter((kind) => chosen.includes(kind))),
)

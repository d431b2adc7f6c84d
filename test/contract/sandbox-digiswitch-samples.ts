// The samples of DigiSwitch's document: who asked for what, and every field of the answer in its order.
import answers from '../../src/shared/bill/document-answers.json' with { type: 'json' }

export type Sample = {
  readonly kind: string
  readonly asked: { readonly code: string; readonly no: string; readonly ref: string; readonly amount?: number }
  readonly answer: Readonly<Record<string, unknown>>
}

export const samples: readonly Sample[] = Object.entries(answers).map(([kind, { data }]) => ({
  kind,
  asked: { code: kind, no: data.customer_no, ref: data.ref_id, ...(kind === 'emoney' ? { amount: 10_000 } : {}) },
  answer: data,
}))

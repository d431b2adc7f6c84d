// A bill as DigiSwitch tells it, and the kinds of bills there are.
export const billKinds = [
  'pln',
  'pdam',
  'hp',
  'internet',
  'bpjs',
  'multifinance',
  'pbb',
  'pgas',
  'tv',
  'plnnontaglis',
  'emoney',
  'samsat',
  'bpjstk',
  'pdl',
] as const

/** The twelve kinds of the document, and two that it does not name. */
export type BillKind = (typeof billKinds)[number]

export type BillDetail = Readonly<Record<string, string>>

export type BillDesc = Readonly<Record<string, string | number | readonly BillDetail[]>>

export type Bill = {
  readonly name: string
  /** Some kinds carry a serial number before anything is paid. */
  readonly sn: string
  readonly admin: number
  readonly price: number
  readonly selling_price: number
  readonly desc: BillDesc
}

/** What the payment of a bill adds to it: the meter readings of PLN. */
export function paidDesc(kind: BillKind, { desc }: Bill): BillDesc {
  const { detail } = desc
  if (kind !== 'pln' || !Array.isArray(detail)) return desc
  const rows = detail as readonly BillDetail[]
  return { ...desc, detail: rows.map((row, index) => ({ ...row, meter_awal: meter(8 + index), meter_akhir: meter(9 + index) })) }
}

function meter(thousands: number): string {
  return String(thousands * 10_000).padStart(8, '0')
}

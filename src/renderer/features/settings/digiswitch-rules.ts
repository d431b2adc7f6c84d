// What DigiSwitch's settings would refuse, said while it is typed; and sums that help to choose.
import * as v from 'valibot'
import { type BillKindName, billKindNames } from '../../../shared/bill/bill-data'
import { parseRupiah, type Rupiah, rupiah } from '../../../shared/money'
import { apiKeySchema, type BillSettings, digiswitchSchema, type Margin } from '../../../shared/settings'

/** The most that a fee or a margin may be. */
const feeMax = 1_000_000
const saldoMax = 1_000_000_000

export function isUsername(typed: string): boolean {
  return v.safeParse(digiswitchSchema.entries.username, typed).success
}

/** An empty field keeps the key that is set, so it is never a problem. */
export function keyLooksWrong(typed: string): boolean {
  return typed.trim() !== '' && !v.safeParse(apiKeySchema, typed).success
}

export function typedLowSaldo(typed: string): Rupiah | undefined {
  return amountUpTo(typed, saldoMax)
}

export function typedFee(typed: string): Rupiah | undefined {
  return amountUpTo(typed, feeMax)
}

function amountUpTo(typed: string, most: number): Rupiah | undefined {
  const amount = parseRupiah(typed)
  return amount.ok && amount.value <= most ? amount.value : undefined
}

/** What a product of this cost would be sold for. */
export function exampleOf(cost: Rupiah, { add, roundUpTo }: Margin): Rupiah {
  return rupiah(Math.ceil((cost + add) / roundUpTo) * roundUpTo)
}

export type TypedFee = { readonly usual: string; readonly most: string }
export type TypedFees = Readonly<Record<BillKindName, TypedFee>>
export type FeeProblem = 'amount' | 'order'

/** What is wrong with one line of the table: not an amount, or usually more than it may ever be. */
export function feeProblem({ usual, most }: TypedFee): FeeProblem | undefined {
  const [typedUsual, typedMost] = [typedFee(usual), typedFee(most)]
  if (typedUsual === undefined || typedMost === undefined) return 'amount'
  return typedUsual > typedMost ? 'order' : undefined
}

/** The table as the settings keep it, or nothing while a line is wrong. */
export function feesOf(typed: TypedFees): BillSettings['fees'] | undefined {
  if (billKindNames.some((kind) => feeProblem(typed[kind]) !== undefined)) return undefined
  const lines = billKindNames.map((kind) => {
    const { usual, most } = typed[kind]
    return [kind, { usual: typedFee(usual) ?? 0, most: typedFee(most) ?? 0 }]
  })
  return Object.fromEntries(lines) as BillSettings['fees']
}

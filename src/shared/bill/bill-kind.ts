// What a table of a bill kind may say. The kinds themselves stand one to a file in kinds/.
import { type BillWords } from '../text/bills'

/**
 * How a value is read: `months` is a number of months where it is small, `usage` the difference of two meter stands.
 * What cannot be read as its type is shown as it came.
 */
export type FieldType =
  | 'text'
  | 'money'
  | 'count'
  | 'people'
  | 'period'
  | 'months'
  | 'instalments'
  | 'date'
  | 'meter'
  | 'usage'
  | 'power'
  | 'area'

export type FieldLabel = keyof BillWords['fields']

export type BillField = {
  /** The provider's key, which also names the label unless `label` does. */
  readonly key: string
  readonly type: FieldType
  readonly label?: FieldLabel
  /** Another spelling of the key in the provider's document. */
  readonly also?: string
  /** A second value of the same line, such as tariff and power; each stands alone where the other is missing. */
  readonly joined?: { readonly key: string; readonly type: FieldType; readonly label: FieldLabel; readonly between: string }
}

export type NumberRule = {
  readonly label: keyof BillWords['numbers']
  readonly hint: keyof BillWords['hints']
  /** `phone` is held to 10 to 13 digits only where it starts as a mobile number; `free` may hold letters. */
  readonly form: 'digits' | 'phone' | 'free'
  /** Set where a wrong length is surely a mistake; elsewhere the inquiry decides. */
  readonly digits?: { readonly min: number; readonly max: number }
  /** A second number, joined to the first with one comma. */
  readonly second?: { readonly label: keyof BillWords['numbers']; readonly hint: keyof BillWords['hints'] }
}

/** A part of the slip; the cash stands below the total. */
export type SlipPart =
  | 'product'
  | 'number'
  | 'name'
  | 'facts'
  | 'rows'
  | 'costs'
  | 'amount'
  | 'reference'
  | 'statement'
  | 'charges'
  | 'total'

export type BillKind = {
  /** Who vouches for the payment; without it the product's own name. */
  readonly biller?: string
  readonly number: NumberRule
  /** The customer says how much: in steps of so many rupiah. */
  readonly amount?: { readonly step: number }
  /** Single values of `desc`. */
  readonly facts: readonly BillField[]
  /** Columns of `desc.detail`. */
  readonly columns: readonly BillField[]
  /** Single values of `desc` that are amounts of their own. */
  readonly costs: readonly BillField[]
  /** Where every amount of the bill is named, so that its sum can be held against what is owed. */
  readonly adds?: 'rows' | 'costs'
  readonly amountLabel: keyof BillWords['amounts']
  /** Blocks of the slip in the order of the trade, with a rule between; an empty block leaves none behind. */
  readonly slip: readonly (readonly SlipPart[])[]
  readonly info?: keyof BillWords['slip']['info']
  /** This biller may answer with the payer's phone number where a reference belongs. */
  readonly phoneIsNoReference?: true
}

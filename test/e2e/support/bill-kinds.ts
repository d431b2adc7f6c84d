// The twelve kinds as they are asked for at the counter, with the provider's test numbers, and a trouble of its own for each.
import { type BillKindName } from '../../../src/shared/bill/bill-data'

type Numbers = {
  readonly paid: string
  readonly noBill: string
  readonly payFails: string
  readonly pendingThenPaid: string
  readonly pendingThenFailed: string
  /** Any other number, of a bill made up for it. */
  readonly other: string
}

export type Kind = {
  readonly kind: Exclude<BillKindName, 'other'>
  readonly product: string
  readonly amount?: string
  readonly numbers: Numbers
  /** What happens to the payment during which the plug is pulled. */
  readonly fault: 'silent' | 'silent-before' | 'slow' | 'pending' | 'pending-bought' | 'cut-pending-bought'
}

const tail = ',0212502110170100'

/** Six test numbers: paid, no bill, payment fails, pending then paid, pending then failed; and any other. */
function row(numbers: string, after = ''): Numbers {
  const [paid = '', noBill = '', payFails = '', pendingThenPaid = '', pendingThenFailed = '', other = ''] = numbers
    .split(' ')
    .map((number) => `${number}${after}`)
  return { paid, noBill, payFails, pendingThenPaid, pendingThenFailed, other }
}

export const kinds: readonly Kind[] = [
  {
    kind: 'samsat',
    product: 'SAMSAT',
    numbers: row('9658548523568701 9658548523568702 9658548523568705 0658548523568701 0658548523568705 9658548523568799', tail),
    fault: 'silent',
  },
  {
    kind: 'pln',
    product: 'PLN Pascabayar',
    numbers: row('530000000001 530000000003 530000000006 630000000001 630000000006 530000000099'),
    fault: 'silent-before',
  },
  { kind: 'pdam', product: 'PDAM', numbers: row('1013226 1013227 1013230 2013226 2013230 1013299'), fault: 'slow' },
  {
    kind: 'hp',
    product: 'HP Pascabayar',
    numbers: row('081234554320 081234554321 081234554324 081244554320 081244554324 081234554399'),
    fault: 'pending-bought',
  },
  {
    kind: 'internet',
    product: 'Internet Pascabayar',
    numbers: row('6391601001 6391601002 6391601005 7391601001 7391601005 6391601099'),
    fault: 'cut-pending-bought',
  },
  {
    kind: 'bpjs',
    product: 'BPJS Kesehatan',
    numbers: row('8801234560001 8801234560002 8801234560005 9801234560001 9801234560005 8801234560099'),
    fault: 'silent',
  },
  {
    kind: 'multifinance',
    product: 'Multifinance',
    numbers: row('6391601201 6391601202 6391601205 7391601201 7391601205 6391601299'),
    fault: 'silent-before',
  },
  {
    kind: 'pbb',
    product: 'PBB',
    numbers: row('329801092375999991 329801092375999992 329801092375999995 429801092375999991 429801092375999995 329801092375999999'),
    fault: 'slow',
  },
  {
    kind: 'pgas',
    product: 'Gas Negara',
    numbers: row('0110014601 0110014603 0110014605 1110014601 1110014605 0110014699'),
    fault: 'pending-bought',
  },
  {
    kind: 'tv',
    product: 'TV Berlangganan',
    numbers: row('127246500101 127246500102 127246500105 227246500101 227246500105 127246500199'),
    fault: 'cut-pending-bought',
  },
  {
    kind: 'plnnontaglis',
    product: 'PLN Nontaglis',
    numbers: row('3225030005921 3225030005922 3225030005923 4225030005921 4225030005923 3225030005999'),
    fault: 'silent',
  },
  {
    kind: 'emoney',
    product: 'E-Money',
    amount: '100000',
    numbers: row('082100000001 082100000002 082100000003 082110000001 082110000003 082100000099'),
    fault: 'silent-before',
  },
]

// The provider's test numbers: what an inquiry and a payment for each of them end in.
import { type BillKind } from './digiswitch-bill'
import { type SaleStep } from './digiswitch-sale'

export const fates = ['success', 'inquiry fails', 'payment fails', 'pending, then success', 'pending, then failed'] as const
export type Fate = (typeof fates)[number]

type Numbers = Readonly<Record<Fate, readonly string[]>>

const PENDING_MS = 2_000

/** What the payment of a bill does, once it is sent. */
export const courseOfFate: Readonly<Record<Fate, readonly SaleStep[]>> = {
  success: [{ rc: '00' }],
  'inquiry fails': [{ rc: '02' }],
  'payment fails': [{ rc: '02' }],
  'pending, then success': [{ rc: '03' }, { rc: '00', afterMs: PENDING_MS }],
  'pending, then failed': [{ rc: '03' }, { rc: '02', afterMs: PENDING_MS }],
}

const IDENTITY = ',0212502110170100'

/** In the order of `fates`. Where there are two in a cell, the second has two bills. */
export const testNumbers: Readonly<Record<BillKind | 'prepaid', Numbers>> = {
  pln: row('530000000001 530000000002', '530000000003', '530000000006', '630000000001 630000000002', '630000000006'),
  pdam: row('1013226', '1013227', '1013230', '2013226', '2013230'),
  hp: row('081234554320', '081234554321', '081234554324', '081244554320', '081244554324'),
  internet: row('6391601001', '6391601002', '6391601005', '7391601001', '7391601005'),
  bpjs: row('8801234560001', '8801234560002', '8801234560005', '9801234560001', '9801234560005'),
  multifinance: row('6391601201', '6391601202', '6391601205', '7391601201', '7391601205'),
  pbb: row('329801092375999991', '329801092375999992', '329801092375999995', '429801092375999991', '429801092375999995'),
  pgas: row('0110014601 0110014602', '0110014603', '0110014605', '1110014601 1110014602', '1110014605'),
  tv: row('127246500101', '127246500102', '127246500105', '227246500101', '227246500105'),
  plnnontaglis: row('3225030005921', '3225030005922', '3225030005923', '4225030005921', '4225030005923'),
  emoney: row('082100000001', '082100000002', '082100000003', '082110000001', '082110000003'),
  samsat: row(
    `9658548523568701${IDENTITY}`,
    `9658548523568702${IDENTITY}`,
    `9658548523568705${IDENTITY}`,
    `0658548523568701${IDENTITY}`,
    `0658548523568705${IDENTITY}`,
  ),
  bpjstk: row('8102051011270001', '8102051011270002', '8102051011270003', '9102051011270001', '9102051011270003'),
  pdl: row('3298010921', '3298010922', '3298010923', '4298010921', '4298010923'),
  prepaid: row('087800001230', '', '087800001232', '087800001233', '087800001234'),
}

// Customers of the document's samples that are in no row above: everything goes well.
const SAMPLES: Readonly<Partial<Record<BillKind | 'prepaid', string>>> = { hp: '1013226', samsat: `9658548523568703${IDENTITY}` }

/** What a test number ends in, and with how many bills; undefined for every other number. */
export function fateOf(kind: BillKind | 'prepaid', customerNo: string): { readonly fate: Fate; readonly bills: 1 | 2 } | undefined {
  if (customerNo === SAMPLES[kind]) return { fate: 'success', bills: 1 }
  for (const fate of fates) {
    const place = testNumbers[kind][fate].indexOf(customerNo)
    if (place >= 0) return { fate, bills: place === 1 ? 2 : 1 }
  }
  return undefined
}

function row(...cells: readonly [string, string, string, string, string]): Numbers {
  const [success, noBill, payFails, pendingSuccess, pendingFailed] = cells.map((cell) => cell.split(' ').filter((number) => number !== ''))
  return {
    success: success ?? [],
    'inquiry fails': noBill ?? [],
    'payment fails': payFails ?? [],
    'pending, then success': pendingSuccess ?? [],
    'pending, then failed': pendingFailed ?? [],
  }
}

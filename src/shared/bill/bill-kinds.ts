// The kinds of bills by name. A further kind is a file in kinds/ and its line here.
import { type BillKindName } from './bill-data'
import { type BillKind } from './bill-kind'
import { bpjs } from './kinds/bpjs'
import { emoney } from './kinds/emoney'
import { hp } from './kinds/hp'
import { internet } from './kinds/internet'
import { multifinance } from './kinds/multifinance'
import { other } from './kinds/other'
import { pbb } from './kinds/pbb'
import { pdam } from './kinds/pdam'
import { pgas } from './kinds/pgas'
import { pln } from './kinds/pln'
import { plnnontaglis } from './kinds/plnnontaglis'
import { samsat } from './kinds/samsat'
import { tv } from './kinds/tv'

export const billKinds: Readonly<Record<BillKindName, BillKind>> = {
  pln,
  pdam,
  bpjs,
  internet,
  hp,
  tv,
  pgas,
  multifinance,
  pbb,
  samsat,
  emoney,
  plnnontaglis,
  other,
}

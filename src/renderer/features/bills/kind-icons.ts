// One sign for each kind of bill, the same on keys, lists and results.
import {
  IconBolt,
  IconCar,
  IconDeviceMobile,
  IconDeviceTv,
  IconDots,
  IconDroplet,
  IconFlame,
  IconHeartbeat,
  IconHome2,
  IconMotorbike,
  IconPlug,
  IconWallet,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'
import { type BillKindName } from '../../../shared/bill/bill-data'

export const kindIcons: Readonly<Record<BillKindName, TablerIcon>> = {
  pln: IconBolt,
  pdam: IconDroplet,
  bpjs: IconHeartbeat,
  internet: IconWorld,
  hp: IconDeviceMobile,
  tv: IconDeviceTv,
  pgas: IconFlame,
  multifinance: IconMotorbike,
  pbb: IconHome2,
  samsat: IconCar,
  emoney: IconWallet,
  plnnontaglis: IconPlug,
  other: IconDots,
}

/** The twelve that have a key; products of an unknown kind are found by searching. */
export const keyKinds: readonly BillKindName[] = [
  'pln',
  'pdam',
  'bpjs',
  'internet',
  'hp',
  'tv',
  'pgas',
  'multifinance',
  'pbb',
  'samsat',
  'emoney',
  'plnnontaglis',
]

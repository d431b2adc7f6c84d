// Which kind of bill a product of the price list is, told from its brand and name. The owner may say otherwise.
import { type BillKindName } from '../../../shared/bill/bill-data'

type Sign = readonly [kind: BillKindName, sign: RegExp]

const nonTaglis: Sign = ['plnnontaglis', /non[\s-]?tag(?:lis|ihan)/iu]

// In this order: many finance houses carry other trades in their names, and few trades carry a finance house in theirs.
const signs: readonly Sign[] = [
  ['samsat', /samsat|samolnas|\bpkb\b/iu],
  ['pbb', /\bpbb\b|bumi dan bangunan/iu],
  ['bpjs', /bpjs\s*kes/iu],
  [
    'multifinance',
    /financ|\bfif\b|adira|\bbaf\b|\bwom\b|\boto\b|\bacc\b|\bmpm\b|\bmcf\b|\bcsul\b|mandala|home\s?credit|leasing|angsuran|cicilan/iu,
  ],
  ['pdam', /\bpdam\b|\bpam\b|\bperumdam?\b|\baetra\b|\bpalyja\b|air minum/iu],
  ['pln', /\bpln\b|listrik/iu],
  ['pgas', /\bpgn\b|\bpgas\b|\bgas\b/iu],
  ['tv', /\btv\b|transvision|\bk?-?vision\b|nex\s?parabola/iu],
  ['internet', /indihome|speedy|\btelkom\b|internet|biznet|my\s?republic|first\s?media|icon\s?net|\bcbn\b|oxygen|hypernet|\bwi-?fi\b/iu],
  ['hp', /postpaid|\bhp\b|\b(?:kartu\s?)?halo\b|matrix|xplor|\b(?:telkomsel|indosat|im3|xl|smartfren|tri|three)\b.*pasca/iu],
  ['emoney', /e-?\s?money|e-?\s?wallet|\bdana\b|\bovo\b|\bgo-?\s?pay\b|shopee\s?pay|link\s?aja/iu],
]

/** BPJS Ketenagakerjaan has no form of its own in the document: it is `other`, like all that nobody has heard of. */
export function guessBillKind(brand: string, name: string): BillKindName {
  return firstOf([nonTaglis], `${brand} ${name}`) ?? firstOf(signs, brand) ?? firstOf(signs, name) ?? 'other'
}

function firstOf(from: readonly Sign[], text: string): BillKindName | undefined {
  return from.find(([, sign]) => sign.test(text))?.[0]
}

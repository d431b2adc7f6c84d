// The prepaid products of DigiSwitch's price list.
export type PrepaidProduct = {
  readonly name: string
  readonly category: string
  readonly brand: string
  readonly type: string
  readonly price: number
  readonly code: string
  readonly status: boolean
  readonly unlimited_stock: boolean
  readonly stock: number
  /** May the same denomination go to the same number more than once a day? */
  readonly multi: boolean
  readonly start_cut_off: string
  readonly end_cut_off: string
  readonly desc: string
}

type Special = Partial<Pick<PrepaidProduct, 'status' | 'multi' | 'start_cut_off' | 'end_cut_off' | 'unlimited_stock' | 'stock' | 'desc'>>
type Denomination = readonly [code: string, name: string, price: number, special?: Special]

const OVER_MIDNIGHT = { start_cut_off: '23:45', end_cut_off: '00:15' }
const EARLY = { start_cut_off: '0:30', end_cut_off: '1:30' }
const ONCE = { multi: false }

/** In the order of the list. */
export const prepaidProducts: readonly PrepaidProduct[] = [
  ...of('Pulsa', 'XL', 'Umum', [
    ['xld5', 'XL 5.000', 5_900],
    ['xld10', 'XL 10.000', 10_000, { desc: 'Pulsa XL Rp 10.000' }],
    ['xld15', 'XL 15.000', 14_950],
    ['xld25', 'XL 25.000', 24_900],
    ['xld50', 'XL 50.000', 49_550],
    ['xld100', 'XL 100.000', 98_700],
  ]),
  ...of('Pulsa', 'TELKOMSEL', 'Umum', [
    ['tsel5', 'Telkomsel 5.000', 5_325],
    ['tsel10', 'Telkomsel 10.000', 10_275],
    ['tsel15', 'Telkomsel 15.000', 15_050],
    ['tsel20', 'Telkomsel 20.000', 19_990],
    ['tsel25', 'Telkomsel 25.000', 24_890, EARLY],
    ['tsel50', 'Telkomsel 50.000', 49_475],
    ['tsel100', 'Telkomsel 100.000', 97_650],
  ]),
  ...of('Pulsa', 'TELKOMSEL', 'Pulsa Transfer', [
    ['tselt5', 'Telkomsel Transfer 5.000', 5_600, ONCE],
    ['tselt10', 'Telkomsel Transfer 10.000', 10_600, ONCE],
    ['tselt20', 'Telkomsel Transfer 20.000', 20_500, { ...ONCE, status: false }],
  ]),
  ...of('Pulsa', 'INDOSAT', 'Umum', [
    ['isat5', 'Indosat 5.000', 5_810],
    ['isat10', 'Indosat 10.000', 10_790],
    ['isat12', 'Indosat 12.000', 12_150],
    ['isat25', 'Indosat 25.000', 24_850],
    ['isat50', 'Indosat 50.000', 49_000],
    ['isat100', 'Indosat 100.000', 96_900, { status: false }],
  ]),
  ...of('Pulsa', 'TRI', 'Umum', [
    ['tri5', 'Tri 5.000', 5_420],
    ['tri10', 'Tri 10.000', 10_310],
    ['tri20', 'Tri 20.000', 19_860],
    ['tri50', 'Tri 50.000', 48_900, { unlimited_stock: false, stock: 12 }],
  ]),
  ...of('Pulsa', 'AXIS', 'Umum', [
    ['axis5', 'Axis 5.000', 5_950],
    ['axis10', 'Axis 10.000', 10_880],
    ['axis25', 'Axis 25.000', 24_930],
  ]),
  ...of('Pulsa', 'SMARTFREN', 'Umum', [
    ['smart5', 'Smartfren 5.000', 5_150],
    ['smart10', 'Smartfren 10.000', 10_050],
    ['smart20', 'Smartfren 20.000', 19_800, { unlimited_stock: false, stock: 0 }],
  ]),
  ...of('Data', 'TELKOMSEL', 'Umum', [
    ['tdata1', 'Telkomsel Data 1 GB / 7 Hari', 18_250, ONCE],
    ['tdata3', 'Telkomsel Data 3 GB / 30 Hari', 41_900, ONCE],
    ['tdata12', 'Telkomsel Data 12 GB / 30 Hari', 98_500, ONCE],
  ]),
  ...of('Data', 'XL', 'Xtra Combo', [
    ['xlc5', 'XL Xtra Combo 5 GB', 55_100, ONCE],
    ['xlc10', 'XL Xtra Combo 10 GB', 84_600, ONCE],
  ]),
  ...of('Data', 'INDOSAT', 'Freedom Internet', [
    ['idata3', 'Freedom Internet 3 GB', 23_450, ONCE],
    ['idata9', 'Freedom Internet 9 GB', 49_900, { ...ONCE, status: false }],
  ]),
  ...of('PLN', 'PLN', 'Umum', [
    ['pln20', 'Token PLN 20.000', 20_150, OVER_MIDNIGHT],
    ['pln50', 'Token PLN 50.000', 50_150, OVER_MIDNIGHT],
    ['pln100', 'Token PLN 100.000', 100_150, OVER_MIDNIGHT],
    ['pln200', 'Token PLN 200.000', 200_150, OVER_MIDNIGHT],
  ]),
  ...of('E-Money', 'GO PAY', 'Customer', [
    ['gopay20', 'Go Pay 20.000', 20_450],
    ['gopay50', 'Go Pay 50.000', 50_450],
  ]),
  ...of('Games', 'MOBILE LEGENDS', 'Umum', [
    ['ml86', 'Mobile Legends 86 Diamonds', 19_240, { start_cut_off: '', end_cut_off: '' }],
    ['ml172', 'Mobile Legends 172 Diamonds', 38_480, { start_cut_off: '00:00', end_cut_off: '00:00' }],
  ]),
]

/** Is the product closed at this minute of the day (WIB)? A cut-off may cross midnight; equal times are none. */
export function isInCutOff({ start_cut_off, end_cut_off }: PrepaidProduct, minute: number): boolean {
  const [start, end] = [minuteOf(start_cut_off), minuteOf(end_cut_off)]
  if (start <= end) return minute >= start && minute < end
  return minute >= start || minute < end
}

function minuteOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

function of(category: string, brand: string, type: string, denominations: readonly Denomination[]): readonly PrepaidProduct[] {
  const always = { status: true, unlimited_stock: true, stock: 0, multi: true, start_cut_off: '0:0', end_cut_off: '0:0', desc: '-' }
  return denominations.map(([code, name, price, special = {}]) => ({ name, category, brand, type, price, code, ...always, ...special }))
}

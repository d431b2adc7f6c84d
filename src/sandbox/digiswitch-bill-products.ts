// The bill products of DigiSwitch's price list.
import { type BillKind } from './digiswitch-bill'

export type BillProduct = {
  readonly code: string
  readonly kind: BillKind
  readonly name: string
  readonly brand: string
  /** For each sheet. */
  readonly admin: number
  readonly commission: number
  readonly status: boolean
}

/** The code that an answer carries: PLN is asked for as `pln` and answered as `dspln`. */
export function answerCode(code: string): string {
  return code === 'pln' ? 'dspln' : code
}

export const billProducts: readonly BillProduct[] = [
  product('pln', 'pln', 'PLN Pascabayar', 'PLN PASCABAYAR', 2_500, 1_800),
  product('plnnontaglis', 'plnnontaglis', 'PLN Nontaglis', 'PLN NONTAGLIS', 2_500, 1_500),
  product('pdam', 'pdam', 'PDAM', 'PDAM', 2_500, 1_000),
  product('pdamsby', 'pdam', 'PDAM Kota Surabaya', 'PDAM', 2_500, 900),
  product('pdambdg', 'pdam', 'PDAM Kota Bandung', 'PDAM', 2_500, 800),
  product('pdamsmg', 'pdam', 'PDAM Kota Semarang', 'PDAM', 2_000, 700),
  product('aetra', 'pdam', 'PDAM Aetra Jakarta', 'PDAM', 2_000, 550),
  { ...product('pdamjbg', 'pdam', 'PDAM Kab. Jombang', 'PDAM', 2_500, 800), status: false },
  product('hp', 'hp', 'Telepon Pascabayar', 'HP PASCABAYAR', 2_500, 1_500),
  product('halo', 'hp', 'Telkomsel Halo', 'HP PASCABAYAR', 2_500, 1_300),
  product('xlprio', 'hp', 'XL Prioritas', 'HP PASCABAYAR', 2_500, 1_300),
  product('internet', 'internet', 'Internet Pascabayar', 'INTERNET PASCABAYAR', 2_500, 1_000),
  product('indihome', 'internet', 'Telkom IndiHome', 'INTERNET PASCABAYAR', 2_500, 1_100),
  product('biznet', 'internet', 'Biznet Home', 'INTERNET PASCABAYAR', 3_000, 1_000),
  product('bpjs', 'bpjs', 'BPJS Kesehatan', 'BPJS KESEHATAN', 2_500, 300),
  product('multifinance', 'multifinance', 'Multifinance', 'MULTIFINANCE', 2_500, 300),
  product('fifinance', 'multifinance', 'FIF Finance', 'MULTIFINANCE', 3_000, 500),
  product('adira', 'multifinance', 'Adira Finance', 'MULTIFINANCE', 3_500, 500),
  product('wom', 'multifinance', 'WOM Finance', 'MULTIFINANCE', 3_000, 400),
  product('pbb', 'pbb', 'PBB', 'PBB', 2_500, 500),
  product('cimahi', 'pbb', 'PBB Kota Cimahi', 'PBB', 2_500, 500),
  product('pbbsby', 'pbb', 'PBB Kota Surabaya', 'PBB', 2_500, 600),
  product('pgas', 'pgas', 'Gas Negara', 'GAS NEGARA', 2_500, 500),
  product('tv', 'tv', 'TV Pascabayar', 'TV PASCABAYAR', 2_500, 500),
  product('transvision', 'tv', 'Transvision', 'TV PASCABAYAR', 2_500, 700),
  product('emoney', 'emoney', 'E-Money', 'E-MONEY', 2_500, 500),
  product('dana', 'emoney', 'DANA', 'E-MONEY', 1_000, 400),
  product('samsat', 'samsat', 'E-Samsat', 'SAMSAT', 2_500, 500),
  product('bpjstk', 'bpjstk', 'BPJS Ketenagakerjaan', 'BPJS KETENAGAKERJAAN', 2_500, 500),
  product('pdl', 'pdl', 'Pajak Daerah', 'PAJAK DAERAH LAINNYA', 2_500, 500),
]

function product(code: string, kind: BillKind, name: string, brand: string, admin: number, commission: number): BillProduct {
  return { code, kind, name, brand, admin, commission, status: true }
}

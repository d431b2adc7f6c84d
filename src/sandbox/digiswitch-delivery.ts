// How an answer of DigiSwitch travels: the ways of Niskala's answers, and changes to what stands inside `data`.
import { digiswitchMessage, digiswitchStatus } from './digiswitch-codes'
import { type Content } from './notation'
import { type Delivery } from './scenario'

export type DigiswitchDelivery = Omit<Delivery, 'alter' | 'xml'> & {
  readonly alterData?: (data: Content) => Content
}

/** The answer with another code in it, as short as a refusal is. */
export function saying(rc: string, status = 200): DigiswitchDelivery {
  return { status, alterData: (data) => refusal(data, rc) }
}

/** What a refusal says: no name, no price, no details. */
export function refusal({ ref_id, customer_no, code }: Content, rc: string, message = digiswitchMessage(rc)): Content {
  return { ref_id: ref_id ?? '', customer_no: customer_no ?? '', code: code ?? '', message, status: digiswitchStatus(rc), rc }
}

/** The honest answer with a code that is in no table. */
export const unknownCode: DigiswitchDelivery = { alterData: (data) => ({ ...data, rc: '268', message: 'Tidak dikenal' }) }

export const wrongTypes: DigiswitchDelivery = {
  alterData: (data) => ({ ...data, rc: Number(data['rc']), price: String(data['price']), balance: String(data['balance']) }),
}

export const strayBlank: DigiswitchDelivery = { alterData: (data) => ({ ...data, rc: `${String(data['rc'])} ` }) }

export const nullCode: DigiswitchDelivery = { alterData: (data) => ({ ...data, rc: null }) }

export const codeTwice: DigiswitchDelivery = { spoil: (text) => text.replace('{"data":{', '{"data":{"rc":"02",') }

export const notWrapped: DigiswitchDelivery = { spoil: (text) => text.replace(/^\{"data":(.*)\}$/s, '$1') }

export const contradiction: DigiswitchDelivery = { alterData: (data) => ({ ...data, status: 'Gagal' }) }

export const otherRef: DigiswitchDelivery = { alterData: (data) => ({ ...data, ref_id: `${String(data['ref_id'])}-OTHER` }) }

export const otherNumber: DigiswitchDelivery = { alterData: (data) => ({ ...data, customer_no: '081200000000' }) }

const HUGE_BYTES = 2 * 1024 * 1024

export const huge: DigiswitchDelivery = { alterData: (data) => ({ ...data, message: 'Transaksi '.padEnd(HUGE_BYTES, 'x') }) }

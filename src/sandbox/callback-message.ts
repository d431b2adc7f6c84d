// A report about one transaction in the three formats.
import { type CallbackFormat } from './callback-settings'
import { type Answer } from './scenario'
import { writeCall, type Member } from './xml-rpc'

export type Message = { readonly contentType: string; readonly body: string }

/** Writes a report. The XML names a success with the one word of the document's sample. */
export function writeReport(answer: Answer, format: CallbackFormat): Message {
  if (format === 'xml') return { contentType: 'text/xml; charset=utf-8', body: writeCall('topUpReport', membersOf(answer)) }
  const fields = format === 'json-iak' ? { data: iakFieldsOf(answer) } : flatFieldsOf(answer)
  return { contentType: 'application/json', body: JSON.stringify(fields) }
}

function membersOf({ rc, request_id, message, trxid, sn, msisdn, price }: Answer): readonly Member[] {
  const texts = {
    RESPONSECODE: rc,
    REQUESTID: request_id,
    MESSAGE: rc === '00' ? message.replace(/^SUKSES, Transaksi Sukses$/, 'SUKSES') : message,
    TRANSACTIONID: String(trxid),
    SN: sn,
    MSISDN: msisdn,
    PRICE: String(price),
  }
  return Object.entries(texts).map(([name, text]) => ({ name, text, type: 'string' }))
}

function iakFieldsOf({ code, msisdn, request_id, rc, trxid, price, balance, sn, message }: Answer): object {
  const status = rc === '00' ? '1' : rc === '68' ? '0' : '2'
  const [priceText, balanceText, tr_id] = [price, balance, trxid].map(String)
  return { ref_id: request_id, status, code, hp: msisdn, price: priceText, message, balance: balanceText, tr_id, rc, sn }
}

function flatFieldsOf({ code, msisdn, request_id, rc, trxid, price, balance, sn, message }: Answer): object {
  const fields = { code, msisdn, request_id, trxid, price, rc, balance }
  return rc === '00' ? { ...fields, sn, message } : { ...fields, message }
}

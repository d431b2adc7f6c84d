// The ways an answer can go wrong, as building blocks for the scenario table.
import { type Delivery } from './scenario'
import { messageFor } from './response-codes'

const HUGE_BYTES = 2 * 1024 * 1024

const withoutTransaction = {
  code: '',
  msisdn: '',
  request_id: '',
  rc: '11',
  trxid: 0,
  price: 0,
  balance: 0,
  sn: '',
  message: messageFor('11'),
}

/** A web server's own page instead of an answer. */
export function htmlPage(status: number, headers: Readonly<Record<string, string>> = {}): Delivery {
  const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>nginx</body></html>`
  return { status, headers: { 'Content-Type': 'text/html', ...headers }, spoil: () => page }
}

/** The honest answer with another code in it. */
export function withCode(rc: string, status = 200): Delivery {
  return { status, alter: (answer) => ({ ...answer, rc, sn: '', message: messageFor(rc) }) }
}

/** As if the request_id had never been heard of. */
export const notFound: Delivery = {
  alter: ({ request_id, balance }) => ({ ...withoutTransaction, request_id, balance }),
}

/** HTTP 401, as for a token that is not accepted. */
export const unauthorised: Delivery = {
  status: 401,
  alter: () => ({ rc: '02', message: 'Invalid authorization' }),
}

export const redirected: Delivery = { status: 302, redirect: true, spoil: () => '' }

export const truncated: Delivery = { spoil: (text) => text.slice(0, Math.floor(text.length / 2)) }

export const empty: Delivery = { spoil: () => '' }

export const wrongTypes: Delivery = {
  alter: (answer) => ({
    ...answer,
    rc: 0,
    price: String(answer.price),
    trxid: String(answer.trxid),
    balance: String(answer.balance),
  }),
}

export const strayBlank: Delivery = { alter: (answer) => ({ ...answer, rc: `${answer.rc} ` }) }

export const nullCode: Delivery = { alter: (answer) => ({ ...answer, rc: null }) }

const failedMember = '<member><name>RESPONSECODE</name><value><string>23</string></value></member>'

export const codeTwice: Delivery = {
  spoil: (text) => text.replace(/^\{/, '{"rc":"23",').replace('<struct>', `<struct>${failedMember}`),
}

export const byteOrderMark: Delivery = { spoil: (text) => `\uFEFF${text}` }

export const plainText: Delivery = { headers: { 'Content-Type': 'text/plain' } }

export const otherRequest: Delivery = {
  alter: (answer) => ({
    ...answer,
    request_id: `${answer.request_id}-OTHER`,
    msisdn: '081200000000',
  }),
}

export const otherNumber: Delivery = { alter: (answer) => ({ ...answer, msisdn: '081200000000' }) }

export const huge: Delivery = {
  alter: (answer) => ({ ...answer, message: 'SUKSES '.padEnd(HUGE_BYTES, 'x') }),
}

// The table of Niskala's calls: how each is asked, what it does, and how its answer is written.
import { type DepositDesk } from './deposit'
import { type Niskala, type Reply } from './niskala'
import { askedInForm, askedInJson, askedInQuery, askedInXml, type QuestionReader } from './niskala-questions'
import { inJson, inXml, type Content, type Notation } from './notation'
import { textField, type Fields } from './request-body'
import { type Delivery } from './scenario'
import { type Order } from './transaction'

export type Desks = { readonly niskala: Niskala; readonly deposit: DepositDesk }

/** The content is read when it is sent, so that a slow call tells the state at its end. */
export type Outgoing = {
  readonly requestId: string
  readonly status: number
  readonly content: () => Content
  readonly delivery: Delivery
}

export type Route = {
  readonly read: QuestionReader
  readonly run: (desks: Desks, fields: Fields) => Outgoing
  readonly write: Notation
  readonly isPurchase?: true
  /** Without a token of its own the sandbox does not ask for one either. */
  readonly mayLackToken?: true
}

export const BASE_PATH = '/reseller/api/v1'

const purchase = { run: buy, write: inJson, isPurchase: true } as const

export const routes: Readonly<Record<string, Route>> = {
  [`GET ${BASE_PATH}/saldo`]: {
    read: askedInJson,
    run: ({ niskala }) => plain(200, niskala.saldo()),
    write: inJson,
  },
  [`POST ${BASE_PATH}/purchase`]: { ...purchase, read: askedInJson },
  [`GET ${BASE_PATH}/http/purchase`]: { ...purchase, read: askedInQuery },
  [`POST ${BASE_PATH}/http/purchase`]: { ...purchase, read: askedInForm },
  [`POST ${BASE_PATH}/xml/purchase`]: { ...purchase, read: askedInXml, write: inXml, mayLackToken: true },
  [`POST ${BASE_PATH}/status`]: {
    read: askedInJson,
    run: ({ niskala }, fields) => {
      const requestId = textField(fields, 'request_id')
      return about(requestId === undefined ? niskala.reject({}) : niskala.status(requestId), requestId)
    },
    write: inJson,
  },
  [`POST ${BASE_PATH}/deposit_ticket`]: {
    read: askedInJson,
    run: ({ deposit }, { amount }) => ({ requestId: '', status: 200, ...deposit.open(amount) }),
    write: inJson,
  },
}

/** An answer that never changes. */
export function plain(status: number, content: Content): Outgoing {
  return { requestId: '', status, content: () => content, delivery: {} }
}

function buy({ niskala }: Desks, fields: Fields): Outgoing {
  const texts = textsIn(fields)
  const { code, msisdn, request_id } = texts
  const isOrder = code !== undefined && request_id !== undefined && /^\d+$/.test(msisdn ?? '')
  const reply = isOrder && msisdn !== undefined ? niskala.purchase({ code, msisdn, request_id }) : niskala.reject(texts)
  return about(reply, request_id)
}

function about({ answer, delivery }: Reply, requestId = ''): Outgoing {
  const content = (): Content => (delivery.alter === undefined ? answer() : delivery.alter(answer()))
  return { requestId, status: 200, content, delivery }
}

function textsIn(fields: Fields): Partial<Order> {
  const found = ['code', 'msisdn', 'request_id'].map((name) => [name, textField(fields, name)] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

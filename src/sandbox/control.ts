// The control port: lets tests and the training mode look into the book and play with the line.
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type BookRow, type BookView } from './book-view'
import { type CallReport } from './calls'
import { type LineMode } from './line'
import { type Settings } from './niskala-http'
import { readJson, type Fields } from './request-body'
import { isListed } from './response-codes'
import { type Transaction } from './transaction'

/** What the control port can do; startSandbox gives the same to tests in the same process. */
export type Controls = {
  book(): BookView
  bookOf(requestId: string): BookRow | undefined
  calls(): CallReport
  setSaldo(balance: number): void
  setLine(mode: LineMode): Promise<void>
  change(settings: Partial<Settings>): void
  resolve(requestId: string, rc: string): Transaction | undefined
}

type Result = { readonly status: number; readonly value: unknown }
type Handler = (controls: Controls, fields: Fields) => Result | Promise<Result>

const ONE_ROW = '/sandbox/book/'

const handlers: Readonly<Record<string, Handler>> = {
  'GET /sandbox/book': (controls) => ok(controls.book()),
  'GET /sandbox/calls': (controls) => ok(controls.calls()),
  'POST /sandbox/saldo': (controls, { balance }) => {
    if (!isWhole(balance)) return bad('balance must be a whole number')
    controls.setSaldo(balance)
    return ok({ balance })
  },
  'POST /sandbox/line': async (controls, { mode }) => {
    if (mode !== 'up' && mode !== 'refuse' && mode !== 'hang') return bad('mode: up, refuse or hang')
    await controls.setLine(mode)
    return ok({ mode })
  },
  'POST /sandbox/settings': (controls, fields) => {
    const settings = settingsIn(fields)
    if (settings === undefined) return bad('token: text or null; latencyMs, pace: from 0')
    controls.change(settings)
    return ok({})
  },
  'POST /sandbox/resolve': (controls, { request_id, rc }) => {
    if (typeof request_id !== 'string' || typeof rc !== 'string' || !isListed(rc)) {
      return bad('request_id and a listed rc, both text')
    }
    return found(controls.resolve(request_id, rc))
  },
}

/** The listener for the control port. Changes are taken as JSON only, which keeps web pages out. */
export function createControlListener(controls: Controls): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { status, value } = await resultOf(controls, request)
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
    response.end(`${JSON.stringify(value)}\n`)
  }
}

async function resultOf(controls: Controls, request: IncomingMessage): Promise<Result> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (request.method === 'GET' && path.startsWith(ONE_ROW)) {
    return found(controls.bookOf(decodeURIComponent(path.slice(ONE_ROW.length))))
  }
  const handler = handlers[`${request.method ?? ''} ${path}`]
  if (handler === undefined) return { status: 404, value: { message: 'Not found' } }
  if (request.method === 'GET') return handler(controls, {})
  const fields = await readJson(request)
  return fields === undefined ? bad('a JSON object, please') : handler(controls, fields)
}

function settingsIn({ token, latencyMs, pace }: Fields): Partial<Settings> | undefined {
  const settings: Partial<Settings> = {}
  if (typeof token === 'string') settings.token = token
  else if (token === null) settings.token = undefined
  else if (token !== undefined) return undefined
  if (isFromZero(latencyMs)) settings.latencyMs = latencyMs
  else if (latencyMs !== undefined) return undefined
  if (isFromZero(pace)) settings.pace = pace
  else if (pace !== undefined) return undefined
  return settings
}

function isFromZero(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isWhole(value: unknown): value is number {
  return isFromZero(value) && Number.isSafeInteger(value)
}

function ok(value: unknown): Result {
  return { status: 200, value }
}

function bad(message: string): Result {
  return { status: 400, value: { message } }
}

function found(value: unknown): Result {
  return value === undefined ? { status: 404, value: { message: 'Not found' } } : ok(value)
}

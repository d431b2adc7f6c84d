// Posts reports to the receiver and remembers what it answered. In memory only.
import { request as openRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { type Plan, type Shot } from './callback-plan'
import { type CallbackSettings } from './callback-settings'
import { pause } from './delivery'

export type CallbackRecord = {
  readonly id: number
  readonly at: number
  readonly url: string
  readonly request_id: string
  readonly rc: string
  readonly format: string
  readonly fault: string
  readonly contentType: string
  /** What was sent, cut after 2000 characters. */
  readonly body: string
  state: 'waiting' | 'answered' | 'failed'
  /** HTTP status of the receiver, or 0 while or when there was none. */
  status: number
  answerType: string
  answer: string
  error: string
  ms: number
}

export type Post = {
  send(plan: Plan, to: CallbackSettings): Promise<readonly CallbackRecord[]>
  records(): readonly CallbackRecord[]
  close(): void
}

export type PostParts = { readonly pace: () => number; readonly now: () => number; readonly log: (line: string) => void }

const RECORDS_MAX = 10_000
const TEXT_MAX = 2_000
const PATIENCE_MS = 10_000
const DRIP_MS = 10_000
const HANG_MS = 30_000
const DRIPS = 20

/** A sender without retries. */
export function createPost({ pace, now, log }: PostParts): Post {
  const records: CallbackRecord[] = []
  const open = new Set<ClientRequest>()
  let sent = 0
  let closed = false
  const fire = async (shot: Shot, to: CallbackSettings): Promise<CallbackRecord> => {
    sent += 1
    const record = recordOf(sent, now(), shot, to)
    records.push(record)
    if (records.length > RECORDS_MAX) records.shift()
    if (shot.waitMs > 0) await pause(shot.waitMs * pace())
    if (!closed) await deliver(shot, record, pace(), open)
    log(`callback ${record.request_id} rc ${record.rc}: ${record.state} ${record.status}`)
    return record
  }
  return {
    send: async ({ shots, together }, to) => {
      if (together) return Promise.all(shots.map((shot) => fire(shot, to)))
      const done: CallbackRecord[] = []
      for (const shot of shots) done.push(await fire(shot, to))
      return done
    },
    records: () => [...records],
    close: () => {
      closed = true
      for (const request of open) request.destroy()
    },
  }
}

function recordOf(id: number, at: number, shot: Shot, { url, format, fault }: CallbackSettings): CallbackRecord {
  const { requestId: request_id, rc, contentType } = shot
  const said = { url, request_id, rc, format, fault, contentType, body: shot.body.slice(0, TEXT_MAX) }
  return { id, at, ...said, state: 'waiting', status: 0, answerType: '', answer: '', error: '', ms: 0 }
}

function deliver(shot: Shot, record: CallbackRecord, pace: number, open: Set<ClientRequest>): Promise<void> {
  const before = performance.now()
  return new Promise((resolve) => {
    const body = Buffer.from(shot.body, 'utf8')
    const headers = { 'Content-Type': shot.contentType, 'Content-Length': body.length, 'User-Agent': 'sandbox' }
    const request = openRequest(record.url, { method: 'POST', headers, agent: false })
    open.add(request)
    const settle = (error: string): void => {
      if (record.state !== 'waiting') return
      Object.assign(record, { state: error === '' ? 'answered' : 'failed', error, ms: Math.round(performance.now() - before) })
      open.delete(request)
      resolve()
    }
    request.setTimeout(PATIENCE_MS + (shot.manner === 'hang' ? HANG_MS * pace : 0), () => request.destroy(new Error('no answer')))
    request.on('error', (error) => settle(error.message || String(error)))
    request.on('response', (response) => hear(response, record, settle))
    write(request, body, shot.manner, pace).catch((error: unknown) => request.destroy(error as Error))
  })
}

function hear(response: IncomingMessage, record: CallbackRecord, settle: (error: string) => void): void {
  record.status = response.statusCode ?? 0
  record.answerType = response.headers['content-type'] ?? ''
  response.setEncoding('utf8')
  response.on('data', (text: string) => {
    record.answer = (record.answer + text).slice(0, TEXT_MAX)
  })
  response.on('end', () => settle(''))
  response.on('error', (error) => settle(error.message))
}

async function write(request: ClientRequest, body: Buffer, manner: Shot['manner'], pace: number): Promise<void> {
  if (manner === 'whole') return void request.end(body)
  if (manner === 'drip') return drip(request, body, DRIP_MS * pace)
  await new Promise((resolve) => request.write(body.subarray(0, body.length / 2), resolve))
  if (manner === 'hang') await pause(HANG_MS * pace)
  request.destroy(new Error(manner === 'hang' ? 'given up in the middle' : 'cut in the middle'))
}

async function drip(request: ClientRequest, body: Buffer, totalMs: number): Promise<void> {
  const size = Math.ceil(body.length / DRIPS)
  for (let start = 0; start < body.length && !request.destroyed; start += size) {
    request.write(body.subarray(start, start + size))
    await pause(totalMs / DRIPS)
  }
  if (!request.destroyed) request.end()
}

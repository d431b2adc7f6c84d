// A caller that hides nothing: it reports every byte of an answer and how the connection ended.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox'

export type Heard = {
  /** `answer` came whole; `broken` began; `none` had no head; `refused` was never connected. */
  readonly end: 'answer' | 'broken' | 'none' | 'refused' | 'silence'
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

export type Till = {
  readonly sandbox: Sandbox
  /** Lets the provider's time pass. */
  wait(ms: number): void
  purchase(requestId: string, msisdn: string, code?: string): Promise<Heard>
  status(requestId: string): Promise<Heard>
  saldo(token?: string): Promise<Heard>
  balance(): number
}

/** A number that is in no row of the table. */
export const NUMBER = '081234567890'

const SILENCE_MS = 2_000

export function temporaryFile(): string {
  return join(tmpdir(), `sandbox-test-${randomUUID()}`)
}

/** A till with a sandbox of its own for the running test, whose clock stands still until told otherwise. */
export async function openTill(options: Partial<SandboxOptions> = {}, silenceMs?: number): Promise<Till> {
  let elapsedMs = 0
  const now = (): number => 1_760_000_000_000 + elapsedMs
  const sandbox = await startSandbox({ port: 0, book: temporaryFile(), now, ...options })
  onTestFinished(() => sandbox.close())
  const post = (path: string, fields: object): Promise<Heard> => call('POST', sandbox.baseUrl + path, fields, undefined, silenceMs)
  return {
    sandbox,
    wait: (ms) => {
      elapsedMs += ms
    },
    purchase: (request_id, msisdn, code = 'HSA5') => post('/purchase', { code, msisdn, request_id }),
    status: (request_id) => post('/status', { request_id }),
    saldo: (token) => call('GET', `${sandbox.baseUrl}/saldo`, undefined, token),
    balance: () => sandbox.book().balance,
  }
}

/** One HTTP call on a connection of its own. */
export function call(
  method: string,
  url: string,
  fields?: object | string,
  token = 'any-token',
  silenceMs = SILENCE_MS,
  headers: Readonly<Record<string, string>> = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
): Promise<Heard> {
  return new Promise((resolve) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, headers: received } = response
      const chunks: Buffer[] = []
      const finish = (end: Heard['end']): void => resolve({ end, status, headers: received, text: Buffer.concat(chunks).toString('utf8') })
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => finish('answer'))
      response.on('error', () => finish('broken'))
    })
    const nothing = (end: Heard['end']): void => resolve({ end, status: 0, headers: {}, text: '' })
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      nothing(error.code === 'ECONNREFUSED' ? 'refused' : 'none')
    })
    outgoing.setTimeout(silenceMs, () => {
      nothing('silence')
      outgoing.destroy()
    })
    outgoing.end(typeof fields === 'object' ? JSON.stringify(fields) : fields)
  })
}

/** The fields of a JSON answer. */
export function fieldsOf(heard: Heard): Record<string, unknown> {
  return JSON.parse(heard.text) as Record<string, unknown>
}

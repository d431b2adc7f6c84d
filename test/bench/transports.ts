// One purchase over each transport, from order to classed reply, beside undici alone: what the till itself adds to the wire.
// Not in it: the two synced steps of the journal around the call.
import { join } from 'node:path'
import { Client } from 'undici'
import { createHttpClient } from '../../src/main/adapters/http/http-client'
import { createNiskala, type Niskala } from '../../src/main/adapters/niskala/client'
import { createRedactingLog } from '../../src/main/adapters/platform/redacting-log'
import { createRedactor } from '../../src/main/adapters/platform/redaction'
import { type ProviderOrder } from '../../src/main/core/ports/providers'
import { type Reference } from '../../src/main/core/sale/sale'
import { niskalaTransports, type NiskalaTransport } from '../../src/shared/settings'
import { startHelper } from './helper'
import { inTempFolder } from './measure'
import { type Row } from './report'
import { summarise } from './statistics'

type Call = () => Promise<unknown>
type Name = NiskalaTransport | 'own' | 'kept'

const rounds = 600
const warmRounds = 150
const basePath = '/reseller/api/v1'
const token = 'bench-token-0123456789abcdef'
const order: ProviderOrder = { reference: 'LKT01KAK3V8Q0A1B2C3D4E5F6G7H8' as Reference, code: 'TSEL25', destination: '081234567890' }
const said = { code: order.code, msisdn: order.destination, request_id: order.reference, rc: '00', trxid: 16_413 }
const jsonAnswer = JSON.stringify({ ...said, price: 25_350, balance: 4_974_650, sn: '02100016413974547', message: 'SUKSES' })
const xmlMembers = { RESPONSECODE: '00', REQUESTID: order.reference, MESSAGE: 'SUKSES', TRANSACTIONID: '16413' }
const jsonBody = JSON.stringify({ code: order.code, msisdn: order.destination, request_id: order.reference })
const budgetMs = 0.5

/** Every kind of call in turn, so that a busy moment falls on all of them. */
export async function transportRows(): Promise<readonly Row[]> {
  console.log(`· wire and parse of a purchase: ${rounds} rounds of each transport`)
  const provider = startHelper('answerer')
  try {
    const json = { type: 'application/json; charset=utf-8', body: jsonAnswer }
    for (const path of ['/purchase', '/http/purchase']) provider.tell({ path: `${basePath}${path}`, answer: json })
    provider.tell({ path: `${basePath}/xml/purchase`, answer: { type: 'text/xml; charset=utf-8', body: xmlAnswer() } })
    const { port } = await provider.ask<{ port: number }>({ listen: 'provider' })
    return await inTempFolder((folder) => measured(`http://127.0.0.1:${port}`, folder))
  } finally {
    provider.stop()
  }
}

async function measured(origin: string, folder: string): Promise<readonly Row[]> {
  const kept = new Client(origin)
  const providers = niskalaTransports.map((transport) => [transport, niskala(transport, origin, folder)] as const)
  const calls: readonly (readonly [Name, Call])[] = [
    ['own', () => bareOwn(origin)],
    ['kept', () => bare(kept)],
    ...providers.map(([name, provider]) => [name, () => delivered(provider)] as const),
  ]
  const taken = new Map<Name, number[]>(calls.map(([name]) => [name, []]))
  for (let round = -warmRounds; round < rounds; round += 1) {
    for (let turn = 0; turn < calls.length; turn += 1) {
      const [name, call] = calls[(turn + round + warmRounds) % calls.length]!
      const startMs = performance.now()
      await call()
      if (round >= 0) taken.get(name)?.push(performance.now() - startMs)
    }
  }
  await Promise.all([kept.close(), ...providers.map(([, provider]) => provider.close())])
  const of = (name: Name) => summarise(taken.get(name) ?? [])
  const row = (transport: NiskalaTransport): Row => ({
    what: `one purchase over ${transport}, no sync`,
    unit: 'ms',
    floor: of('own'),
    loket: of(transport),
    budget: { kind: 'added', most: budgetMs },
  })
  return [
    ...niskalaTransports.map(row),
    { what: 'undici alone: own connection beside a kept one', unit: 'ms', floor: of('kept'), loket: of('own') },
  ]
}

function niskala(transport: NiskalaTransport, baseUrl: string, folder: string): Niskala {
  const redactor = createRedactor()
  redactor.hide(token)
  const limits = { connectTimeoutMs: 10_000, answerTimeoutMs: 130_000, bodyMaxBytes: 1_000_000 }
  return createNiskala({
    baseUrl: `${baseUrl}${basePath}`,
    token: () => token,
    http: createHttpClient({ ...limits, now: () => performance.now() }),
    log: createRedactingLog({ folder: join(folder, transport), redactor }),
    transport,
  })
}

async function delivered(provider: Niskala): Promise<void> {
  const { kind } = await provider.submit(order)
  if (kind !== 'delivered') throw new Error(`A purchase ended as ${kind}`)
}

async function bareOwn(origin: string): Promise<void> {
  const client = new Client(origin)
  await bare(client)
  void client.destroy()
}

async function bare(client: Client): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const reply = await client.request({ method: 'POST', path: `${basePath}/purchase`, headers, body: jsonBody })
  await reply.body.text()
}

function xmlAnswer(): string {
  const members = Object.entries(xmlMembers).map(
    ([name, value]) => `<member><name>${name}</name><value><string>${value}</string></value></member>`,
  )
  const struct = `<struct>${members.join('\n')}</struct>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<methodResponse><params><param><value>${struct}</value></param></params></methodResponse>`
}

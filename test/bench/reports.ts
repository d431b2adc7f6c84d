// Callbacks through the real listener to the hint: read, matched with a stored sale, answered. The question that follows a hint
// is a call to the provider and is counted here, not made.
import { join } from 'node:path'
import { startCallbackListener } from '../../src/main/adapters/http/callback-listener'
import { answerCallback, readCallback } from '../../src/main/adapters/niskala/callback'
import { niskalaCallbackDoor } from '../../src/main/adapters/niskala/callback-door'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { createHints } from '../../src/main/engine/hints'
import { type CallbackFormat } from '../../src/shared/callback-view'
import { systemClock as clock } from '../../src/main/adapters/platform/system'
import { type Helper, startHelper } from './helper'
import { inTempFolder } from './measure'
import { type Row } from './report'
import { summarise } from './statistics'
import { storePending } from './stored-sales'

type Said = { readonly tookMs: number; readonly statuses: Readonly<Record<string, number>> }

const rounds = 5
const perRound = 300
const atOnce = 8
const overLimit = 900
const secret = 'bench-0123456789abcdef'
const limits = { bodyMaxBytes: 65_536, answerWithinMs: 5_000, connectionsMax: 20 }
const unlimited = 1_000_000_000
const types: Readonly<Record<CallbackFormat, string>> = { xml: 'text/xml', 'json-iak': 'application/json', 'json-flat': 'application/json' }
const formats = Object.keys(types) as CallbackFormat[]

export async function callbackRows(): Promise<readonly Row[]> {
  console.log(`· callbacks: ${rounds} rounds of ${perRound} in each format, then ${overLimit} against the limit`)
  const [caller, plain] = [startHelper('caller'), startHelper('answerer')]
  try {
    const { port: floorPort } = await plain.ask<{ port: number }>({ listen: 'floor' })
    return await inTempFolder((folder) => measured(caller, floorPort, folder))
  } finally {
    caller.stop()
    plain.stop()
  }
}

const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })

async function measured(caller: Helper, floorPort: number, folder: string): Promise<readonly Row[]> {
  const store = openTillStore(join(folder, 'bench.sqlite'), { policyOf })
  const references = storePending(store.journal, perRound)
  let hinted = 0
  const checkNow = async (id: Parameters<typeof store.journal.find>[0]) => {
    hinted += 1
    return { ok: true as const, value: store.journal.find(id)! }
  }
  const hints = createHints({ name: 'niskala', journal: store.journal, policyOf, checkNow, clock })
  const started = await startCallbackListener({
    ...limits,
    address: '127.0.0.1',
    port: 0,
    path: secret,
    allowedSources: [],
    perMinuteMax: unlimited,
    onBody(body, contentType) {
      const callback = readCallback(contentType, body)
      if (callback.kind === 'hint') hints.hear(callback.reference)
      return answerCallback(callback)
    },
  })
  if (!started.ok) throw new Error(`The listener did not open: ${started.failure}`)
  const send = async (port: number, format: CallbackFormat): Promise<number> => {
    const bodies = references.map((reference) => bodyOf(format, reference))
    const { tookMs, statuses } = await caller.ask<Said>({ port, path: `/${secret}`, type: types[format], bodies, atOnce })
    if (statuses['200'] !== perRound) throw new Error(`Callbacks were answered ${JSON.stringify(statuses)}`)
    return (perRound / tookMs) * 1_000
  }
  const perSecond = new Map(formats.map((format) => [format, { floor: [] as number[], loket: [] as number[] }]))
  for (let round = -1; round < rounds; round += 1) {
    for (const [format, taken] of perSecond) {
      const [floor, before] = [await send(floorPort, format), hinted]
      const loket = await send(started.value.port, format)
      if (hinted - before !== perRound) throw new Error(`${perRound} callbacks became ${hinted - before} hints`)
      if (round < 0) continue
      taken.floor.push(floor)
      taken.loket.push(loket)
    }
  }
  await started.value.close()
  store.close()
  const rows = [...perSecond].map(([format, { floor, loket }]): Row => {
    return { what: `callbacks to the hint, ${format}, limit lifted`, unit: '/s', floor: summarise(floor), loket: summarise(loket) }
  })
  return [...rows, await limitRow(caller)]
}

/** The door as it stands in the till, with its own limit. */
async function limitRow(caller: Helper): Promise<Row> {
  const port = await freePort()
  let refused = 0
  const ears = { heard: () => undefined, refused: () => (refused += 1) }
  const door = await niskalaCallbackDoor.open({ on: true, address: '127.0.0.1', port, path: secret, allowed: [] }, ears)
  if (!door.ok) throw new Error(`The door did not open: ${door.failure}`)
  const bodies = Array.from({ length: overLimit }, () => bodyOf('json-flat', 'LKT-of-nobody'))
  const { statuses } = await caller.ask<Said>({ port, path: `/${secret}`, type: types['json-flat'], bodies, atOnce })
  await door.value.close()
  if ((statuses['429'] ?? 0) !== refused) throw new Error(`${refused} were turned down and the caller heard ${JSON.stringify(statuses)}`)
  const share = (refused / overLimit) * 100
  return { what: `of ${overLimit} callbacks at once, refused by the till's own limit`, unit: '%', loket: summarise([share]) }
}

async function freePort(): Promise<number> {
  const options = { ...limits, address: '127.0.0.1', port: 0, path: secret, allowedSources: [], perMinuteMax: 1 }
  const probe = await startCallbackListener({ ...options, onBody: () => ({ status: 200, contentType: 'text/plain', body: '' }) })
  if (!probe.ok) throw new Error(`No free port: ${probe.failure}`)
  await probe.value.close()
  return probe.value.port
}

function bodyOf(format: CallbackFormat, reference: string): string {
  const facts = { rc: '00', message: 'SUKSES', sn: '02100016413974547' }
  if (format === 'json-flat') return JSON.stringify({ request_id: reference, code: 'TSEL25', msisdn: '081234567890', ...facts })
  if (format === 'json-iak') return JSON.stringify({ data: { ref_id: reference, status: '1', ...facts } })
  const said = { RESPONSECODE: facts.rc, REQUESTID: reference, MESSAGE: facts.message, SN: facts.sn, TRANSACTIONID: '16413' }
  const members = Object.entries(said).map(
    ([name, value]) => `<member><name>${name}</name><value><string>${value}</string></value></member>`,
  )
  const params = `<params><param><value><struct>${members.join('')}</struct></value></param></params>`
  return `<?xml version="1.0"?><methodCall><methodName>topUpReport</methodName>${params}</methodCall>`
}

// npm run bench: the built application beside an empty window of the same runtime, and its wire beside undici alone, in turn.
// Flags: --rounds N (7), --sales N (also starts a till that holds so many), --json FILE (test-results/bench.json),
// --only start,idle,sales,slips,transports,callbacks.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { startListener } from './listener'
import { type Begun, idle, inTempFolder, prepareTill, startUp, wire } from './measure'
import { type Part, readOptions } from './options'
import { canReadProcesses } from './processes'
import { addedBy, ratioOf, type Row, tableOf, verdictOf } from './report'
import { callbackRows } from './reports'
import { slipRows } from './slips'
import { fillTill } from './stored-sales'
import { summarise } from './statistics'
import { transportRows } from './transports'

const idleRounds = 2
const wireRounds = 2
const salesPerRound = 60
const warmSales = 5

const floorWords = [
  'Floors. Start: from spawn until an empty Electron window is painted. Loket: until the cursor is in the number and products are painted.',
  'Confirm: one call from the page, one synced insert, then one POST on a new connection.',
  'Purchase: undici alone, a POST on a connection of its own, as Loket opens one, and its body read. "ours" is the median above that:',
  'request, checks, classing and the masked log line; the synced steps of the journal around a call are not in it.',
  'Slip on screen: from the purchase at the provider, answered at once, until the preview of the success is painted.',
  'Callbacks: a plain Node server that reads the body and says yes. Higher is better.',
]

const options = readOptions(process.argv.slice(2))
const rows: Row[] = []
const listener = await startListener()
const loadBefore = loadavg()[0] ?? 0
const startedMs = performance.now()

try {
  await inTempFolder(measureAll)
  tell()
} catch (error) {
  console.error(`Could not measure: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  listener.close()
}

async function measureAll(folder: string): Promise<void> {
  if (isAsked('transports')) rows.push(...(await transportRows()))
  if (isAsked('callbacks')) rows.push(...(await callbackRows()))
  if (isAsked('sales')) rows.push(...(await salesRows()))
  if (isAsked('slips')) rows.push(...(await slipRows(listener)))
  if (!isAsked('start') && !isAsked('idle')) return
  const till = await prepareTill(folder, listener.baseUrl)
  const floor = join(folder, 'floor')
  if (isAsked('start')) rows.push(...(await startRows('no sales', floor, till, 1.4)))
  if (isAsked('idle') && canReadProcesses) rows.push(...(await idleRows(floor, till)))
  if (isAsked('start') && options.sales > 0) {
    fillTill(join(till, 'loket.sqlite'), options.sales)
    rows.push(...(await startRows(`${options.sales} sales`, floor, till, 1.5)))
  }
}

function isAsked(part: Part): boolean {
  return options.only.includes(part)
}

/** The till is one in earnest: training starts a sandbox beside it. Painted is held against painted, shown against shown. */
async function startRows(holding: string, floorFolder: string, till: string, most: number): Promise<readonly Row[]> {
  console.log(`· start, ${holding}: ${options.rounds} rounds`)
  await startUp('floor', floorFolder)
  await startUp('loket', till)
  const taken = { floor: [] as Begun[], loket: [] as Begun[] }
  for (let round = 0; round < options.rounds; round += 1) {
    taken.floor.push(await startUp('floor', floorFolder))
    taken.loket.push(await startUp('loket', till))
  }
  const of = (program: 'floor' | 'loket', field: keyof Begun) => summarise(taken[program].map((each) => each[field]))
  const both = (field: keyof Begun) => ({ floor: of('floor', field), loket: of('loket', field) })
  return [
    { what: `start to painted sell screen, ${holding}`, unit: 'ms', ...both('usableMs'), budget: { kind: 'ratio', most } },
    { what: `start to window shown, ${holding}`, unit: 'ms', ...both('shownMs') },
  ]
}

async function idleRows(floorFolder: string, till: string): Promise<readonly Row[]> {
  console.log(`· idle memory and processor: ${idleRounds} rounds`)
  const taken = { floor: [] as Awaited<ReturnType<typeof idle>>[], loket: [] as Awaited<ReturnType<typeof idle>>[] }
  for (let round = 0; round < idleRounds; round += 1) {
    taken.floor.push(await idle('floor', floorFolder))
    taken.loket.push(await idle('loket', till))
  }
  const of = (program: 'floor' | 'loket', field: 'memoryMib' | 'processorPercent') => summarise(taken[program].map((each) => each[field]))
  const memory = { floor: of('floor', 'memoryMib'), loket: of('loket', 'memoryMib') }
  const processor = { floor: of('floor', 'processorPercent'), loket: of('loket', 'processorPercent') }
  return [
    { what: 'idle memory of all processes (PSS alone)', unit: 'MiB', ...memory, budget: { kind: 'ratio', most: 1.25 } },
    { what: 'idle processor, share of one core', unit: '%', ...processor, budget: { kind: 'median', most: 1 } },
  ]
}

async function salesRows(): Promise<readonly Row[]> {
  console.log(`· confirm to wire: ${wireRounds} rounds of ${salesPerRound} sales`)
  const reply = { floor: [] as number[], loket: [] as number[] }
  const firstByte = { floor: [] as number[], loket: [] as number[] }
  for (let round = 0; round < wireRounds; round += 1) {
    for (const program of ['floor', 'loket'] as const) {
      const taken = await wire(program, listener, warmSales + salesPerRound)
      reply[program].push(...taken.replyMs.slice(warmSales))
      firstByte[program].push(...taken.firstByteMs.slice(warmSales))
    }
  }
  const stored = { floor: summarise(reply.floor), loket: summarise(reply.loket) }
  const onWire = { floor: summarise(firstByte.floor), loket: summarise(firstByte.loket) }
  return [
    { what: 'confirm to stored, seen from the screen', unit: 'ms', ...stored, budget: { kind: 'median', most: 1 } },
    { what: 'the same, 99 of 100', unit: 'ms', ...stored, budget: { kind: 'p99', most: 5 } },
    { what: 'confirm to first byte at the provider', unit: 'ms', ...onWire },
  ]
}

function tell(): void {
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: { before: loadBefore, after: loadavg()[0] ?? 0 } }
  const file = options.json
  const results = rows.map((row) => ({ ...row, ratio: ratioOf(row), added: addedBy(row), verdict: verdictOf(row) }))
  mkdirSync(dirname(file), { recursive: true })
  const tookSeconds = Math.round((performance.now() - startedMs) / 1_000)
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, tookSeconds, results }, null, 2)}\n`)
  console.log(`\n${tableOf(rows)}\n`)
  console.log(floorWords.join('\n'))
  const { before, after } = machine.load
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${before.toFixed(1)} before and ${after.toFixed(1)} after.`)
  console.log(`Took ${tookSeconds} s. Written to ${file}`)
}

// npm run bench: the built application beside an empty window of the same runtime, in turn, on this machine.
// Flags: --rounds N (7), --sales N (also starts a till that holds so many), --json FILE (test-results/bench.json).
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { startListener } from './listener'
import { idle, inTempFolder, prepareTill, startUp, wire } from './measure'
import { readOptions } from './options'
import { canReadProcesses } from './processes'
import { ratioOf, type Row, tableOf, verdictOf } from './report'
import { fillTill } from './stored-sales'
import { summarise } from './statistics'

const idleRounds = 2
const wireRounds = 2
const salesPerRound = 60
const warmSales = 5

const options = readOptions(process.argv.slice(2))
const rows: Row[] = []
const listener = await startListener()
const loadBefore = loadavg()[0] ?? 0

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
  const till = await prepareTill(folder, listener.baseUrl)
  const floor = join(folder, 'floor')
  rows.push(await startRow('start to usable sell screen, no sales', floor, till, 1.4))
  if (canReadProcesses) rows.push(...(await idleRows(floor, till)))
  rows.push(...(await wireRows()))
  if (options.sales > 0) {
    fillTill(join(till, 'loket.sqlite'), options.sales)
    rows.push(await startRow(`start to usable sell screen, ${options.sales} sales`, floor, till, 1.5))
  }
}

async function startRow(what: string, floorFolder: string, till: string, most: number): Promise<Row> {
  console.log(`· ${what}: ${options.rounds} rounds`)
  await startUp('floor', floorFolder)
  await startUp('loket', till)
  const taken = { floor: [] as number[], loket: [] as number[] }
  for (let round = 0; round < options.rounds; round += 1) {
    taken.floor.push(await startUp('floor', floorFolder))
    taken.loket.push(await startUp('loket', till))
  }
  return { what, unit: 'ms', floor: summarise(taken.floor), loket: summarise(taken.loket), budget: { kind: 'ratio', most } }
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

async function wireRows(): Promise<readonly Row[]> {
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
  const results = rows.map((row) => ({ ...row, ratio: ratioOf(row), verdict: verdictOf(row) }))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`)
  console.log(`\n${tableOf(rows)}\n`)
  console.log('Floor: an empty Electron window; for the wire also one call, one synced insert and one POST on a new connection.')
  console.log(
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load.before.toFixed(1)} before and ${machine.load.after.toFixed(1)} after. Written to ${file}`,
  )
}

// One round of each measurement, for the floor or for the application.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realProvision } from '../tour/papers'
import { type Listener } from './listener'
import { memoryMib, processCount, processorSeconds } from './processes'
import { type ProgramName, start } from './program'
import { screenScript, sellScript } from './page-scripts'

export type Begun = { readonly shownMs: number; readonly usableMs: number }
export type Idle = { readonly memoryMib: number; readonly processorPercent: number; readonly processes: number }
export type Wire = { readonly replyMs: readonly number[]; readonly firstByteMs: readonly number[] }

const settleMs = 4_000
const idleMs = 4_000

export async function inTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A till in earnest with its price list, closed again: what a shop starts every morning. */
export async function prepareTill(folder: string, provider: string): Promise<string> {
  const dataFolder = join(folder, 'till')
  const till = await start({ program: 'loket', dataFolder, args: ['--provision', realProvision(folder, provider)] })
  await till.stop()
  return dataFolder
}

/** Until the window is shown, and until its page has been painted and, in the application, the sell screen can be used. */
export async function startUp(program: ProgramName, dataFolder: string): Promise<Begun> {
  const { shownMs, usableMs, stop } = await start({ program, dataFolder })
  await stop()
  return { shownMs, usableMs }
}

export async function idle(program: ProgramName, dataFolder: string): Promise<Idle> {
  const started = await start({ program, dataFolder })
  try {
    await pause(settleMs)
    const before = processorSeconds(started.pid)
    const startMs = performance.now()
    await pause(idleMs)
    const seconds = (performance.now() - startMs) / 1000
    const processorPercent = ((processorSeconds(started.pid) - before) / seconds) * 100
    return { memoryMib: memoryMib(started.pid), processorPercent, processes: processCount(started.pid) }
  } finally {
    await started.stop()
  }
}

/** Sales one after the other, seen from the page that sends and from the socket that receives. */
export async function wire(program: ProgramName, listener: Listener, sales: number): Promise<Wire> {
  return inTempFolder(async (folder) => {
    const provision = realProvision(folder, listener.baseUrl)
    const args = program === 'loket' ? ['--provision', provision] : []
    const started = await start({
      program,
      dataFolder: join(folder, 'till'),
      args,
      script: sellScript(program, sales),
      provider: listener.baseUrl,
    })
    try {
      const sent = (await started.measured()) as readonly { readonly sentAt: number; readonly replyMs: number }[]
      const arrivals = listener.takeArrivals()
      if (arrivals.length !== sent.length) throw new Error(`${sent.length} sales were sent and ${arrivals.length} arrived`)
      return {
        replyMs: sent.map((each) => each.replyMs),
        firstByteMs: sent.map((each, place) => (arrivals[place] ?? Number.NaN) - each.sentAt),
      }
    } finally {
      await started.stop()
    }
  })
}

/** From the first byte of each purchase at the provider, which answers at once, until its slip was painted. */
export async function slipsOnScreen(listener: Listener, sales: number): Promise<readonly number[]> {
  return inTempFolder(async (folder) => {
    const args = ['--provision', realProvision(folder, listener.baseUrl)]
    const started = await start({ program: 'loket', dataFolder: join(folder, 'till'), args, script: screenScript(sales) })
    try {
      const painted = (await started.measured()) as readonly number[]
      const answered = listener.takeArrivals()
      if (answered.length !== painted.length) throw new Error(`${painted.length} slips were painted and ${answered.length} sales arrived`)
      return painted.map((at, place) => at - (answered[place] ?? Number.NaN))
    } finally {
      await started.stop()
    }
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

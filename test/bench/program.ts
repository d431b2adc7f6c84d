// Starts the floor or the built application in the same way, with the probe in front, and reads what the probe says.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { usableScripts } from './page-scripts'

export type ProgramName = 'floor' | 'loket'

export type Started = {
  readonly pid: number
  readonly shownMs: number
  readonly usableMs: number
  /** What the page's script answered. */
  measured(): Promise<unknown>
  stop(): Promise<void>
}

export type StartOptions = {
  readonly program: ProgramName
  readonly dataFolder: string
  readonly args?: readonly string[]
  readonly script?: string
  readonly provider?: string
}

type Fact = { readonly fact: 'shown' | 'usable' | 'measured' | 'failed'; readonly value: unknown }

const limitMs = 60_000
const folders: Record<ProgramName, string> = { floor: resolve('test/bench/floor'), loket: process.cwd() }
const electron = createRequire(import.meta.url)('electron') as string

export async function start({ program, dataFolder, args = [], script, provider }: StartOptions): Promise<Started> {
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const flags = [`--user-data-dir=${dataFolder}`, '--disable-gpu', '--log-level=3', ...root]
  const env = {
    ...process.env,
    BENCH_USABLE: usableScripts[program],
    ...(script === undefined ? {} : { BENCH_SCRIPT: script }),
    ...(provider === undefined ? {} : { BENCH_PROVIDER: provider }),
  }
  const startedAt = Date.now()
  const child = spawn(electron, [...flags, '-r', resolve('test/bench/probe.cjs'), folders[program], ...args], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const facts = listen(child)
  try {
    const [shown, usable] = await Promise.all([facts('shown'), facts('usable')])
    return {
      pid: child.pid ?? 0,
      shownMs: Number(shown) - startedAt,
      usableMs: Number(usable) - startedAt,
      measured: () => facts('measured'),
      stop: () => stop(child),
    }
  } catch (error) {
    await stop(child)
    throw error
  }
}

/** Answers a fact whether it was told before or after the question. */
function listen(child: ChildProcess): (fact: Fact['fact']) => Promise<unknown> {
  const told = new Map<string, unknown>()
  const waiting = new Map<string, (value: unknown) => void>()
  const failures: ((error: Error) => void)[] = []
  const fail = (why: string) => failures.forEach((reject) => reject(new Error(why)))
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('bench ')) return
      const { fact, value } = JSON.parse(line.slice('bench '.length)) as Fact
      if (fact === 'failed') return fail(String(value))
      told.set(fact, value)
      waiting.get(fact)?.(value)
    })
  }
  child.once('exit', (code) => fail(`the program ended with code ${code}`))
  return (fact) =>
    new Promise((done, reject) => {
      if (told.has(fact)) return done(told.get(fact))
      waiting.set(fact, done)
      failures.push(reject)
      setTimeout(() => reject(new Error(`no "${fact}" within ${limitMs / 1000} s`)), limitMs).unref()
    })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  const impatient = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(impatient)
}

// Builds the selling program and runs it as a process that can be killed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import type { SellingOrder } from './selling-program'

const project = join(import.meta.dirname, '../..')
// Inside the project, so that the program finds its packages.
const outDir = join(project, 'node_modules/.cache/loket', `selling-program-${process.pid}`)

export async function buildSellingProgram(): Promise<void> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      ssr: join(project, 'test/support/selling-program.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
}

export const sellingProgramFolder = outDir

export type Run = {
  /** Ids of the sales the program acknowledged, with their numbers. */
  readonly sold: ReadonlyMap<string, string>
  /** It came to rest and ended by itself. */
  readonly rested: boolean
  readonly signal: NodeJS.Signals | null
}

export type Watching = {
  /** It is killed so many milliseconds after its first word. */
  readonly killAfterMs?: number
  /** It is killed when it has sold so many. */
  readonly killAtSold?: number
  readonly onSold?: (count: number) => void
}

/** Runs the program to its end, or kills it. */
export async function runSelling(order: SellingOrder, { killAfterMs, killAtSold, onSold }: Watching = {}): Promise<Run> {
  const child = spawn(process.execPath, [join(outDir, 'program.mjs'), JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const sold = new Map<string, string>()
  let rested = false
  let heard = false
  let errors = ''
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (!heard && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    heard = true
    const [word, id, number] = line.split(' ')
    if (word === 'sold' && id && number) {
      sold.set(id, number)
      onSold?.(sold.size)
      if (sold.size === killAtSold) child.kill('SIGKILL')
    }
    if (word === 'rest') rested = true
  })
  // A test that gives up must not leave a till behind that sells for ever.
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  const signal = await new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => (code === 0 || signal ? resolve(signal) : reject(new Error(errors))))
  })
  process.off('exit', end)
  return { sold, rested, signal }
}

// The application started as from a command line, without Playwright's hand on it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './places'
import { killTree } from './processes'
import { tillArguments, type TillOptions } from './till'

const electron = join(root, 'node_modules/electron/dist', process.platform === 'win32' ? 'electron.exe' : 'electron')
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export type RawTill = { readonly process: ChildProcess; stderr(): string; kill(): Promise<void> }

export function startRaw(options: TillOptions): RawTill {
  const child = spawn(electron, [...flags, ...tillArguments(options)], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return { process: child, stderr: () => Buffer.concat(said).toString(), kill: () => killTree(child) }
}

/** For a start that is expected to end by itself. */
export async function runToEnd(options: TillOptions): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const till = startRaw(options)
  const timer = setTimeout(() => void till.kill(), 15_000)
  const [code] = (await once(till.process, 'close')) as [number | null]
  clearTimeout(timer)
  return { code, stderr: till.stderr() }
}

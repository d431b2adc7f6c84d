// A real print queue for tests: CUPS with its PDF backend, whose jobs land in a folder of ours.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export type PdfQueue = {
  readonly name: string
  /** The PDF of the next job that arrives. */
  nextPdf(): Promise<string>
  close(): Promise<void>
}

const run = promisify(execFile)
const backendFolder = '/usr/lib/cups/backend'
const model = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd'
const startLimitMs = 10_000
const arrivalLimitMs = 15_000

/** Why there can be no queue on this machine, or nothing when there can. */
export function cupsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'the CUPS test runs on Linux only'
  if (process.getuid?.() !== 0) return 'making a print queue needs root'
  const missing = ['cupsd', 'lpadmin', 'pdfinfo', 'pdftotext', 'pdftoppm'].filter((program) => !found(program))
  const backend = existsSync(join(backendFolder, 'cups-pdf')) ? [] : ['cups-pdf']
  if (missing.length + backend.length === 0) return undefined
  return `${[...missing, ...backend].join(', ')} not installed: apt-get install --no-install-recommends cups cups-client printer-driver-cups-pdf poppler-utils`
}

export type RawQueue = {
  readonly name: string
  /** An owner's hand on the queue: `cupsdisable`, `cupsenable`, `cupsreject` or `cupsaccept`. */
  turn(how: 'disable' | 'enable' | 'reject' | 'accept'): Promise<void>
  /** From now on its printer swallows every job and leaves this complaint behind, as CUPS's own backends do. */
  complain(reason: string): Promise<void>
  close(): Promise<void>
}

/** A queue without filters whose printer is a port of this machine. */
export async function openRawQueue(port: number): Promise<RawQueue> {
  const server = (await schedulerRuns()) ? undefined : await startScheduler()
  const name = `LoketMentah${process.pid}`
  const backend = `loket${process.pid}`
  const lead = (to: string) => run('lpadmin', ['-p', name, '-E', '-v', to, '-m', 'raw'])
  await lead(`socket://127.0.0.1:${port}`)
  return {
    name,
    turn: async (how) => void (await run(`cups${how}`, [name])),
    async complain(reason) {
      const script = `#!/bin/sh\n[ $# = 0 ] && exit 0\ncat > /dev/null\necho "STATE: +${reason}" >&2\n`
      await writeFile(join(backendFolder, backend), script, { mode: 0o755 })
      await lead(`${backend}:/`)
    },
    async close() {
      await run('lpadmin', ['-x', name])
      await rm(join(backendFolder, backend), { force: true })
      server?.kill()
    },
  }
}

export async function openPdfQueue(): Promise<PdfQueue> {
  const server = (await schedulerRuns()) ? undefined : await startScheduler()
  const name = `Loket${process.pid}`
  const folder = await mkdtemp(join(tmpdir(), 'loket-cups-'))
  const settings = `/etc/cups/cups-pdf-${name}.conf`
  await writeFile(settings, `Out ${folder}\nLabel 1\nGrp lpadmin\n`)
  await run('lpadmin', ['-p', name, '-E', '-v', `cups-pdf:/${name}`, '-m', model])
  const seen = new Set<string>()
  return {
    name,
    nextPdf: () => arrival(folder, seen),
    async close() {
      await run('lpadmin', ['-x', name])
      await rm(settings, { force: true })
      await rm(folder, { recursive: true, force: true })
      server?.kill()
    },
  }
}

function found(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0
}

async function schedulerRuns(): Promise<boolean> {
  const { stdout } = await run('lpstat', ['-r']).catch(() => ({ stdout: '' }))
  return stdout.includes('is running')
}

async function startScheduler(): Promise<ChildProcess> {
  const server = spawn('cupsd', ['-f'], { stdio: 'ignore' })
  const until = Date.now() + startLimitMs
  while (!(await schedulerRuns())) {
    if (Date.now() > until || server.exitCode !== null) throw new Error('cupsd did not start')
    await pause(100)
  }
  return server
}

async function arrival(folder: string, seen: Set<string>): Promise<string> {
  const until = Date.now() + arrivalLimitMs
  while (Date.now() < until) {
    const fresh = (await readdir(folder)).find((file) => file.endsWith('.pdf') && !seen.has(file))
    if (fresh !== undefined && (await settled(join(folder, fresh)))) {
      seen.add(fresh)
      return join(folder, fresh)
    }
    await pause(100)
  }
  throw new Error(`No PDF arrived in ${arrivalLimitMs} ms; CUPS says: ${(await run('lpstat', ['-o', '-p'])).stdout}`)
}

// The backend writes in place: a file is whole when it has stopped growing.
async function settled(path: string): Promise<boolean> {
  const before = (await stat(path)).size
  await pause(200)
  return before > 0 && (await stat(path)).size === before
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

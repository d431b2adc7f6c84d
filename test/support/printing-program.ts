// Builds the tiny Electron program around the real receipt printer and runs its jobs.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'

export type Outcome = { readonly answers: readonly unknown[]; readonly windows: number; readonly windowsAfterIdling: number }

const run = promisify(execFile)
const root = new URL('../..', import.meta.url).pathname

/** `folder` is the program's own, and its data folder. */
export async function runPrintingJobs(folder: string, jobs: readonly unknown[]): Promise<Outcome> {
  await buildProgram(folder)
  const jobsFile = join(folder, 'jobs.json')
  await writeFile(jobsFile, JSON.stringify({ folder, jobs }))
  const electron = createRequire(import.meta.url)('electron') as string
  const flags = ['--no-sandbox', '--disable-gpu', '--log-level=3', `--user-data-dir=${join(folder, 'user')}`]
  const screen = process.env['DISPLAY'] ? [] : ['xvfb-run', '-a']
  const [command = electron, ...parameters] = [...screen, electron, folder, ...flags]
  await run(command, parameters, { env: { ...process.env, LOKET_PRINT_JOBS: jobsFile }, timeout: 60_000 })
  if (existsSync(`${jobsFile}.error`)) throw new Error(readFileSync(`${jobsFile}.error`, 'utf8'))
  return JSON.parse(await readFile(`${jobsFile}.answers`, 'utf8')) as Outcome
}

async function buildProgram(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // The program lies in a folder of its own, where no package is found.
    ssr: { noExternal: true },
    build: {
      ssr: 'test/support/printing-main.ts',
      outDir: folder,
      target: 'node20.18',
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
    },
  })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'loket-printing', main: 'main.mjs' }))
}

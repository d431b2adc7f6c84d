// The real application on a data folder of its own, started the way a shop starts it.
import { type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { canaryToken, root, sampleCatalogue } from './places'
import { hasEnded, killTree } from './processes'

export type Till = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly process: ChildProcess
  readonly dataFolder: string
  /** What the page complained about: console errors, broken policies, uncaught errors. */
  readonly complaints: readonly string[]
  /** Ends it the ordinary way. */
  close(): Promise<void>
  /** Ends it like a power cut. */
  kill(): Promise<void>
}

export type TillOptions = {
  readonly dataFolder: string
  readonly provision?: object | undefined
  /** How much faster than life the application waits. */
  readonly pace?: number
  readonly flags?: readonly string[]
}

export const shop = {
  name: 'Berkah Cell',
  address: 'Jl. Melati 5, Bantul',
  phone: '0274 555 010',
  footer: 'Terima kasih',
  paperColumns: 32,
} as const

/** A shop that is ready to sell through the provider at `baseUrl`. */
export function provisionFor(baseUrl: string, more: object = {}): object {
  return { shop, niskala: { baseUrl, token: canaryToken }, catalogue: sampleCatalogue, language: 'id', training: false, ...more }
}

export function writeProvision(dataFolder: string, provision: object): string {
  const folder = `${dataFolder}.bekal`
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'bekal.json')
  writeFileSync(file, JSON.stringify(provision))
  return file
}

export function tillArguments({ dataFolder, provision, pace = 0.05, flags = [] }: TillOptions): readonly string[] {
  const bekal = provision === undefined ? [] : ['--provision', writeProvision(dataFolder, provision)]
  return [root, `--user-data-dir=${dataFolder}`, '--loopback-pace', String(pace), '--disable-gpu', '--log-level=3', ...bekal, ...flags]
}

// The runtime itself has been seen to end with SIGSEGV before its first window, once in some six hundred starts on two busy
// cores and never in 255 watched ones. It is said aloud and started once more; a second time is a failure.
async function launched(words: readonly string[]): Promise<ElectronApplication> {
  const launch = () => _electron.launch({ cwd: root, args: [...words] })
  try {
    return await launch()
  } catch (error) {
    if (!String(error).includes('signal=SIGSEGV')) throw error
    process.stderr.write('Electron crashed at its start and is started once more\n')
    return launch()
  }
}

export async function startTill(options: TillOptions): Promise<Till> {
  const app = await launched(tillArguments(options))
  const child = app.process()
  const complaints: string[] = []
  const page = await app.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.getByRole('main').or(page.getByRole('alert')).first().waitFor()
  return {
    app,
    page,
    process: child,
    dataFolder: options.dataFolder,
    complaints,
    close: async () => {
      if (!hasEnded(child)) await app.close()
    },
    kill: () => killTree(child),
  }
}

// Entry: a plain Node program, or forked by the application in training mode.
import { readArguments } from './arguments'
import { impossible } from './impossible'
import { startSandbox, type SandboxOptions } from './sandbox'
import { usage } from './usage'

// What Electron adds to `process` in a utility process.
type ParentPort = {
  postMessage(message: unknown): void
  on(event: 'close', listener: () => void): void
}

const EXIT_FAILED = 1
const EXIT_MISTAKE = 2

void main()

async function main(): Promise<void> {
  const command = readArguments(process.argv.slice(2))
  switch (command.kind) {
    case 'help':
      process.stdout.write(usage())
      return
    case 'mistake':
      process.stderr.write(`sandbox: ${command.message} Try --help.\n`)
      process.exitCode = EXIT_MISTAKE
      return
    case 'run':
      return run(command.options, command.quiet)
    default:
      return impossible(command)
  }
}

async function run(options: SandboxOptions, quiet: boolean): Promise<void> {
  const log = (line: string): void => {
    if (!quiet) process.stderr.write(`${new Date().toISOString()} ${line}\n`)
  }
  try {
    const sandbox = await startSandbox({ ...options, log })
    exitWithParent()
    log(`book ${options.book}`)
    process.stdout.write(`sandbox listening on ${sandbox.baseUrl}\n`)
    if (sandbox.controlUrl !== undefined) process.stdout.write(`control on ${sandbox.controlUrl}\n`)
    const { port, baseUrl, digiswitchUrl, controlUrl } = sandbox
    process.stdout.write(`digiswitch on ${digiswitchUrl}\n`)
    tellParent({ ready: true, port, baseUrl, digiswitchUrl, controlUrl })
  } catch (error) {
    process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(EXIT_FAILED)
  }
}

// The book is synced before every answer, so there is nothing to save on the way out.
function exitWithParent(): void {
  const leave = (): void => process.exit(0)
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
  process.once('disconnect', leave)
  parentPort()?.on('close', leave)
}

function tellParent(message: unknown): void {
  process.send?.(message)
  parentPort()?.postMessage(message)
}

function parentPort(): ParentPort | undefined {
  return (process as { parentPort?: ParentPort }).parentPort
}

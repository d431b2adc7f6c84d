// The command line of the sandbox.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { scenarios } from './scenarios'
import { SALDO_DEFAULT, type SandboxOptions } from './sandbox'

export type Command =
  | { readonly kind: 'run'; readonly options: SandboxOptions; readonly quiet: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }

const PORT_DEFAULT = 4680
const PORT_MAX = 65_535

const flags = {
  port: { type: 'string' },
  'control-port': { type: 'string' },
  book: { type: 'string' },
  token: { type: 'string' },
  saldo: { type: 'string' },
  pace: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Reads the arguments; a mistake is told in one sentence. */
export function readArguments(words: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...words], options: flags, strict: true })
    if (values.help === true) return { kind: 'help' }
    const port = numberIn('port', values.port, PORT_MAX) ?? PORT_DEFAULT
    const options = {
      port,
      book: values.book ?? join(tmpdir(), `loket-sandbox-${port}.jsonl`),
      controlPort: numberIn('control-port', values['control-port'], PORT_MAX),
      token: values.token,
      saldo: numberIn('saldo', values.saldo, Number.MAX_SAFE_INTEGER),
      pace: paceIn(values.pace),
    }
    return { kind: 'run', options, quiet: values.quiet === true }
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) }
  }
}

/** What --help prints. */
export function usage(): string {
  return `Plays the provider Niskala on this machine, for training and tests.

  node out/main/sandbox.js [--port N] [--control-port N] [--book FILE] [--token T]
                           [--saldo N] [--pace X] [--quiet] [--help]

  --port N          provider port on 127.0.0.1, ${PORT_DEFAULT} when not given; 0 takes any free port
  --control-port N  opens the control port (GET /sandbox/book and others); 0 takes any free port
  --book FILE       where the transactions are kept; a file in the temporary folder when not given
  --token T         the only Bearer token accepted; when not given every token is accepted.
                    The tokens wrong and expired… are always refused
  --saldo N         deposit of a new book in rupiah, ${SALDO_DEFAULT} when not given
  --pace X          factor on the waits of the scenarios: 0.1 is ten times faster
  --quiet           does not log the calls

A code costs its trailing digits in thousands plus 400 (HSA5: 5400), without digits 10000.
A code that starts with X0 is unknown (rc 05). A price above the deposit is refused (rc 18).

The last three digits of the customer's number choose what happens:

${scenarioList()}
`
}

/** The scenario table as text. */
export function scenarioList(): string {
  const width = Math.max(...scenarios.map(({ truth }) => truth.length))
  const rows = scenarios.map(({ digits, truth, seen }) => `  ${digits.padEnd(6)} ${truth.padEnd(width)}  ${seen}`)
  return [`  digits ${'at the provider'.padEnd(width)}  the caller sees`, ...rows].join('\n')
}

/** The scenario table as it stands in docs/sandbox.md. */
export function scenarioMarkdown(): string {
  const rows = scenarios.map(({ digits, truth, seen }) => `| ${digits} | ${truth} | ${seen} |`)
  return ['| digits | at the provider | the caller sees |', '| --- | --- | --- |', ...rows].join('\n')
}

function numberIn(flag: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= max) return value
  throw new Error(`--${flag} must be a whole number from 0 to ${max}, not "${text}".`)
}

function paceIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value
  throw new Error(`--pace must be a number from 0, not "${text}".`)
}

// The command line: what a shop's installer or a test may ask of a start.
import { fail, ok, type Result } from '../../shared/result'

export type Arguments = {
  /** A JSON file of settings to apply before anything else. */
  readonly provision?: string | undefined
  /** Shortens every wait of the sale machine, for practice and tests; kept to providers on this machine. */
  readonly pace: number
}

/** The folder of `--user-data-dir DIR`, also in the form with an equals sign that Electron reads by itself. */
export function dataFolderOf(argv: readonly string[]): string | undefined {
  return valueOf(argv, '--user-data-dir') ?? undefined
}

/** Reads `--provision FILE` and `--loopback-pace N` (0.001 to 1). */
export function readArguments(argv: readonly string[]): Result<Arguments, string> {
  const provision = valueOf(argv, '--provision')
  if (provision === null) return fail('--provision needs a file')
  const paceText = valueOf(argv, '--loopback-pace')
  const pace = paceText === undefined ? 1 : Number(paceText)
  if (!(pace >= 0.001 && pace <= 1)) return fail('--loopback-pace takes a number from 0.001 to 1')
  return ok({ provision, pace })
}

function valueOf(argv: readonly string[], name: string): string | undefined | null {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`))
  const word = argv[at]
  if (word === undefined) return undefined
  const value = word.includes('=') ? word.slice(name.length + 1) : argv[at + 1]
  return value === undefined || value === '' || value.startsWith('--') ? null : value
}

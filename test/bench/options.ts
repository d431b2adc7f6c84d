// What may be asked of the benchmark on the command line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type BenchOptions = {
  /** Starts of each program. */
  readonly rounds: number
  /** Also starts a till with this many stored sales. */
  readonly sales: number
  readonly json: string
  /** What is measured; everything when nothing is named. */
  readonly only: readonly Part[]
}

export const parts = ['start', 'idle', 'sales', 'slips', 'transports', 'callbacks'] as const
export type Part = (typeof parts)[number]

const roundsByDefault = 7

/** Reads `--rounds N`, `--sales N`, `--json FILE` and `--only PART,PART`. */
export function readOptions(words: readonly string[]): BenchOptions {
  const flags = { rounds: { type: 'string' }, sales: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...words], options: flags, strict: true })
  return {
    rounds: whole('rounds', values.rounds, roundsByDefault),
    sales: whole('sales', values.sales, 0),
    json: resolve(values.json ?? 'test-results/bench.json'),
    only: chosen(values.only),
  }
}

function chosen(text: string | undefined): readonly Part[] {
  if (text === undefined) return parts
  return text.split(',').map((word) => {
    const part = parts.find((each) => each === word)
    if (part === undefined) throw new Error(`--only takes ${parts.join(', ')}`)
    return part
  })
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`)
  return value
}

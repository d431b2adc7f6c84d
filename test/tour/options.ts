// What may be asked of the tour on the command line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type TourOptions = {
  /** Where screenshots and receipts go. */
  readonly out: string
  /** Set when the README's pictures are to be written again. */
  readonly pictures: string | undefined
}

/** Reads `--out DIR` and `--pictures DIR`; throws a sentence about anything else. */
export function readOptions(words: readonly string[]): TourOptions {
  const { values } = parseArgs({ args: [...words], options: { out: { type: 'string' }, pictures: { type: 'string' } }, strict: true })
  return { out: resolve(values.out ?? 'tour'), pictures: values.pictures === undefined ? undefined : resolve(values.pictures) }
}

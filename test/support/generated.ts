// How many generated cases a property is tried with. `npm test` tries the number that stands at the property; `npm run check`, the
// habit before a commit, tries few of them; LOKET_CASES=10 in the environment tries ten times as many.

/** Fewer than this say nothing. */
const fewest = 12

/** What part of the written number is tried: 1 unless the environment says otherwise. */
export const share = Number(process.env['LOKET_CASES'] ?? 1)

/** fast-check's settings for `numRuns` cases in `npm test`. */
export function runs(numRuns: number): { readonly numRuns: number } {
  return { numRuns: Math.max(Math.ceil(numRuns * share), Math.min(numRuns, fewest)) }
}

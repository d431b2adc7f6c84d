// A name that a device told of itself, fit to be shown: one line, of some length, without marks that turn the writing around.

const lengthMax = 60

/** Nothing when nothing of it can be shown. */
export function plainName(told: string | undefined): string | undefined {
  const name = told
    ?.replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, lengthMax)
    .trim()
  return name === '' ? undefined : name
}

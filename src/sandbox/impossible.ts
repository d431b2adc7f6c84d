/** Ends a switch over a union: a new member breaks the build until it is thought about. */
export function impossible(value: never): never {
  throw new Error(`impossible: ${JSON.stringify(value)}`)
}

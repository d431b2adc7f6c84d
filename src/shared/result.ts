// Expected failures are values: a Result is either the value or a named failure.

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Failed<F> = { readonly ok: false; readonly failure: F }
export type Result<T, F> = Ok<T> | Failed<F>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function fail<F>(failure: F): Failed<F> {
  return { ok: false, failure }
}

/** Ends a `switch` over a union: a member nobody thought of breaks the build, and a forged one throws. */
export function impossible(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}

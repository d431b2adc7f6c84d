// Why a connection could not be made, from the codes that the system, TLS and undici use.
import { type LineTrouble } from '../../../shared/till-status'

/** The connection was never made. Carries nothing of the request, so it cannot carry a secret. */
export class DialFailure extends Error {
  constructor(
    readonly trouble: LineTrouble,
    options?: ErrorOptions,
  ) {
    super(`No connection: ${trouble}`, options)
    this.name = 'DialFailure'
  }
}

const troubles: Readonly<Record<string, LineTrouble>> = {
  ENOTFOUND: 'not-found',
  ENODATA: 'not-found',
  EAI_AGAIN: 'no-network',
  EAI_FAIL: 'no-network',
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EHOSTUNREACH: 'no-network',
  EADDRNOTAVAIL: 'no-network',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  EPIPE: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  EPROTO: 'insecure',
  HOSTNAME_MISMATCH: 'insecure',
}

// OpenSSL names its refusals freely: DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_LEAF_SIGNATURE, ERR_TLS_CERT_…
const secureName = /CERT|SIGNATURE|CRL|ERR_SSL|ERR_TLS|ISSUER/u

/** What the cashier is told about a connection that failed. */
export function lineTroubleOf(error: unknown): LineTrouble {
  for (const code of codesOf(error)) {
    const trouble = troubles[code]
    if (trouble) return trouble
    if (secureName.test(code)) return 'insecure'
  }
  return 'no-network'
}

/** The short name of a failure, for the log: its code, never its text. */
export function failureName(error: unknown): string {
  if (error instanceof Error) return codesOf(error)[0] ?? error.name
  return 'unknown'
}

// A host with several addresses fails with an AggregateError that holds one error for each.
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const inner = error instanceof AggregateError ? error.errors.flatMap((each: unknown) => codesOf(each)) : []
  return [...own, ...inner]
}

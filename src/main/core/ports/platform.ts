// Time, chance, secrets and the log, handed in.
import { type SecretStatus } from '../../../shared/settings'
import { type Instant } from '../../../shared/sale-view'

export type Clock = {
  now(): Instant
  /** Milliseconds that only grow, for durations. */
  monotonicMs(): number
  /** Calls once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void
}

export type Ids = {
  /** A ULID: 26 characters, in order of time, 80 random bits. */
  next(): string
  /** A number in [0, 1), for jitter. */
  chance(): number
}

export type Vault = {
  set(name: SecretName, secret: string): SecretStatus
  get(name: SecretName): string | undefined
  forget(name: SecretName): void
  status(name: SecretName): SecretStatus
}

export type SecretName = 'niskala-token' | 'proxy-password' | 'digiswitch-key'

export type Log = {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void
  error(message: string, error?: unknown): void
}

// What CUPS says of one of its queues before a slip goes there: stopped, closed, or a complaint of the printer behind it.
import { execFile } from 'node:child_process'
import { type NotSentWhy } from '../../../shared/printing'

export type QueueState = {
  readonly stopped: boolean
  readonly accepts: boolean
  /** A job of somebody's is on its way to the printer. */
  readonly busy: boolean
  readonly reasons: readonly string[]
  /** When the queue last began or ended something, in CUPS's own seconds. */
  readonly changedAt: string
}

const askLimitMs = 1_000
const stoppedState = '5'
const busyState = '4'

/** Keywords of RFC 8011 (printer-state-reasons), without their -error, -warning or -report. */
const complaints: readonly (readonly [NotSentWhy, RegExp])[] = [
  ['cover-open', /^(?:cover|door|interlock)-open$/u],
  ['paper-out', /^media-(?:empty|needed)$/u],
  ['printer-error', /^media-jam$/u],
  ['offline', /^(?:offline|shutdown)$/u],
]

/** Asks CUPS (`lpoptions`, without a shell); nothing when there is no CUPS, no such queue or no answer in time. */
export function askedQueue(name: string): Promise<QueueState | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: askLimitMs, killSignal: 'SIGKILL', env: { ...process.env, LC_ALL: 'C' } } as const
    execFile('lpoptions', ['-p', name], options, (error, output) => resolve(error ? undefined : queueState(output)))
  })
}

/** Reads what `lpoptions -p` prints: names with values, a value with blanks in quotes. */
export function queueState(output: string): QueueState | undefined {
  const found = output.matchAll(/([\w-]+)=((?:'(?:\\.|[^'\\])*'|\\.|[^\s'\\])*)/gu)
  const values = new Map([...found].map(([, name = '', value = '']) => [name, value]))
  const state = values.get('printer-state')
  if (state === undefined) return undefined
  return {
    stopped: state === stoppedState,
    busy: state === busyState,
    accepts: values.get('printer-is-accepting-jobs') !== 'false',
    reasons: (values.get('printer-state-reasons') ?? '').split(',').map((reason) => reason.replace(/-(?:error|warning|report)$/u, '')),
    changedAt: values.get('printer-state-change-time') ?? '',
  }
}

/** What the printer behind the queue complains of, if it is something that keeps paper from coming out. */
export function complaintOf({ reasons }: QueueState): NotSentWhy | undefined {
  return complaints.find(([, pattern]) => reasons.some((reason) => pattern.test(reason)))?.[0]
}

// Bytes through the operating system's print queue, untouched by its filters: CUPS's `lp` with the bytes on its standard
// input. No shell: the name is one argument. Windows has no such program, so the way is not offered there.
import { spawn } from 'node:child_process'
import { notSent, type RouteOutcome, sent, uncertain } from './route-outcome'

/** `lp` hands the job to the scheduler only when it has all of it: one that fails has queued nothing. */
export function sendToQueue(bytes: Uint8Array, name: string, limitMs: number): Promise<RouteOutcome> {
  return new Promise((resolve) => {
    const lp = spawn('lp', ['-d', name, '-o', 'raw', '-t', 'Struk'], { stdio: ['pipe', 'ignore', 'ignore'] })
    let left = false
    const timer = setTimeout(() => {
      lp.kill('SIGKILL')
      resolve(uncertain)
    }, limitMs)
    const end = (outcome: RouteOutcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    lp.once('error', () => end(notSent('not-here')))
    lp.once('close', (code, signal) => {
      // Killed from outside after the bytes had gone to it: it may just have handed them on.
      if (signal !== null && left) return end(uncertain)
      end(code === 0 ? sent : notSent('queue-refused'))
    })
    // An `lp` that ends early breaks the pipe; its exit code tells the rest.
    lp.stdin.on('error', () => undefined)
    lp.stdin.end(bytes, () => {
      left = true
    })
  })
}

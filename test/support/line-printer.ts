// A serial printer at the far end of a real terminal line: `script` of bsdutils holds the line, we are the printer.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export type LinePrinter = {
  /** The near end, for the till to open. */
  readonly path: string
  /** What it answers to a status request; nothing unless told. */
  status: readonly number[]
  /** Whether a status request has come. */
  readonly wasAsked: boolean
  /** The slip's bytes without status requests, as soon as there are so many. */
  slip(count: number): Promise<Buffer>
  close(): Promise<void>
}

const statusRequest = Buffer.from([0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4])
const arrivalLimitMs = 5_000

export async function openLinePrinter(): Promise<LinePrinter> {
  const line = spawn('script', ['-q', '-c', 'tty; exec sleep 60', '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const [first] = (await once(line.stdout, 'data')) as [Buffer]
  let heard = Buffer.alloc(0)
  const printer = { path: first.toString().trim(), status: [] as readonly number[], wasAsked: false }
  line.stdout.on('data', (bytes: Buffer) => {
    heard = Buffer.concat([heard, bytes])
    const at = heard.indexOf(statusRequest)
    if (at < 0) return
    heard = Buffer.concat([heard.subarray(0, at), heard.subarray(at + statusRequest.length)])
    printer.wasAsked = true
    line.stdin.write(Uint8Array.from(printer.status))
  })
  return Object.assign(printer, {
    async slip(count: number) {
      const untilMs = performance.now() + arrivalLimitMs
      while (heard.length < count && performance.now() < untilMs) await pause(10)
      // Anything too much would come right behind.
      await pause(50)
      return heard
    },
    async close() {
      const ended = once(line, 'exit')
      // Its end hangs up the line, and that ends what sits on it.
      line.kill('SIGKILL')
      await ended
    },
  })
}

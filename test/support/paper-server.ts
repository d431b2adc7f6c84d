// A printer in the network: a real socket server that prints, or refuses, stalls, breaks off and comes back as it is told.
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

export type Mood =
  /** Takes everything and hangs up after us; `eachMs` slows every read. */
  | { readonly kind: 'prints'; readonly eachMs?: number }
  /** Takes nothing more after so many bytes, and keeps the line. */
  | { readonly kind: 'stalls'; readonly after: number }
  /** Resets the line after so many bytes. */
  | { readonly kind: 'breaks'; readonly after: number }
  /** Answers status requests with these bytes, prints, and answers the question behind the slip. */
  | { readonly kind: 'tells'; readonly status: readonly [number, number, number] }
  /** Answers status requests, takes so many bytes, and hangs up in good order without the rest. */
  | { readonly kind: 'leaves'; readonly status: readonly [number, number, number]; readonly after: number }
  /** Prints and never hangs up; says these bytes when it comes to the question behind the slip. */
  | { readonly kind: 'keeps'; readonly says: readonly number[]; readonly afterMs?: number }

export type PaperServer = {
  readonly port: number
  setMood(mood: Mood): void
  /** One for each connection that brought anything: the bytes without the questions, and whether the end was heard. */
  readonly jobs: readonly { readonly bytes: Uint8Array; readonly whole: boolean }[]
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

type Job = { bytes: Buffer; whole: boolean }
const statusRequest = Buffer.from([0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4])
const turnRequest = Buffer.from([0x1d, 0x72, 1])

/** @param host the address it listens on, this machine alone unless told otherwise. */
export async function openPaperServer(host = '127.0.0.1'): Promise<PaperServer> {
  let mood: Mood = { kind: 'prints' }
  let server: Server | undefined
  let port = 0
  const jobs: Job[] = []
  const sockets = new Set<Socket>()

  function serve(socket: Socket): void {
    const job: Job = { bytes: Buffer.alloc(0), whole: false }
    const now = mood
    let asked = false
    let stalled = false
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.on('data', (raw) => {
      const bytes = asked ? raw : raw.subarray(raw.indexOf(statusRequest) === 0 ? statusRequest.length : 0)
      if (!asked && 'status' in now) socket.write(Uint8Array.from(now.status))
      asked = true
      if (bytes.length === 0) return
      if (job.bytes.length === 0) jobs.push(job)
      const room = 'after' in now ? Math.max(0, now.after - job.bytes.length) : bytes.length
      job.bytes = Buffer.concat([job.bytes, bytes.subarray(0, room)])
      if (job.bytes.subarray(-turnRequest.length).equals(turnRequest)) {
        job.bytes = job.bytes.subarray(0, -turnRequest.length)
        if (now.kind === 'keeps') heardOut(socket, job, now)
        if (now.kind === 'tells') socket.write(Uint8Array.of(0))
      }
      if (room >= bytes.length) return void (now.kind === 'prints' && now.eachMs !== undefined && rest(socket, now.eachMs))
      if (now.kind === 'breaks') socket.resetAndDestroy()
      if (now.kind === 'leaves') socket.end()
      stalled = true
      socket.pause()
    })
    socket.on('end', () => {
      if (stalled || now.kind === 'keeps') return
      if (job.bytes.length > 0) job.whole = true
      socket.end()
    })
  }

  async function up(): Promise<void> {
    server = createServer({ allowHalfOpen: true }, serve).listen(port, host)
    await once(server, 'listening')
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : port
  }

  async function down(): Promise<void> {
    const closing = server
    server = undefined
    if (!closing) return
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => closing.close(resolve))
  }

  await up()
  return { port, jobs, setMood: (next) => void (mood = next), up, down, close: down }
}

function heardOut(socket: Socket, job: Job, { says, afterMs = 0 }: Extract<Mood, { kind: 'keeps' }>): void {
  job.whole = true
  setTimeout(() => socket.destroyed || socket.write(Uint8Array.from(says)), afterMs)
}

function rest(socket: Socket, ms: number): void {
  socket.pause()
  setTimeout(() => socket.resume(), ms)
}

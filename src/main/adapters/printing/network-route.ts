// Bytes to a printer in the network, raw on a port (9100 as a rule). The end of a slip is the printer hanging up after we
// have: CUPS waits for it as well (`waiteof` of its socket backend), and only then everything has been taken.
import { connect, type Socket } from 'node:net'
import { type NotSentWhy } from '../../../shared/printing'
import { chunksOf, notSent, type RouteLimits, type RouteOutcome, sent, uncertain } from './route-outcome'
import { statusBytes, statusRequest, statusTrouble } from './printer-status'

type Line = {
  readonly socket: Socket
  /** False once the printer hung up or the line broke. */
  isOpen(): boolean
  /** What the printer has said since the last call, as soon as it is `count` bytes, or nothing within the time. */
  heard(count: number, limitMs: number): Promise<Uint8Array | undefined>
  /** True when the printer hung up in good order within the time. */
  hungUp(limitMs: number): Promise<boolean>
}

export async function sendToNetwork(
  bytes: Uint8Array,
  { host, port }: { readonly host: string; readonly port: number },
  limits: RouteLimits,
): Promise<RouteOutcome> {
  const line = await connected(host, port, limits.connectMs)
  if (typeof line === 'string') return notSent(line)
  try {
    const trouble = await askedStatus(line, limits.statusMs)
    if (trouble !== undefined) return notSent(trouble)
    return line.isOpen() ? await delivered(line, bytes, limits.stallMs) : notSent('no-connection')
  } finally {
    line.socket.destroy()
  }
}

function connected(host: string, port: number, limitMs: number): Promise<Line | NotSentWhy> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true })
    const timer = setTimeout(() => {
      socket.destroy()
      resolve('no-answer')
    }, limitMs)
    const line = listening(socket)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(line)
    })
    socket.once('error', () => {
      clearTimeout(timer)
      resolve('no-connection')
    })
  })
}

/** Follows the socket from its first moment: what happens between two questions must not be missed. */
function listening(socket: Socket): Line {
  const said: number[] = []
  let end: 'none' | 'orderly' | 'broken' = 'none'
  let wake = (): void => undefined
  socket.on('data', (bytes) => {
    said.push(...bytes.subarray(0, 64))
    wake()
  })
  socket.on('end', () => ended('orderly'))
  socket.on('error', () => ended('broken'))
  socket.on('close', (failed) => ended(failed ? 'broken' : 'orderly'))
  function ended(how: 'orderly' | 'broken'): void {
    if (end === 'none' || how === 'broken') end = how
    wake()
  }
  function until(happened: () => boolean, limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), limitMs)
      const settle = (answer: boolean): void => {
        clearTimeout(timer)
        wake = (): void => undefined
        resolve(answer)
      }
      wake = () => {
        if (happened()) settle(true)
      }
      wake()
    })
  }
  return {
    socket,
    isOpen: () => end === 'none',
    async heard(count, limitMs) {
      const enough = await until(() => said.length >= count || end !== 'none', limitMs)
      return enough && said.length >= count ? Uint8Array.from(said.splice(0)) : undefined
    },
    async hungUp(limitMs) {
      return (await until(() => end !== 'none', limitMs)) && end === 'orderly'
    },
  }
}

async function askedStatus(line: Line, limitMs: number): Promise<NotSentWhy | undefined> {
  line.socket.write(statusRequest)
  const answer = await line.heard(statusBytes, limitMs)
  return answer && statusTrouble(answer)
}

async function delivered(line: Line, bytes: Uint8Array, stallMs: number): Promise<RouteOutcome> {
  for (const chunk of chunksOf(bytes)) {
    // A printer that hangs up before the end has not taken the rest, whatever the network says.
    if (!line.isOpen() || !(await written(line.socket, chunk, stallMs))) return uncertain
  }
  if (!line.isOpen()) return uncertain
  line.socket.end()
  return (await line.hungUp(stallMs)) ? sent : uncertain
}

function written(socket: Socket, chunk: Uint8Array, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs)
    socket.write(chunk, (error) => {
      clearTimeout(timer)
      resolve(!error)
    })
  })
}

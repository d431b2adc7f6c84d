// Bytes to a printer in the network, raw on a port (9100 as a rule). The end of a slip is the printer's answer to a question sent
// behind it, or the printer hanging up after we have: CUPS waits for that as well (`waiteof` of its socket backend).
import { connect, type Socket } from 'node:net'
import { type NotSentWhy } from '../../../shared/printing'
import { chunksOf, notSent, type RouteLimits, type RouteOutcome, sent, uncertain } from './route-outcome'
import { isStatus, statusBytes, statusRequest, statusTrouble, turnAnswer, turnRequest } from './printer-status'

type LineEnd = 'none' | 'orderly' | 'broken'

type Line = {
  readonly socket: Socket
  /** Everything the printer has said on this line. */
  readonly said: readonly number[]
  /** How the printer ended the line, if it did. */
  end(): LineEnd
  /** True as soon as it has happened, false when it has not within the time. Looks whenever the printer speaks or hangs up. */
  until(happened: () => boolean, limitMs: number): Promise<boolean>
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
    return line.end() === 'none' ? await delivered(line, bytes, limits.stallMs) : notSent('no-connection')
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
  let end: LineEnd = 'none'
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
  return {
    socket,
    said,
    end: () => end,
    until(happened, limitMs) {
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
    },
  }
}

async function askedStatus(line: Line, limitMs: number): Promise<NotSentWhy | undefined> {
  line.socket.write(statusRequest)
  await line.until(() => line.said.length >= statusBytes || line.end() !== 'none', limitMs)
  return statusTrouble(line.said)
}

async function delivered(line: Line, bytes: Uint8Array, stallMs: number): Promise<RouteOutcome> {
  for (const chunk of chunksOf(bytes)) {
    // A printer that hangs up before the end has not taken the rest, whatever the network says.
    if (line.end() !== 'none' || !(await written(line.socket, chunk, stallMs))) return uncertain
  }
  if (line.end() !== 'none') return uncertain
  return heardOut(line, stallMs)
}

/** Asks for the end of the slip and hangs up: a printer answers, or hangs up too, when it has all of it. */
async function heardOut(line: Line, stallMs: number): Promise<RouteOutcome> {
  const asked = line.said.length
  line.socket.end(turnRequest)
  await line.until(() => line.end() !== 'none' || turnAnswer(line.said, asked) !== undefined, stallMs)
  const answer = turnAnswer(line.said, asked)
  if (answer !== undefined) return answer === 'printed' ? sent : uncertain
  // One that told its state before the slip would have answered behind it, too.
  return line.end() === 'orderly' && !isStatus(line.said) ? sent : uncertain
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

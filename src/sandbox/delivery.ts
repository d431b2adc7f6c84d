// Sends an answer over HTTP the way its delivery says, faults included.
import { type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { impossible } from './impossible'
import { type Delivery } from './scenario'

/** A finished answer in the notation of its transport. */
export type Document = {
  readonly text: string
  readonly contentType: string
  readonly status: number
}

type Packet = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: Buffer
}

const DRIPS = 20
// Timers may fire a moment early; a held call must not overtake its own transaction.
const TIMER_SLACK_MS = 10

/** Waits as long as the delivery says before it is sent. A drip waits while it is sent. */
export async function hold(delivery: Delivery, pace: number): Promise<void> {
  if (delivery.waitMs === undefined || delivery.transport === 'drip') return
  await pause(delivery.waitMs * pace + TIMER_SLACK_MS)
}

/** Waits without keeping the process alive. */
export async function pause(waitMs: number): Promise<void> {
  await sleep(waitMs, undefined, { ref: false })
}

/** Sends a document, or as much of it as the delivery lets through. */
export async function send(response: ServerResponse, document: Document, delivery: Delivery, pace: number): Promise<void> {
  const packet = packetOf(response, document, delivery)
  const transport = delivery.transport ?? 'whole'
  switch (transport) {
    case 'whole':
      response.writeHead(packet.status, packet.headers).end(packet.body)
      return
    case 'drip':
      return drip(response, packet, (delivery.waitMs ?? 0) * pace)
    case 'half-body':
      response.writeHead(packet.status, packet.headers)
      response.write(packet.body.subarray(0, packet.body.length / 2), () => response.destroy())
      return
    case 'half-head':
      response.socket?.write('HTTP/1.1 200 OK\r\nContent-Type: applic', () => response.destroy())
      return
    case 'cut':
      response.destroy()
      return
    case 'never':
      return
    default:
      return impossible(transport)
  }
}

function packetOf(response: ServerResponse, document: Document, delivery: Delivery): Packet {
  const text = delivery.spoil === undefined ? document.text : delivery.spoil(document.text)
  const body = Buffer.from(text, 'utf8')
  const location = { Location: `http://localhost:${response.socket?.localPort ?? 0}/elsewhere` }
  const headers = {
    'Content-Type': document.contentType,
    ...delivery.headers,
    ...(delivery.redirect === true ? location : {}),
    'Content-Length': body.length,
  }
  return { status: delivery.status ?? document.status, headers, body }
}

async function drip(response: ServerResponse, packet: Packet, totalMs: number): Promise<void> {
  response.writeHead(packet.status, packet.headers)
  const size = Math.ceil(packet.body.length / DRIPS)
  for (let start = 0; start < packet.body.length; start += size) {
    if (response.destroyed) return
    response.write(packet.body.subarray(start, start + size))
    await pause(totalMs / DRIPS)
  }
  response.end()
}

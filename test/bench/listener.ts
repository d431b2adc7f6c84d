// A provider reduced to a socket: notes when the first byte of each purchase arrives, and answers that it was bought.
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { wallClock } from './wall-clock'

export type Listener = {
  readonly baseUrl: string
  /** When the first byte of each purchase came, since the last time this was asked. */
  takeArrivals(): readonly number[]
  close(): void
}

const basePath = '/reseller/api/v1'
const price = 5_400
let saldo = 50_000_000
const now = wallClock()

export async function startListener(): Promise<Listener> {
  let arrivals: number[] = []
  const server = createServer((socket) => serve(socket, (at) => arrivals.push(at)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}${basePath}`,
    takeArrivals() {
      const taken = arrivals
      arrivals = []
      return taken
    },
    close: () => void server.close(),
  }
}

function serve(socket: Socket, arrived: (at: number) => void): void {
  let received = ''
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    const at = now()
    if (received === '' && chunk.subarray(0, 4).toString() === 'POST') arrived(at)
    received += chunk.toString('utf8')
    const body = bodyOf(received)
    if (body === undefined) return
    received = ''
    const answer = JSON.stringify(answerTo(body))
    socket.write(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(answer)}\r\nconnection: keep-alive\r\n\r\n${answer}`,
    )
  })
}

/** The body, once the whole request is there. */
function bodyOf(received: string): string | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const length = Number(/content-length: (\d+)/iu.exec(received.slice(0, end))?.[1] ?? 0)
  const body = received.slice(end + 4)
  return Buffer.byteLength(body) >= length ? body : undefined
}

function answerTo(body: string): unknown {
  if (body === '') return { balance: saldo }
  const { code, msisdn, request_id } = JSON.parse(body) as Record<string, string>
  // Its books add up, so that the till's own find no gap: writing one down is not a part of a sale.
  saldo -= price
  const bought = { rc: '00', trxid: 16413, price, balance: saldo, sn: '02100016413974547', message: 'SUKSES' }
  return { code, msisdn, request_id, ...bought }
}

// A small but real CONNECT proxy, for the tests beside this file.
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { answer } from './raw-server.fixture'

export type ConnectProxy = {
  readonly port: number
  readonly url: string
  /** Who was asked for, in order, with the credentials that came along. */
  readonly asked: readonly { readonly target: string; readonly credentials: string | undefined }[]
  /** Every byte that callers sent through the tunnels. */
  carried(): string
  close(): Promise<void>
}

type Manners = {
  readonly credentials?: string
  /** Instead of a tunnel. */
  readonly instead?: (socket: Socket) => void
}

export async function connectProxy({ credentials, instead }: Manners = {}): Promise<ConnectProxy> {
  const asked: { target: string; credentials: string | undefined }[] = []
  const sockets = new Set<Socket>()
  let carried = ''
  const server: Server = createServer((_, response) => response.writeHead(501).end())
  server.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => undefined)))
  server.on('connect', (request, caller: Socket) => {
    const given = request.headers['proxy-authorization']
    asked.push({ target: request.url ?? '', credentials: given })
    if (instead) return instead(caller)
    if (credentials !== undefined && given !== credentials)
      return void caller.end(answer('who?', 'X: y', '407 Proxy Authentication Required'))
    const [host = '', port = ''] = (request.url ?? '').split(/:(?=\d+$)/u)
    const target = connect(Number(port), host.replace(/^\[|\]$/gu, ''))
    sockets.add(target)
    target.on('error', () => (target.connecting ? caller.end(answer('', 'X: y', '502 Bad Gateway')) : caller.resetAndDestroy()))
    target.once('connect', () => {
      caller.write('HTTP/1.1 200 Connection established\r\n\r\n')
      caller.on('data', (data) => (carried += data.toString('latin1')))
      caller.pipe(target).pipe(caller)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port, url: `http://127.0.0.1:${port}`, asked, carried: () => carried, close }
}

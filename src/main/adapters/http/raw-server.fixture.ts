// Servers that misbehave by the byte, for the tests beside this file.
import { createPrivateKey } from 'node:crypto'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

export type RawServer = {
  readonly port: number
  readonly url: string
  /** Everything each connection has sent, in order of connection. */
  readonly received: readonly string[]
  close(): Promise<void>
}

type Behave = (socket: Socket, received: string) => void

/** Calls `behave` once a connection has sent a whole request of ours (or at once, if `early`). */
export async function rawServer(behave: Behave, early = false): Promise<RawServer> {
  return await listen(createServer(), 'http', behave, early)
}

/** The same behind TLS with a certificate that nobody signed. */
export async function selfSignedServer(behave: Behave): Promise<RawServer> {
  const key = createPrivateKey({ key: Buffer.from(keyOfNothing, 'base64'), format: 'der', type: 'pkcs8' })
  const server = createTlsServer({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate() })
  return await listen(server, 'https', behave, false)
}

/** A port that nobody listens on. */
export async function deadPort(): Promise<number> {
  const server = await rawServer(() => undefined)
  await server.close()
  return server.port
}

export function answer(body: string, headers = 'Content-Type: application/json', status = '200 OK'): string {
  return `HTTP/1.1 ${status}\r\n${headers}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

async function listen(server: Server, scheme: string, behave: Behave, early: boolean): Promise<RawServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  server.on(scheme === 'https' ? 'secureConnection' : 'connection', (socket: Socket) => {
    const index = received.push('') - 1
    socket.on('error', () => undefined)
    if (early) behave(socket, '')
    else socket.on('data', (data) => hear(socket, (received[index] = (received[index] ?? '') + data.toString()), behave))
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port, url: `${scheme}://127.0.0.1:${port}/purchase`, received, close }
}

// One request may follow another on a connection, and a form has empty lines of its own.
function hear(socket: Socket, soFar: string, behave: Behave, from = 0): void {
  const head = soFar.indexOf('\r\n\r\n', from)
  if (head < 0) return
  const length = Number(/content-length: (\d+)/iu.exec(soFar.slice(from, head))?.[1] ?? 0)
  const end = head + 4 + length
  if (soFar.length > end) hear(socket, soFar, behave, end)
  else if (soFar.length === end) behave(socket, soFar)
}

/** Of `selfSignedServer`, for localhost and 127.0.0.1. */
export function certificate(): string {
  const lines = certificateOfNothing.replace(/(.{64})/gu, '$1\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

// Made for these tests with openssl, for localhost; it opens nothing.
const keyOfNothing =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgapin5qH4Bcx7NcsNKBIStcj8TpNGtZTktPVSEaIJsHuhRANCAAR6o/1gD8VBYVoGFphUtLhcFRD42Tk5DonuJNzpvi7lEVf9zOkQAy7ZOjOVT4MManoJ+yxzWH+h0/OxkACMYNss'
const certificateOfNothing =
  'MIIBmjCCAUGgAwIBAgIUVCC8vKhcOS/hXCPH3ddoPmEYS40wCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIyMDY0NFoYDzIxMjYxMDI4MjIwNjQ0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR6o/1gD8VBYVoGFphUtLhcFRD42Tk5DonuJNzpvi7lEVf9zOkQAy7ZOjOVT4MManoJ+yxzWH+h0/OxkACMYNsso28wbTAdBgNVHQ4EFgQUXasEh+HVpLhs4CrhtrplPDmj5AowHwYDVR0jBBgwFoAUXasEh+HVpLhs4CrhtrplPDmj5AowDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZIzj0EAwIDRwAwRAIgOFQziuZtqUD1a6DwUk/43jw/72Qv5v2Xd4bzpOyCf2sCIEYjtB2zpcaRpAt+iP3Ql0j5FmnrlJJD7i+Ae8i3zw1O'

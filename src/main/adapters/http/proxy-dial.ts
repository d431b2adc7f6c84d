// Makes connections through a proxy: CONNECT, and TLS with the provider inside of it. The proxy learns a host name and
// carries bytes that it cannot read; until the tunnel stands, nothing of a request has left this machine.
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { connecting, type Dial } from './dial'
import { isThisMachine } from './this-machine'
import { DialFailure, failureName, lineTroubleOf } from './line-trouble'

export type Proxy = {
  /** `http://host:port` or `https://host:port`. */
  readonly url: string
  /** `user:password`, sent as Basic. */
  readonly token?: string | undefined
}

type Target = Parameters<Dial>[0]

/** Connects within the limit: proxy, tunnel and TLS together. Every failure is a DialFailure. */
export function createProxyDial(connectTimeoutMs: number, proxy: Proxy, direct: Dial): Dial {
  const url = URL.canParse(proxy.url) ? new URL(proxy.url) : undefined
  return (target, callback) => {
    // Plain text is only for this machine, and must not leave it for a proxy elsewhere, whose "127.0.0.1" is another.
    if (target.protocol === 'http:' && url && !isThisMachine(url.hostname)) return direct(target, callback)
    if (!url || !/^https?:$/u.test(url.protocol)) return callback(new DialFailure('proxy'), null)
    const limit = AbortSignal.timeout(connectTimeoutMs)
    throughTunnel(url, proxy.token, target, limit).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof DialFailure ? error : new DialFailure('proxy'), null),
    )
  }
}

async function throughTunnel(proxy: URL, token: string | undefined, target: Target, limit: AbortSignal): Promise<Socket> {
  const tunnel = await openTunnel(proxy, token, authorityOf(target), limit)
  return target.protocol === 'https:' ? await secured(tunnel, target, limit) : tunnel
}

async function openTunnel(proxy: URL, token: string | undefined, authority: string, limit: AbortSignal): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    // An agent of its own: no socket to a proxy is ever kept or taken over.
    const options = {
      ...connecting,
      method: 'CONNECT',
      path: authority,
      agent: false,
      signal: limit,
      headers: headersFor(authority, token),
    }
    const asking = (proxy.protocol === 'https:' ? secureRequest : plainRequest)(bare(proxy), options)
    asking.once('connect', (answer, socket: Socket, early: Buffer) => {
      const { statusCode = 0 } = answer
      // The provider speaks second. Whoever speaks first is not the provider.
      if (statusCode >= 200 && statusCode < 300 && early.length === 0) return resolve(socket.setNoDelay(true))
      socket.destroy()
      reject(new DialFailure('proxy'))
    })
    asking.on('error', (error) => reject(proxyFailure(error)))
    asking.end()
  })
}

async function secured(tunnel: Socket, target: Target, limit: AbortSignal): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    const { hostname } = target
    const servername = target.servername || (isIP(hostname) === 0 ? hostname : '')
    const socket = connectTls({ ...connecting, socket: tunnel, host: hostname, servername, ALPNProtocols: ['http/1.1'] })
    const giveUp = () => {
      tunnel.destroy()
      socket.destroy()
      reject(new DialFailure('timeout'))
    }
    limit.addEventListener('abort', giveUp, { once: true })
    if (limit.aborted) giveUp()
    socket.once('secureConnect', () => {
      limit.removeEventListener('abort', giveUp)
      resolve(socket.setNoDelay(true))
    })
    socket.on('error', (error) => {
      tunnel.destroy()
      reject(new DialFailure(lineTroubleOf(error)))
    })
  })
}

function headersFor(authority: string, token: string | undefined): Readonly<Record<string, string>> {
  const basic = { 'proxy-authorization': `Basic ${Buffer.from(token ?? '').toString('base64')}` }
  return { host: authority, ...(token === undefined ? {} : basic) }
}

/** Without a name and password in it: those come apart, or not at all. */
function bare(proxy: URL): URL {
  return new URL(proxy.origin)
}

function authorityOf({ hostname, port, protocol }: Target): string {
  const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname
  return `${host}:${port || (protocol === 'https:' ? 443 : 80)}`
}

// Nothing of the error itself is kept: it may quote what was sent to the proxy.
function proxyFailure(error: unknown): DialFailure {
  const noNetwork = /^(?:E(?:NET|HOST)UNREACH|ENETDOWN|EAI_\w+)$/u.test(failureName(error))
  return new DialFailure(noNetwork ? 'no-network' : 'proxy')
}

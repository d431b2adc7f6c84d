// A gateway between till and provider, as shops have them: it passes everything on, or spoils it on the way.
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http'
import { portOf, shut } from '../../src/sandbox/line'

/**
 * `garbage` keeps the request and answers a page of its own; `spoil` passes the request on and spoils the answer;
 * `forbidden` does not let this machine's address in.
 */
export type GatewayMode = 'through' | 'garbage' | 'spoil' | 'forbidden'

export type Gateway = {
  readonly baseUrl: string
  set(mode: GatewayMode): void
  close(): Promise<void>
}

const pages: readonly (readonly [number, string, string])[] = [
  [200, 'text/html', '<html><body>Login WiFi</body></html>'],
  [502, 'text/html', '<html><h1>502 Bad Gateway</h1></html>'],
  [200, 'application/json', '{"rc":"0'],
  [200, 'application/json', ''],
  [200, 'application/json', '{"rc":"268","message":"?"}'],
  [500, 'application/json', '{"rc":"00"}'],
  [200, 'application/json', '[]'],
  [404, 'text/plain', 'not here'],
]

/** Opens a gateway to the provider at `target`, an address on this machine. */
export async function openGateway(target: string): Promise<Gateway> {
  let mode: GatewayMode = 'through'
  let spoiled = 0

  function garbage(response: ServerResponse): void {
    const [status, type, text] = pages[spoiled % pages.length]!
    spoiled += 1
    response.writeHead(status, { 'content-type': type }).end(text)
  }

  function pass(request: IncomingMessage, response: ServerResponse): void {
    const { hostname, port } = new URL(target)
    const onward = httpRequest({ hostname, port, path: request.url, method: request.method, headers: request.headers, agent: false })
    onward.on('response', (answer) => {
      if (mode === 'spoil') {
        answer.resume()
        return garbage(response)
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.on('error', () => response.destroy())
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }

  const server = createServer((request, response) => {
    if (mode !== 'garbage' && mode !== 'forbidden') return pass(request, response)
    request.resume()
    if (mode === 'garbage') garbage(response)
    else response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>403 Forbidden</h1> Your IP address is not allowed')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { pathname } = new URL(target)
  return {
    baseUrl: `http://127.0.0.1:${portOf(server)}${pathname}`,
    set: (next) => void (mode = next),
    close: () => shut(server),
  }
}

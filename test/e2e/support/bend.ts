// A provider's answers on their way, bent by the test: the sandbox has no bill that costs more tomorrow.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

export type Bend = {
  readonly url: string
  /** Every answer from now on, as text. */
  use(change: (answer: string) => string): void
  stop(): void
}

export async function bendAnswers(target: string): Promise<Bend> {
  let change = (answer: string): string => answer
  const server = createServer((request, response) => {
    void (async () => {
      const asked = await request.reduce<string>((all, part) => all + String(part), '')
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${new URL(target).origin}${request.url ?? '/'}`, { method: 'POST', headers, body: asked })
      response.writeHead(answer.status, headers).end(change(await answer.text()))
    })()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}${new URL(target).pathname}`,
    use: (next) => (change = next),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

// The provider's port on this machine, which can be up, closed, or open and silent.
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'

export type LineMode = 'up' | 'refuse' | 'hang'

export type Line = {
  readonly port: number
  mode(): LineMode
  /** Changes the line; every connection of the mode before is cut. */
  set(mode: LineMode): Promise<void>
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Opens the port (0 takes any free one) and keeps its number when it is closed and opened again. */
export async function openLine(port: number, listener: RequestListener): Promise<Line> {
  let mode: LineMode = 'up'
  const answering: RequestListener = (request, response) => {
    if (mode === 'up') listener(request, response)
  }
  let server: Server | undefined = await listen(port, answering)
  const line = { port: portOf(server) }
  const close = async (): Promise<void> => {
    const open = server
    server = undefined
    if (open !== undefined) await shut(open)
  }
  return {
    ...line,
    mode: () => mode,
    set: async (next) => {
      if (next === mode) return
      await close()
      mode = next
      if (next !== 'refuse') server = await listen(line.port, answering)
    },
    close,
  }
}

/** Listens on this machine only. */
export function listen(port: number, listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => resolve(server))
  })
}

/** Closes a server and cuts what is still connected. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** The port a server really listens on. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

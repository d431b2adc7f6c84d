// Niskala's port: looks up the call, asks for the token, and sends the answer the way its scenario says.
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type Callbacks } from './callbacks'
import { type CallEntry, type CallLog } from './calls'
import { hold, pause, send } from './delivery'
import { plain, routes, type Desks, type Outgoing, type Route } from './niskala-routes'
import { type Question } from './niskala-questions'
import { inJson } from './notation'
import { type Settings } from './settings'

export type NiskalaHttpParts = Desks & {
  readonly settings: Readonly<Settings>
  readonly calls: CallLog
  readonly callbacks: Callbacks
  /** Told once for each answered call. */
  readonly log: (line: string) => void
}

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const NOT_FOUND = plain(404, { message: 'Not found' })

/** The listener for the provider's port. */
export function createNiskalaListener(parts: NiskalaHttpParts): Listener {
  const { settings, calls, callbacks, log } = parts
  return async (request, response) => {
    const path = `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`
    const route = routes[path]
    const isPurchase = route?.isPurchase === true
    const entry = calls.begin(path, request.headers.authorization !== undefined, isPurchase)
    response.once('close', () => {
      entry.status = response.headersSent ? response.statusCode : 0
      calls.end(entry, isPurchase)
    })
    const outgoing = route === undefined ? NOT_FOUND : await outgoingFor(parts, route, request, entry)
    const { requestId, status, content, delivery } = outgoing
    entry.requestId = requestId
    await hold(delivery, settings.pace)
    if (settings.latencyMs > 0) await pause(settings.latencyMs)
    const written = { status, ...(route?.write ?? inJson)(content(), delivery.xml ?? settings.xmlStyle) }
    if (isPurchase) await callbacks.beforeAnswer(requestId)
    log(`${path} ${written.text.slice(0, 200)}`)
    await send(response, written, delivery, settings.pace)
  }
}

async function outgoingFor(desks: NiskalaHttpParts, route: Route, request: IncomingMessage, entry: CallEntry): Promise<Outgoing> {
  const question = await route.read(request)
  entry.withToken ||= question.token !== undefined
  const refusal = refusalOf(question, desks.settings.token, route.mayLackToken)
  if (refusal !== undefined) return plain(401, { rc: '02', message: refusal })
  return question.fault === undefined ? route.run(desks, question.fields) : plain(200, question.fault)
}

// Why a call is not authorised. The tokens `wrong` and `expired…` are refused whatever is set.
function refusalOf({ token }: Question, accepted: string | undefined, mayLackToken = false): string | undefined {
  if (token === undefined && accepted === undefined && mayLackToken) return undefined
  if (token?.startsWith('expired') === true) return 'Invalid authorization: jwt expired'
  if (token === undefined || token === 'wrong') return 'Invalid authorization'
  return accepted === undefined || token === accepted ? undefined : 'Invalid authorization'
}

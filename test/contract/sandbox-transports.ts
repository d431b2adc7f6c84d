// The four ways to buy, each as an ordinary client sends it.
import { call, type Heard, type Till } from './sandbox-caller'

export type TransportName = 'json' | 'query' | 'form' | 'urlencoded' | 'xml'

export type Order = { readonly code: string; readonly msisdn: string; readonly request_id: string }

export type Transport = {
  readonly buy: (till: Till, order: Order, token?: string) => Promise<Heard>
  /** Response code and request_id of an answer, or undefined when it is not one. */
  readonly read: (text: string) => { readonly rc: string; readonly request_id: string } | undefined
}

const BOUNDARY = '------------------------14005ac236c9c16d'

export const transports: Readonly<Record<TransportName, Transport>> = {
  json: {
    buy: (till, order, token = 'any-token') => call('POST', `${till.sandbox.baseUrl}/purchase`, order, token, silenceFor(order)),
    read: readJson,
  },
  query: {
    buy: (till, order, token = 'any-token') => {
      const query = new URLSearchParams({ ...order, token })
      return send(till, 'GET', `/http/purchase?${query.toString()}`, undefined, 'text/plain', silenceFor(order))
    },
    read: readJson,
  },
  form: {
    buy: (till, order, token = 'any-token') => {
      const parts = Object.entries({ ...order, token }).map(
        ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      return send(
        till,
        'POST',
        '/http/purchase',
        `${parts.join('')}--${BOUNDARY}--\r\n`,
        `multipart/form-data; boundary=${BOUNDARY}`,
        silenceFor(order),
      )
    },
    read: readJson,
  },
  urlencoded: {
    buy: (till, order, token = 'any-token') => {
      const body = new URLSearchParams({ ...order, token }).toString()
      return send(till, 'POST', '/http/purchase', body, 'application/x-www-form-urlencoded', silenceFor(order))
    },
    read: readJson,
  },
  xml: {
    buy: (till, order, token = '') => send(till, 'POST', '/xml/purchase', topUpRequest(order, token), 'text/xml', silenceFor(order)),
    read: readXml,
  },
}

/** A call in the shape of the document, on one line. */
export function topUpRequest({ code, msisdn, request_id }: Order, pin = ''): string {
  const members = Object.entries({ NOHP: msisdn, REQUESTID: request_id, PIN: pin, NOM: code }).map(
    ([name, value]) => `<member><name>${name}</name><value><string>${value}</string></value></member>`,
  )
  const struct = `<struct>${members.join('')}</struct>`
  return `<?xml version="1.0"?><methodCall><methodName>topUpRequest</methodName><params><param><value>${struct}</value></param></params></methodCall>`
}

const SILENCE_MS = 5_000
const SILENCE_EXPECTED_MS = 150

// Only the number that is never answered is given up early: a busy machine is not a silent provider.
function silenceFor({ msisdn }: Order): number {
  return msisdn.endsWith('404') ? SILENCE_EXPECTED_MS : SILENCE_MS
}

/** Posts a text, without a header for the token. */
export function send(till: Till, method: string, path: string, body?: string, type = 'text/plain', silenceMs = SILENCE_MS): Promise<Heard> {
  return call(method, till.sandbox.baseUrl + path, body, undefined, silenceMs, { 'Content-Type': type })
}

function readJson(text: string): ReturnType<Transport['read']> {
  try {
    const { rc, request_id } = JSON.parse(text) as Record<string, unknown>
    return typeof rc === 'string' && typeof request_id === 'string' ? { rc, request_id } : undefined
  } catch {
    return undefined
  }
}

// Enough for the shape of the document; other shapes are looked at by their own test.
function readXml(text: string): ReturnType<Transport['read']> {
  if (!/^<\?xml[^]*<\/methodResponse>$/.test(text)) return undefined
  const valueOf = (name: string): string | undefined =>
    new RegExp(`<name>${name}</name>\\s*<value>\\s*<string>([^<]*)</string>`).exec(text)?.[1]
  const [rc, request_id] = [valueOf('RESPONSECODE'), valueOf('REQUESTID')]
  return rc === undefined || request_id === undefined ? undefined : { rc, request_id }
}

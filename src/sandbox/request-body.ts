// Reads what a caller sent, as nothing more than it proves to be.
import { type IncomingMessage } from 'node:http'

const BODY_MAX_BYTES = 64 * 1024
const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded']

export type Fields = Readonly<Record<string, unknown>>

/** The fields of a JSON object, or undefined when the body is anything else. */
export async function readJson(request: IncomingMessage): Promise<Fields | undefined> {
  const text = await readText(request)
  if (mediaType(request) !== 'application/json') return undefined
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The fields of a form in either encoding. Values are taken to the letter: quotes in them stay. */
export async function readForm(request: IncomingMessage): Promise<Fields | undefined> {
  const body = await readBytes(request)
  if (body === undefined || !FORM_TYPES.includes(mediaType(request))) return undefined
  try {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const form = await new Response(new Uint8Array(body), { headers }).formData()
    return fieldsOnce([...form])
  } catch {
    return undefined
  }
}

/** The fields of the query; one that comes twice is none. */
export function readQuery(request: IncomingMessage): Fields {
  const query = (request.url ?? '').split('?')[1] ?? ''
  return fieldsOnce([...new URLSearchParams(query)])
}

/** The body as text, or undefined when it is too long. */
export async function readText(request: IncomingMessage): Promise<string | undefined> {
  return (await readBytes(request))?.toString('utf8')
}

/** One field as text that is not empty. */
export function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= BODY_MAX_BYTES) chunks.push(chunk)
  }
  return size <= BODY_MAX_BYTES ? Buffer.concat(chunks) : undefined
}

function mediaType(request: IncomingMessage): string {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';')
  return type.trim().toLowerCase()
}

function fieldsOnce(entries: readonly (readonly [string, unknown])[]): Fields {
  const names = entries.map(([name]) => name)
  return Object.fromEntries(entries.filter(([name]) => names.indexOf(name) === names.lastIndexOf(name)))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// The control port: lets tests and the training mode look into the book and play with the line.
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { bad, type Result } from './control-call'
import { controlCalls } from './control-calls'
import { type Controls } from './controls'
import { readJson } from './request-body'

/** The listener for the control port. Changes are taken as JSON only, which keeps web pages out. */
export function createControlListener(controls: Controls): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { status, value } = await resultOf(controls, request)
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
    response.end(`${JSON.stringify(value)}\n`)
  }
}

async function resultOf(controls: Controls, request: IncomingMessage): Promise<Result> {
  const address = `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`
  const name = Object.keys(controlCalls).find((call) => call === address || (call.endsWith('/') && address.startsWith(call)))
  const call = controlCalls[name ?? '']
  if (name === undefined || call === undefined) return { status: 404, value: { message: 'Not found' } }
  const rest = decodeURIComponent(address.slice(name.length))
  if (request.method === 'GET') return call.run(controls, {}, rest)
  const fields = await readJson(request)
  return fields === undefined ? bad('a JSON object, please') : call.run(controls, fields, rest)
}

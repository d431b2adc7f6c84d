// unknown -> checked request, by the schema in the contract. What a feature gets is what the schema gave back.
import * as v from 'valibot'
import { type CallFailure } from '../../shared/ipc-contract'
import { type Channel, type RequestOf, requests } from '../../shared/ipc-requests'
import { fail, ok, type Result } from '../../shared/result'

export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(requests, name)
}

/** The parsed request, or which field was not acceptable. */
export function checkRequest<C extends Channel>(channel: C, payload: unknown): Result<RequestOf<C>, CallFailure> {
  const parsed = v.safeParse(requests[channel], payload)
  if (parsed.success) return ok(parsed.output as RequestOf<C>)
  const field = parsed.issues[0].path?.map((step) => String(step.key)).join('.') ?? ''
  return fail({ kind: 'bad-request', channel, field })
}

// A call of the screen, checked and answered: with data, and never with an exception.
import { randomUUID } from 'node:crypto'
import { type CallFailure } from '../../shared/ipc-contract'
import { fail, type Result } from '../../shared/result'
import { type Log } from '../core/ports/platform'
import { StoreTrouble } from '../core/ports/stores'
import { type Answer } from './ipc-server'
import { checkRequest, isChannel } from './request-guards'
import { type Routes } from './routes'

export type AnswerParts = {
  readonly routes: Routes
  readonly log: Log
  /** Calls wait for the till to open: the screen may be up first. */
  readonly ready: () => Promise<void>
}

/** Answers every call of the contract. */
export function createAnswer({ routes, log, ready }: AnswerParts): Answer {
  return async (channel, payload): Promise<Result<unknown, unknown>> => {
    if (!isChannel(channel)) return fail({ kind: 'bad-request', channel: String(channel).slice(0, 40), field: 'channel' })
    const request = checkRequest(channel, payload)
    if (!request.ok) return request
    try {
      await ready()
      return await routes[channel](request.value as never)
    } catch (error) {
      return fail(failureOf(channel, error, log))
    }
  }
}

function failureOf(channel: string, error: unknown, log: Log): CallFailure {
  if (error instanceof StoreTrouble) {
    log.error(`${channel}: store ${error.reason}`, error)
    return { kind: 'store-trouble', reason: error.reason }
  }
  const reference = randomUUID().slice(0, 8)
  log.error(`${channel}: bug ${reference}`, error)
  return { kind: 'bug', reference }
}

// An event as a row: its JSON, and a check sum that chains it to the event before.
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { type ProviderReply } from '../../core/sale/provider-reply'
import { type SaleEvent, type SaleId } from '../../core/sale/sale'
import { billDesc, core, instant, proven, refusal, replyFacts, type Same, text, count } from './field-schemas'

const kind = <const K extends string>(name: K) => ({ ...replyFacts, kind: v.literal(name) })

const stop = v.picklist(['token-rejected', 'token-missing', 'address-refused'])
const why = v.picklist(['no-network', 'not-found', 'refused', 'timeout', 'insecure', 'proxy', 'provider-error'])

const reply = v.variant('kind', [
  v.strictObject({ ...kind('delivered'), serial: v.optional(text), desc: v.optional(billDesc) }),
  v.strictObject(kind('accepted')),
  refusal,
  v.strictObject(kind('reversed')),
  v.strictObject(kind('not-found')),
  v.strictObject({ ...kind('turned-away'), stop: v.optional(stop), retryAfterMs: v.optional(count) }),
  v.strictObject(kind('inconclusive')),
  v.strictObject(kind('no-answer')),
  v.strictObject({ ...kind('not-sent'), why }),
])

const event = v.variant('type', [
  v.strictObject({ type: v.literal('confirmed'), at: instant, core, holdUntil: instant }),
  v.strictObject({ type: v.literal('submit-started'), at: instant, place: v.optional(text) }),
  v.strictObject({
    type: v.literal('answered'),
    at: instant,
    askedAt: instant,
    call: v.picklist(['submit', 'check']),
    place: v.optional(text),
    reply,
    repeatedSerial: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('hold-expired'), at: instant }),
  v.strictObject({ type: v.literal('recovered'), at: instant }),
  v.strictObject({ type: v.literal('cancelled'), at: instant, by: text }),
  v.strictObject({ type: v.literal('extended'), at: instant, by: text, holdUntil: instant }),
  v.strictObject({
    type: v.literal('settled'),
    at: instant,
    by: text,
    outcome: v.picklist(['delivered', 'refused']),
  }),
  v.strictObject({ type: v.literal('parked'), at: instant, why: text }),
])

proven<Same<v.InferOutput<typeof event>, SaleEvent>>()
proven<Same<v.InferOutput<typeof reply>, ProviderReply>>()

const eventBody = v.pipe(text, v.parseJson(), event)

/** Reads one stored event; throws when it is not one. */
export function parseEvent(body: string): SaleEvent {
  return v.parse(eventBody, body)
}

/** The check sum of an event: SHA-256 over the sum before it (for the first, over the id of its sale) and its body. */
export function chainSum(previous: Uint8Array | SaleId, body: string): Uint8Array {
  return createHash('sha256').update(previous).update(body, 'utf8').digest()
}

export const eventsPerSale = 2 ** 20

/** Where event number `n` (from 1) of the sale in `row` lies: events of one sale are neighbours. */
export function eventKey(row: number, n: number): number {
  if (n < 1 || n >= eventsPerSale) throw new Error(`No room for event ${n} of one sale`)
  return row * eventsPerSale + n
}

/** First and last key that an event of the sale in `row` can have. */
export function eventKeys(row: number): readonly [number, number] {
  return [row * eventsPerSale, row * eventsPerSale + eventsPerSale - 1]
}

export const eventRow = v.object({ n: count, body: text, sum: v.instance(Uint8Array) })

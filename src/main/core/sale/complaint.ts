// A stored sale and its story -> the complaint a provider asks for. What nobody told is left out; what the shop earns never stands in it.
import { formatDateTime } from '../../../shared/calendar'
import { add, formatRupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { type SaleState } from '../../../shared/sale-view'
import { type TimeZoneName } from '../../../shared/settings'
import { type ComplaintWords } from '../../../shared/text/complaint'
import { type Sale, type SaleEvent } from './sale'

export type ComplaintRequest = {
  readonly sale: Sale
  readonly story: readonly SaleEvent[]
  readonly zone: TimeZoneName
  readonly text: ComplaintWords
  readonly states: Readonly<Record<SaleState, string>>
}

export type ComplaintFact = { readonly label: string; readonly value: string }

export type Complaint = {
  readonly title: string
  readonly training: boolean
  readonly facts: readonly ComplaintFact[]
  readonly request: string
}

type Answered = Extract<SaleEvent, { type: 'answered' }>

const names: Readonly<Record<ProviderName, string>> = { niskala: 'Niskala', digiswitch: 'DigiSwitch' }
/** What each provider's own form calls the reference we gave it. */
const referenceFields: Readonly<Record<ProviderName, string>> = { niskala: 'request_id', digiswitch: 'ref_id' }

/** Nobody can look for an order that never left the till. */
export function mayComplain({ status }: Sale): boolean {
  return status.sending.firstSentAt !== undefined
}

/** The facts in the order providers ask for them. */
export function complaintOf(request: ComplaintRequest): Complaint {
  const { sale, text } = request
  const provider = names[sale.core.provider]
  const answers = request.story.filter((event) => event.type === 'answered')
  const facts = [
    ...orderFacts(request, provider),
    ...answerFacts(request, answers, provider),
    ...balanceFacts(request, answers),
    stateFact(request),
  ]
  return { title: filled(text.title, { provider }), training: sale.core.training, facts, request: text.request }
}

/** The same as one text for a chat. */
export function complaintMessage({ title, training, facts, request }: Complaint, text: ComplaintWords): string {
  const lines = facts.map(({ label, value }) => `${label}: ${value}`)
  return [...(training ? [text.training] : []), title, ...lines, request].join('\n')
}

function orderFacts({ sale, zone, text }: ComplaintRequest, provider: string): readonly ComplaintFact[] {
  const { core, status } = sale
  return [
    fact(text.sent, formatDateTime(status.sending.firstSentAt ?? core.createdAt, zone)),
    fact(text.number, core.destination),
    fact(text.product, core.product),
    fact(text.code, core.code),
    fact(filled(text.reference, { field: referenceFields[core.provider] }), core.reference),
    ...given(filled(text.providerReference, { provider }), providerRefOf(sale)),
  ]
}

function answerFacts(request: ComplaintRequest, answers: readonly Answered[], provider: string): readonly ComplaintFact[] {
  const { sale, zone, text } = request
  const last = answers.findLast(({ reply }) => speaksOfTheSale(reply) && (reply.note.code !== undefined || reply.message !== undefined))
  const told = answers.findLast(({ reply }) => reply.providerRef !== undefined)?.reply.providerRef
  const code = last?.reply.note.code
  const words = [code === undefined ? undefined : filled(text.answerCode, { code }), last?.reply.message].filter(
    (part) => part !== undefined,
  )
  return [
    ...(providerRefOf(sale) === undefined ? given(filled(text.providerReference, { provider }), told) : []),
    ...(last ? [fact(text.answer, `${words.join(', ')} (${formatDateTime(last.at, zone)})`)] : []),
    ...serialFacts(sale, answers, text),
  ]
}

// A call that was turned away at the door says nothing about the order.
function speaksOfTheSale({ kind }: Answered['reply']): boolean {
  return kind !== 'turned-away' && kind !== 'not-sent'
}

/** A success without its serial is a reason to complain, so that is said; elsewhere a missing one is only unknown. */
function serialFacts({ status }: Sale, answers: readonly Answered[], text: ComplaintWords): readonly ComplaintFact[] {
  const held = 'serial' in status ? status.serial : undefined
  const told = answers
    .map(({ reply }) => (reply.kind === 'delivered' ? reply.serial : undefined))
    .findLast((serial) => serial !== undefined)
  const serial = held ?? told
  if (serial === undefined) return status.kind === 'delivered' ? [fact(text.serial, text.noSerial)] : []
  return given(text.serial, serial)
}

/** Before is known only where the purchase's own answer told both what it took and what was left: a later one speaks of other sales, too. */
function balanceFacts({ zone, text }: ComplaintRequest, answers: readonly Answered[]): readonly ComplaintFact[] {
  const bought = answers.find(({ call, reply }) => call === 'submit' && reply.charged !== undefined && reply.balance !== undefined)?.reply
  const before = bought?.charged !== undefined && bought.balance !== undefined ? add(bought.balance, bought.charged) : undefined
  const last = answers.findLast(({ reply }) => reply.balance !== undefined)
  return [
    ...given(text.balanceBefore, before === undefined ? undefined : formatRupiah(before)),
    ...(last?.reply.balance === undefined
      ? []
      : [fact(text.balanceAfter, `${formatRupiah(last.reply.balance)} (${formatDateTime(last.at, zone)})`)]),
  ]
}

function stateFact({ sale, zone, text, states }: ComplaintRequest): ComplaintFact {
  const { kind, since } = sale.status
  return fact(text.state, filled(text.since, { state: states[kind], time: formatDateTime(since, zone) }))
}

function providerRefOf({ status }: Sale): string | undefined {
  return 'providerRef' in status ? status.providerRef : undefined
}

function given(label: string, value: string | undefined): readonly ComplaintFact[] {
  return value === undefined || value.trim() === '' ? [] : [fact(label, value)]
}

/** What a provider sent may hold line breaks; each fact is one line. */
function fact(label: string, value: string): ComplaintFact {
  return { label, value: value.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim() }
}

function filled(words: string, facts: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/gu, (_all, name: string) => facts[name] ?? '')
}

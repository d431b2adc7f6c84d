// The events of a sale -> the lines of its story, ready for the word tables.
import { formatRupiah } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { type ProviderName } from '../../../shared/provider-name'
import { type Instant, type StoryLine } from '../../../shared/sale-view'
import { type StoryKey } from '../../../shared/text/story'
import { type SaleEvent } from './sale'

const titles: Readonly<Record<ProviderName, string>> = { niskala: 'Niskala', digiswitch: 'DigiSwitch' }

/** One line per event, oldest first. `clock` writes an instant as the shop reads it. */
export function saleStory(events: readonly SaleEvent[], clock: (at: Instant) => string): readonly StoryLine[] {
  let attempt = 0
  let provider: ProviderName = 'niskala'
  return events.map((event) => {
    if (event.type === 'confirmed') provider = event.core.provider
    if (event.type === 'submit-started') attempt += 1
    const { key, facts } = lineOf(event, attempt, clock)
    return { at: event.at, key, facts: event.type === 'answered' ? { ...facts, provider: titles[provider] } : facts }
  })
}

const confirmedKeys = {
  cash: 'confirmed',
  qris: 'confirmed-qris',
  transfer: 'confirmed-transfer',
  card: 'confirmed-card',
} as const satisfies Record<PaymentKind, StoryKey>

type Line = { readonly key: StoryKey; readonly facts: Readonly<Record<string, string>> }

function lineOf(event: SaleEvent, attempt: number, clock: (at: Instant) => string): Line {
  switch (event.type) {
    case 'confirmed':
      return { key: confirmedKeys[event.core.payment], facts: { number: event.core.number, tendered: formatRupiah(event.core.tendered) } }
    case 'submit-started':
      return { key: 'submit-started', facts: { attempt: String(attempt) } }
    case 'answered':
      return answerLine(event)
    case 'cancelled':
      return { key: 'cancelled', facts: { by: event.by } }
    case 'extended':
      return { key: 'extended', facts: { by: event.by, until: clock(event.holdUntil) } }
    case 'settled':
      return { key: `settled-${event.outcome}`, facts: { by: event.by } }
    case 'hold-expired':
    case 'recovered':
    case 'parked':
      return { key: event.type, facts: {} }
  }
}

function answerLine({ call, reply }: Extract<SaleEvent, { type: 'answered' }>): Line {
  const facts: Record<string, string> = { code: reply.note.code ?? '-', reply: reply.note.key }
  if (reply.message !== undefined) facts['message'] = reply.message
  if (reply.note.key === 'not-put') return { key: 'check-not-put', facts }
  if (reply.kind !== 'delivered' || reply.charged === undefined) return { key: `${call}-${reply.kind}`, facts }
  return { key: `${call}-delivered-charged`, facts: { ...facts, charged: formatRupiah(reply.charged) } }
}

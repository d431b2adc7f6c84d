// Asks for both lists, one after the other. One that cannot be had does not throw the other away.
import { type PriceListFailure } from '../../../shared/ipc-contract'
import { impossible } from '../../../shared/result'
import { type BillListing, type PrepaidListing, type PriceListReply, type PriceLists } from '../../core/ports/providers'
import { type PriceList } from '../../core/catalogue/price-list-merge'

export type FetchedLists = {
  readonly prepaid?: PriceList<PrepaidListing> | undefined
  readonly billProducts?: PriceList<BillListing> | undefined
  /** The first thing that went wrong; `limit` says that the provider was asked too often. */
  readonly failure?: PriceListFailure | 'limit' | undefined
}

export type ListsProgress = {
  readonly enter: (phase: 'prepaid' | 'bills') => void
  /** A call that the provider counts: it began to wait from then. */
  readonly counted: () => void
}

const limitCode = '83'

export async function askForLists(source: PriceLists, { enter, counted }: ListsProgress): Promise<FetchedLists> {
  enter('prepaid')
  const prepaid = await source.prepaid()
  if (isCounted(prepaid)) counted()
  const failed = failureOf(prepaid)
  // Without a line, or with a key that is refused, the second call would only fail the same way.
  if (prepaid.kind !== 'list' && prepaid.kind !== 'inconclusive') return { failure: failed }
  enter('bills')
  const billProducts = await source.bills()
  return { prepaid: listOf(prepaid), billProducts: listOf(billProducts), failure: failed ?? failureOf(billProducts) }
}

// What never arrived, or was turned away for its key or address, may be asked again as soon as that is mended.
function isCounted(reply: PriceListReply<unknown>): boolean {
  switch (reply.kind) {
    case 'list':
    case 'no-answer':
    case 'inconclusive':
      return true
    case 'turned-away':
      return reply.stop === undefined
    case 'not-sent':
      return false
    default:
      return impossible(reply)
  }
}

function listOf<Row>(reply: PriceListReply<Row>): PriceList<Row> | undefined {
  return reply.kind === 'list' ? { rows: reply.rows, skipped: reply.skipped } : undefined
}

function failureOf(reply: PriceListReply<unknown>): FetchedLists['failure'] {
  switch (reply.kind) {
    case 'list':
      return undefined
    case 'turned-away':
      if (reply.stop) return { kind: 'stopped', why: reply.stop }
      return reply.note.code === limitCode ? 'limit' : { kind: 'unusable', note: reply.note }
    case 'not-sent':
      return { kind: 'no-line', why: reply.why }
    case 'no-answer':
      return { kind: 'no-line', why: 'timeout' }
    case 'inconclusive':
      return { kind: 'unusable', note: reply.note }
    default:
      return impossible(reply)
  }
}

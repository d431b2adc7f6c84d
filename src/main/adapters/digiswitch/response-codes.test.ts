import { describe, expect, it } from 'vitest'
import { repliesText } from '../../../shared/text/replies'
import { type InquiryReply, type ProviderOrder } from '../../core/ports/providers'
import { type ProviderReply } from '../../core/sale/provider-reply'
import { bill, inquiry, prepaid, said, shortAnswer } from './answers.fixture'
import { classify } from './classify'
import { classifyInquiry } from './inquiry'
import { type Call, responseCode, responseCodes } from './response-codes'

type Said = readonly [formed: boolean, payBill: string, buyPrepaid: string, checkBill: string, checkPrepaid: string, inquire: string]

const failed = (inquire = 'no-bill'): Said => [
  true,
  'refused returned',
  'refused returned',
  'refused returned',
  'refused returned',
  inquire,
]
const unformed = (inquire: string): Said => [false, 'refused no', 'refused no', 'inconclusive', 'inconclusive', inquire]
const limit = (formed: boolean): Said => [formed, 'refused no', 'refused no', 'inconclusive', 'inconclusive', 'turned-away']
const timedOut: Said = [true, 'refused? returned', 'refused returned', 'refused? returned', 'refused returned', 'inconclusive']
const pending: Said = [true, 'accepted', 'accepted', 'accepted', 'accepted', 'inconclusive']
const stopped = (stop: string): Said => [false, ...(Array(5).fill(`turned-away ${stop}`) as [string, string, string, string, string])]

/** The table of the facts, in its own order: whether a transaction is kept, then what each role makes of the code. */
// prettier-ignore
const table: Readonly<Record<string, Said>> = {
  '00': [true, 'delivered', 'delivered', 'delivered', 'delivered', 'inconclusive'],
  '01': timedOut, '02': failed(), '03': pending,
  '40': unformed('inconclusive'), '41': stopped('token-rejected'), '42': stopped('token-rejected'), '43': unformed('no-bill'),
  '44': unformed('turned-away'), '45': stopped('address-refused'), '47': unformed('no-bill'),
  '49': [false, 'inconclusive', 'inconclusive', 'inconclusive', 'inconclusive', 'inconclusive'],
  '50': [true, 'refused no', 'refused no', 'not-found', 'inconclusive', 'no-bill'],
  '51': failed(), '52': failed(), '53': failed(), '54': failed(), '55': failed(), '56': unformed('no-bill'), '57': failed(), '58': failed(),
  '59': failed(), '60': failed(), '61': unformed('turned-away'), '62': unformed('no-bill'), '63': unformed('no-bill'),
  '64': unformed('inconclusive'), '65': unformed('no-bill'), '66': unformed('no-bill'), '67': unformed('no-bill'), '68': unformed('no-bill'),
  '69': unformed('no-bill'), '70': timedOut, '71': failed(), '72': failed(), '73': failed(),
  '74': [true, 'reversed', 'reversed', 'reversed', 'reversed', 'inconclusive'],
  '80': unformed('turned-away'), '81': unformed('turned-away'), '82': unformed('turned-away'), '83': limit(false), '84': failed(),
  '85': limit(true), '86': limit(true), '87': unformed('no-bill'), '88': unformed('turned-away'), '99': pending,
}

const codes = Object.keys(table).toSorted()

function inWords(reply: ProviderReply | InquiryReply): string {
  if (reply.kind === 'refused') return `refused${reply.verify ? '?' : ''} ${reply.deposit}`
  return reply.kind === 'turned-away' ? `turned-away ${reply.stop ?? ''}`.trim() : reply.kind
}

function roles(rc: string): readonly string[] {
  const call = (how: Call, order: ProviderOrder) => inWords(classify(how, order, said(shortAnswer(order, rc))))
  const asked = inWords(classifyInquiry(inquiry, said(shortAnswer(bill, rc))))
  return [call('submit', bill), call('submit', prepaid), call('check', bill), call('check', prepaid), asked]
}

describe('the response codes', () => {
  it('are those of the table, no more and no fewer', () => {
    expect(Object.keys(responseCodes).toSorted()).toEqual(codes)
  })

  it.each(codes)('%s means in each role what was decided', (rc) => {
    expect(roles(rc)).toEqual(table[rc]?.slice(1))
  })

  it('without a transaction behind them say nothing about a sale when a check meets them', () => {
    const unkept = codes.filter((rc) => table[rc]?.[0] === false)
    expect(unkept).toHaveLength(24)
    for (const rc of unkept) {
      for (const order of [bill, prepaid]) {
        expect(['inconclusive', 'turned-away']).toContain(classify('check', order, said(shortAnswer(order, rc))).kind)
      }
    }
  })

  it.each(codes)('%s has words in both languages under its own key', (rc) => {
    const key = `ds-${rc}` as keyof typeof repliesText.id
    for (const words of Object.values(repliesText)) {
      expect(words[key].short.length).toBeGreaterThan(5)
      expect(words[key].advice.length).toBeGreaterThan(5)
    }
  })

  it.each(['04', '46', '48', '75', '79', '89', '98', '268', '000'])('do not list "%s", which says nothing', (rc) => {
    expect(responseCode(rc)).toBeUndefined()
    expect(roles(rc)).toEqual(Array(5).fill('inconclusive'))
  })

  it.each(['toString', '__proto__', 'constructor', ''])('do not list "%s"', (rc) => {
    expect(responseCode(rc)).toBeUndefined()
  })

  it('tell how long an inquiry has to wait after a limit', () => {
    for (const rc of ['83', '85', '86']) {
      expect(classifyInquiry(inquiry, said(shortAnswer(bill, rc)))).toMatchObject({ kind: 'turned-away', retryAfterMs: 60_000 })
    }
  })
})

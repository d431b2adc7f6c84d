import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { ticketSums } from '../../core/deposit/ticket-sums'
import { type HttpOutcome, type HttpRequest } from '../http/http-client'
import { answered } from './answers.fixture'
import { createNiskala } from './client'
import fixture from './fixtures/deposit-ticket.json'
import { instructionSum } from '../http/instruction-sum'
import { ticketTime } from './ticket-time'

const million = rupiah(1_000_000)

async function asked(outcome: HttpOutcome) {
  const sent: HttpRequest[] = []
  const request = (each: HttpRequest) => {
    sent.push(each)
    return Promise.resolve(outcome)
  }
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const http = { request, close: () => Promise.resolve() }
  const token = () => 'REPLACE-WITH-YOUR-JWT-TOKEN'
  const niskala = createNiskala({ baseUrl: 'https://niskalaapi.socx.app/reseller/api/v1', token, http, log })
  return { reply: await niskala.ticket(million), sent }
}

const replyTo = async (body: unknown, more = {}) => (await asked(answered(body, more))).reply
const withFields = (fields: object) => ({ ...fixture.answer, ...fields })

describe("the document's ticket", () => {
  it('is asked for as the document says, on a connection of its own, once', async () => {
    const { sent } = await asked({ kind: 'no-answer', why: 'reset', tookMs: 1 })
    const [{ kind, method, url, headers, body } = {} as HttpRequest] = sent
    expect(sent).toHaveLength(1)
    expect(kind).toBe('buy')
    expect({ method, url, body: JSON.parse(body ?? '') as unknown }).toEqual({ ...fixture.request, headers: undefined })
    expect(headers).toMatchObject(fixture.request.headers)
  })

  it('is read whole, and contradicts itself', async () => {
    const reply = await replyTo(fixture.answer)
    expect(reply).toEqual({
      kind: 'ticket',
      ticket: {
        amount: 1_000_000,
        unique: 101,
        adminFee: 0,
        grandTotal: 100_101,
        instructionSum: 1_000_101,
        banks: [
          { name: 'BCA', accountNo: '1234567890', holder: 'Name', active: true },
          { name: 'Mandiri', accountNo: '0987654321', holder: 'Name', active: true },
        ],
        validBefore: Date.parse('2024-05-17T01:37:08+07:00'),
        instruction: fixture.answer.instruction,
      },
    })
    expect(reply.kind === 'ticket' && ticketSums(reply.ticket)).toEqual({
      computed: 1_000_101,
      agree: false,
      differing: [{ in: 'grand-total', sum: 100_101 }],
    })
  })
})

describe('a ticket', () => {
  it('may lack what is not needed to pay', async () => {
    const reply = await replyTo({ amount: 1_000_000, unique: 7, grand_total: 1_000_007, banks: null, valid_before: null })
    expect(reply).toMatchObject({ kind: 'ticket', ticket: { adminFee: 0, banks: [], instruction: '', validBefore: undefined } })
    expect(await replyTo(withFields({ valid_before: '2024-05-17T01:37:08' }))).toMatchObject({ ticket: { validBefore: undefined } })
  })

  it('tells a bank that is switched off', async () => {
    const [bank] = fixture.answer.banks
    const reply = await replyTo(
      withFields({
        banks: [
          { ...bank, status: 0 },
          { account_no: '12345', bank_name: 'BRI' },
        ],
      }),
    )
    expect(reply.kind === 'ticket' && reply.ticket.banks).toMatchObject([{ active: false }, { name: 'BRI', holder: '', active: true }])
  })

  it.each([
    { amount: '1000000' },
    { unique: undefined },
    { unique: -1 },
    { unique: 0.5 },
    { grand_total: undefined },
    { grand_total: '1000101' },
    { admin_fee: 'x' },
    { amount: 1e12 },
    { banks: {} },
    { banks: [null] },
    { banks: [{ account_no: 1234567890, bank_name: 'BCA' }] },
    { banks: [{ account_no: 'transfer to me', bank_name: 'BCA' }] },
    { banks: [{ account_no: '1234567890' }] },
    { instruction: 5 },
  ])('with %j is not believed', async (fields) => {
    expect(await replyTo(withFields(fields))).toEqual({ kind: 'inconclusive', note: { key: 'wrong-type' }, message: undefined })
  })

  it('for another amount is not believed', async () => {
    expect(await replyTo(withFields({ amount: 2_000_000 }))).toMatchObject({ kind: 'inconclusive', note: { key: 'mismatch' } })
  })
})

describe('an answer without a ticket', () => {
  it('is told as what it is', async () => {
    expect((await asked({ kind: 'not-sent', why: 'refused', tookMs: 1 })).reply).toEqual({ kind: 'not-sent', why: 'refused' })
    expect((await asked({ kind: 'no-answer', why: 'timeout', tookMs: 1 })).reply).toEqual({ kind: 'no-answer' })
    expect(await replyTo('', { status: 401 })).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(await replyTo({ rc: '02' })).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(await replyTo('', { status: 403 })).toEqual({ kind: 'turned-away', stop: 'address-refused' })
    expect(await replyTo(fixture.answer, { status: 502 })).toMatchObject({ note: { key: 'http-error' } })
    expect(await replyTo('', { status: 429 })).toMatchObject({ note: { key: 'busy' } })
    expect(await replyTo(fixture.answer, { status: 302 })).toMatchObject({ note: { key: 'redirected' } })
    expect(await replyTo('<html>', { contentType: 'text/html' })).toMatchObject({ note: { key: 'not-json' } })
    expect(await replyTo(JSON.stringify(fixture.answer).slice(0, 300))).toMatchObject({ note: { key: 'not-json' } })
  })

  it('keeps the code and the words of the provider', async () => {
    expect(await replyTo({ rc: '01', message: 'Invalid payload' })).toEqual({
      kind: 'inconclusive',
      note: { code: '01', key: 'rc-01' },
      message: 'Invalid payload',
    })
    expect(await replyTo({ rc: 'x'.repeat(99) })).toMatchObject({ note: { key: 'unknown-code' } })
  })
})

describe('instructionSum', () => {
  it.each([
    ['Rp. 1,000,101 (harus sama)', 1_000_101],
    ['nominal Rp 1.000.101,00 ke', 1_000_101],
    ['nominal Rp1000101.', 1_000_101],
    ['IDR 50,000', 50_000],
    ['Rp. 500', 500],
    ['Rp 1.000.101 ... sejumlah Rp1,000,101', 1_000_101],
  ])('reads %s', (words, sum) => expect(instructionSum(words)).toBe(sum))

  it.each(['', 'Mohon transfer. Terima kasih', 'Rp', 'Rp 1.000.101 atau Rp 2.000', 'BCA 1234567890', 'Rp 1,0001', 'Rp 9'.padEnd(40, '9')])(
    'reads nothing in "%s"',
    (words) => expect(instructionSum(words)).toBeUndefined(),
  )
})

describe('ticketTime', () => {
  it.each([
    '',
    '32/01/2024 00:00:00',
    '29/02/2023 00:00:00',
    '17/05/2024',
    '17/05/2024 24:00:00',
    '17/05/2024 01:60:00',
    '5/5/2024 01:00:00',
  ])('does not read "%s"', (text) => expect(ticketTime(text)).toBeUndefined())
  it('knows leap days', () => expect(ticketTime('29/02/2024 23:59:59')).toBe(Date.parse('2024-02-29T23:59:59+07:00')))
})

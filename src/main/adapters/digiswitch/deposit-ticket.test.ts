import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { ticketSums } from '../../core/deposit/ticket-sums'
import { answered, heard, page, said } from './answers.fixture'
import { classifyTicket } from './deposit-ticket'

const asked = rupiah(200_000)
const ask = (data: unknown, more = {}) => classifyTicket(asked, said(data, more))

describe('a deposit ticket', () => {
  it('says what to transfer, and what to write with it', () => {
    expect(ask({ rc: '00', amount: 200_123, notes: 'Transfer ke BCA 123\u202E, berita: ZX81' })).toEqual({
      kind: 'ticket',
      ticket: {
        amount: 200_000,
        unique: 123,
        adminFee: 0,
        grandTotal: 200_123,
        instructionSum: undefined,
        banks: [],
        instruction: 'Transfer ke BCA 123, berita: ZX81',
      },
    })
  })

  it('reads a sum that the notes name, and shows sums that disagree', () => {
    const sumsOf = (data: unknown) => {
      const reply = ask(data)
      return reply.kind === 'ticket' ? ticketSums(reply.ticket).differing : reply.kind
    }
    expect(sumsOf({ rc: '00', amount: 200_123, notes: 'Transfer Rp 200.123 tepat' })).toEqual([])
    expect(sumsOf({ rc: '00', amount: 200_123, notes: 'Transfer Rp 200.321 tepat' })).toEqual([{ in: 'instruction', sum: 200_321 }])
    expect(sumsOf({ rc: '00', amount: 199_000, notes: '' })).toEqual([{ in: 'grand-total', sum: 199_000 }])
    expect(sumsOf({ rc: '00', amount: 2_000_000 })).toEqual([{ in: 'grand-total', sum: 2_000_000 }])
    expect(sumsOf({ rc: '00', amount: '200000', notes: null })).toEqual([])
  })

  it('tells a wrong key and a foreign address: nothing was made', () => {
    expect(ask({ rc: '41', message: 'x' })).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(ask({ rc: '45', message: 'x' }, { status: 403 })).toEqual({ kind: 'turned-away', stop: 'address-refused' })
    expect(classifyTicket(asked, page(401))).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
  })

  it('that failed says why', () => {
    expect(ask({ rc: '64', message: 'Tarik tiket gagal' })).toEqual({
      kind: 'inconclusive',
      note: { code: '64', key: 'ds-64' },
      message: 'Tarik tiket gagal',
    })
  })

  it.each([
    [said({ rc: '00', amount: 200_000.5, notes: 'x' })],
    [said({ rc: '00', amount: 0, notes: 'x' })],
    [said({ rc: '00', notes: 'x' })],
    [said({ rc: '00', amount: 200_000, notes: 5 })],
    [said({ amount: 200_000, notes: 'x' })],
    [said({ rc: '75', amount: 200_000, notes: 'x' })],
    [said({ rc: '00', amount: 200_000, notes: 'x' }, { status: 502 })],
    [said([])],
    [page(200)],
    [page(302)],
    [page(429)],
    [page(503)],
    [heard(answered('{"data":{"rc":"00","amount":200000'))],
  ])('that cannot be read was perhaps made (%#)', (what) => {
    expect(classifyTicket(asked, what)).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-ticket-unclear' } })
  })

  it('hands on what the line did', () => {
    expect(classifyTicket(asked, { kind: 'not-sent', why: 'timeout', tookMs: 1 })).toEqual({ kind: 'not-sent', why: 'timeout' })
    expect(classifyTicket(asked, { kind: 'no-answer', why: 'reset', tookMs: 1 })).toEqual({ kind: 'no-answer' })
  })
})

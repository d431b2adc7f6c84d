import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { ticketSums } from './ticket-sums'

const ticket = { amount: rupiah(1_000_000), unique: rupiah(101), adminFee: rupiah(2_500), grandTotal: rupiah(1_002_601) }

describe('ticketSums', () => {
  it('agree when all name one sum, or the instruction names none', () => {
    const agreed = { computed: 1_002_601, agree: true, differing: [] }
    expect(ticketSums(ticket)).toEqual(agreed)
    expect(ticketSums({ ...ticket, instructionSum: rupiah(1_002_601) })).toEqual(agreed)
  })

  it('name each sum that differs', () => {
    expect(ticketSums({ ...ticket, grandTotal: rupiah(1), instructionSum: rupiah(2) })).toEqual({
      computed: 1_002_601,
      agree: false,
      differing: [
        { in: 'grand-total', sum: 1 },
        { in: 'instruction', sum: 2 },
      ],
    })
  })
})

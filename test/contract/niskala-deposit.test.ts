// Deposit tickets, by the amounts of the sandbox's table.
import { describe, expect, it } from 'vitest'
import { ticketSums } from '../../src/main/core/deposit/ticket-sums'
import { type TicketReply } from '../../src/main/core/ports/providers'
import { rupiah } from '../../src/shared/money'
import { ticketScenarios } from '../../src/sandbox/deposit-scenarios'
import { niskalaClients } from './niskala-client'
import { openTill } from './sandbox-caller'

const connect = niskalaClients()

function inWords(reply: TicketReply): string {
  switch (reply.kind) {
    case 'ticket': {
      const { differing } = ticketSums(reply.ticket)
      const off = reply.ticket.banks.filter((bank) => !bank.active).length
      const signs = [
        ...differing.map((each) => each.in),
        ...(off > 0 ? ['bank off'] : []),
        ...(reply.ticket.banks.length === 0 ? ['no banks'] : []),
      ]
      return ['ticket', ...signs, ...(reply.ticket.validBefore === undefined ? ['no time'] : [])].join(', ')
    }
    case 'inconclusive':
      return `inconclusive ${reply.note.key}`
    default:
      return reply.kind
  }
}

const expected: Readonly<Record<number, string>> = {
  1_000_000: 'ticket, grand-total',
  1_150_000: 'ticket, grand-total, instruction',
  1_200_000: 'ticket, instruction',
  1_300_000: 'ticket, no banks',
  1_350_000: 'ticket, no banks',
  1_375_000: 'ticket, bank off',
  1_400_000: 'no-answer',
  1_450_000: 'no-answer',
  1_500_000: 'inconclusive http-error',
  1_550_000: 'inconclusive http-error',
  1_650_000: 'inconclusive not-json',
  2_100_000: 'inconclusive wrong-type',
  2_200_000: 'ticket, no time',
  2_300_000: 'inconclusive wrong-type',
}

describe('a deposit ticket', () => {
  it.each(ticketScenarios)('for $amount ($does)', async ({ amount, opensNone }) => {
    const till = await openTill({ pace: 0.001 })
    const reply = await connect(till).ticket(rupiah(amount))
    expect(inWords(reply)).toBe(expected[amount] ?? 'ticket')
    // Whatever came back: it was asked for once.
    const { pathname } = new URL(till.sandbox.baseUrl)
    expect(till.sandbox.calls().paths).toEqual({ [`POST ${pathname}/deposit_ticket`]: 1 })
    expect(till.sandbox.book().tickets).toHaveLength(opensNone === true ? 0 : 1)
  })

  it('says what to transfer, where and until when', async () => {
    const till = await openTill()
    const reply = await connect(till).ticket(rupiah(250_000))
    expect(reply).toMatchObject({
      kind: 'ticket',
      ticket: { amount: 250_000, adminFee: 0, validBefore: 1_760_000_000_000 + 2 * 3_600_000 },
    })
    if (reply.kind !== 'ticket') return
    const { computed, agree } = ticketSums(reply.ticket)
    expect({ agree, computed }).toEqual({ agree: true, computed: reply.ticket.instructionSum })
    expect(till.sandbox.pay({ transfer: computed })).toMatchObject({ state: 'credited' })
    expect(await connect(till).saldo()).toEqual({ kind: 'saldo', amount: 5_000_000 + computed })
  })

  it('is turned away with a wrong token, and not sent without a line', async () => {
    const till = await openTill()
    expect(await connect(till, { token: 'wrong' }).ticket(rupiah(50_000))).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    await till.sandbox.setLine('refuse')
    expect(await connect(till).ticket(rupiah(50_000))).toEqual({ kind: 'not-sent', why: 'refused' })
  })
})

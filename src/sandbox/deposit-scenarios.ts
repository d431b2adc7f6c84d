// The table of deposit scenarios: the amount asked for chooses what happens.
import * as travel from './deliveries'
import { instructionFor, type TicketAnswer, type TicketScenario } from './ticket'

const OFF_BY = 1_000
const BANK_FEE = 2_500

/** Every other amount is answered honestly, at once. */
export const ticketScenarios: readonly TicketScenario[] = [
  {
    amount: 1_000_000,
    does: 'the figures of the document: unique 101, grand_total 100101, 1,000,101 in the instruction',
    unique: 101,
    alter: (answer) => ({ ...answer, grand_total: answer.amount / 10 + answer.unique }),
  },
  { amount: 1_100_000, does: 'admin_fee 2500, in grand_total and instruction', admin_fee: BANK_FEE },
  {
    amount: 1_150_000,
    does: 'admin_fee 2500, but neither grand_total nor instruction contain it',
    admin_fee: BANK_FEE,
    alter: (answer) => withSum({ ...answer, grand_total: answer.grand_total - BANK_FEE }, answer.grand_total - BANK_FEE),
  },
  {
    amount: 1_200_000,
    does: 'the instruction says 1000 more than grand_total',
    alter: (answer) => withSum(answer, answer.grand_total + OFF_BY),
  },
  {
    amount: 1_250_000,
    does: 'an instruction without a sum',
    alter: (answer) => ({ ...answer, instruction: 'Mohon transfer. Terima kasih' }),
  },
  { amount: 1_300_000, does: 'no banks', alter: (answer) => ({ ...answer, banks: undefined }) },
  { amount: 1_350_000, does: 'an empty list of banks', alter: (answer) => ({ ...answer, banks: [] }) },
  { amount: 1_375_000, does: 'BCA with status 0', alter: (answer) => ({ ...answer, banks: firstBankOff(answer) }) },
  { amount: 1_400_000, does: 'a ticket, and the connection cut', delivery: { transport: 'cut' } },
  { amount: 1_450_000, does: 'a ticket, and no answer, ever', delivery: { transport: 'never' } },
  { amount: 1_500_000, does: 'a ticket, and HTTP 502 with HTML', delivery: travel.htmlPage(502) },
  { amount: 1_550_000, does: 'no ticket, HTTP 503 with HTML', opensNone: true, delivery: travel.htmlPage(503) },
  { amount: 1_600_000, does: 'a ticket, answered after 5 s', delivery: { waitMs: 5_000 } },
  { amount: 1_650_000, does: 'a ticket, and truncated JSON', delivery: travel.truncated },
  { amount: 1_700_000, does: 'valid for one minute', validMs: 60_000 },
  { amount: 1_750_000, does: 'expired before it is answered', validMs: -60_000 },
  { amount: 1_800_000, does: 'credited 30 s after the transfer', creditAfterMs: 30_000 },
  { amount: 1_850_000, does: 'credited without the unique code', keeps: (unique) => unique },
  { amount: 1_900_000, does: 'credited 2500 short', keeps: () => BANK_FEE },
  { amount: 2_100_000, does: 'wrong types: amount, unique and grand_total as text', alter: asTexts },
  { amount: 2_200_000, does: 'valid_before in another notation, 2024-05-17T01:37:08', alter: withIsoTime },
  { amount: 2_300_000, does: 'no grand_total', alter: (answer) => ({ ...answer, grand_total: undefined }) },
]

const byAmount = new Map(ticketScenarios.map((scenario) => [scenario.amount, scenario]))

/** What an amount asks for. */
export function ticketScenarioFor(amount: number): TicketScenario {
  return byAmount.get(amount) ?? { amount, does: 'honest' }
}

function withSum(answer: TicketAnswer, sum: number): TicketAnswer {
  return { ...answer, instruction: instructionFor(sum, answer.valid_before) }
}

function firstBankOff({ banks }: TicketAnswer): TicketAnswer['banks'] {
  return banks.map((bank) => (bank.bank_name === 'BCA' ? { ...bank, status: 0 } : bank))
}

function asTexts({ amount, unique, grand_total, ...rest }: TicketAnswer): Readonly<Record<string, unknown>> {
  return { ...rest, amount: String(amount), unique: String(unique), grand_total: String(grand_total) }
}

function withIsoTime(answer: TicketAnswer): TicketAnswer {
  const valid_before = answer.valid_before.replace(/^(\d+)\/(\d+)\/(\d+) /, '$3-$2-$1T')
  return { ...answer, valid_before, instruction: answer.instruction.replace(answer.valid_before, valid_before) }
}

// DigiSwitch's part of the book: its own sales, tickets and deposit, apart from Niskala's.
import { type BookFile, type BookLine, type DigiswitchCall } from './book-file'
import { type DigiswitchSale } from './digiswitch-sale'
import { type DigiswitchTicket } from './digiswitch-ticket'

export type DigiswitchCounts = Readonly<Record<DigiswitchCall, number>>

export type DigiswitchBook = {
  find(refId: string): DigiswitchSale | undefined
  all(): readonly DigiswitchSale[]
  write(sale: DigiswitchSale): void
  /** Deposit left, which may have decimals: what was paid in and credited, less what the sales hold. */
  balance(): number
  setBalance(balance: number): void
  tickets(): readonly DigiswitchTicket[]
  writeTicket(ticket: DigiswitchTicket): void
  countCall(refId: string, call: DigiswitchCall): void
  calls(refId: string): DigiswitchCounts
}

type Pages = {
  deposit: number | undefined
  readonly sales: Map<string, DigiswitchSale>
  readonly tickets: Map<number, DigiswitchTicket>
  readonly calls: Map<string, DigiswitchCounts>
}

const NO_CALLS: DigiswitchCounts = { 'inq-pasca': 0, 'pay-pasca': 0, 'status-pasca': 0, prepaid: 0 }
const DECIMALS = 100

/** Reads what stands in the file, or begins with the given deposit. */
export function openDigiswitchBook(file: BookFile, saldo: number): DigiswitchBook {
  const pages: Pages = { deposit: undefined, sales: new Map(), tickets: new Map(), calls: new Map() }
  for (const line of file.lines) apply(pages, line)
  const write = (line: BookLine): void => {
    file.appendSynced(line)
    apply(pages, line)
  }
  if (pages.deposit === undefined) write({ type: 'digiswitch-deposit', deposit: saldo })
  return {
    find: (refId) => pages.sales.get(refId),
    all: () => [...pages.sales.values()],
    write: (sale) => write({ type: 'digiswitch-sale', sale }),
    balance: () => rounded((pages.deposit ?? 0) + creditsLessHeld(pages)),
    setBalance: (balance) => write({ type: 'digiswitch-deposit', deposit: rounded(balance - creditsLessHeld(pages)) }),
    tickets: () => [...pages.tickets.values()],
    writeTicket: (ticket) => write({ type: 'digiswitch-ticket', ticket }),
    countCall: (ref_id, call) => {
      const line = { type: 'digiswitch-call', ref_id, call } as const
      file.append(line)
      apply(pages, line)
    },
    calls: (refId) => pages.calls.get(refId) ?? NO_CALLS,
  }
}

// The other provider's lines change nothing here.
function apply(pages: Pages, line: BookLine): void {
  if (line.type === 'digiswitch-deposit') pages.deposit = line.deposit
  else if (line.type === 'digiswitch-sale') pages.sales.set(line.sale.ref_id, line.sale)
  else if (line.type === 'digiswitch-ticket') pages.tickets.set(line.ticket.ticket, line.ticket)
  else if (line.type === 'digiswitch-call') {
    const counts = pages.calls.get(line.ref_id) ?? NO_CALLS
    pages.calls.set(line.ref_id, { ...counts, [line.call]: counts[line.call] + 1 })
  }
}

function creditsLessHeld({ sales, tickets }: Pages): number {
  let sum = 0
  for (const { sum: credit, credited_at } of tickets.values()) sum += credited_at === undefined ? 0 : credit
  for (const { held } of sales.values()) sum -= held
  return sum
}

// Floating point leaves crumbs behind; the provider's balance has two decimals.
function rounded(amount: number): number {
  return Math.round(amount * DECIMALS) / DECIMALS
}

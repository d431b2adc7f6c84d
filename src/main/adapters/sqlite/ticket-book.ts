// Deposit tickets as the provider wrote them.
import * as v from 'valibot'
import { type DepositTicket } from '../../core/ports/providers'
import { type StoredTicket, StoreTrouble, type TicketBook } from '../../core/ports/stores'
import { type ProviderName } from '../../../shared/provider-name'
import { type Instant } from '../../../shared/sale-view'
import { type Database } from './database'
import { instant, money, proven, type Same, text } from './field-schemas'
import { damaged } from './file-check'

const bank = v.strictObject({ name: text, accountNo: text, holder: text, active: v.boolean() })

const ticket = v.strictObject({
  amount: money,
  unique: money,
  adminFee: money,
  grandTotal: money,
  instructionSum: v.optional(money),
  banks: v.pipe(v.array(bank), v.readonly()),
  validBefore: v.optional(instant),
  instruction: text,
})

proven<Same<v.InferOutput<typeof ticket>, DepositTicket>>()

const ticketRow = v.pipe(
  v.object({
    id: text,
    createdAt: instant,
    outcome: v.picklist(['made', 'unsure']),
    arrivedAt: v.nullable(instant),
    body: v.pipe(text, v.parseJson(), ticket),
  }),
  v.transform(({ body, arrivedAt, ...row }): StoredTicket => ({ ...row, ticket: body, ...(arrivedAt === null ? {} : { arrivedAt }) })),
)

const columns = 'id, createdAt, outcome, arrivedAt, body'

export function createTicketBook(database: Database, provider: ProviderName): TicketBook {
  const mine = `provider = '${provider}'`
  const add = database.prepare(`INSERT INTO ticket (${columns}, provider) VALUES (?, ?, ?, ?, ?, ?)`)
  const one = database.prepare(`SELECT ${columns} FROM ticket WHERE id = ? AND ${mine}`)
  const latest = database.prepare(`SELECT ${columns} FROM ticket WHERE ${mine} ORDER BY row DESC LIMIT ?`)
  const arrived = createArrival(database)
  return {
    add({ id, createdAt, outcome, arrivedAt, ticket }) {
      database.write(() => add.run(id, createdAt, outcome, arrivedAt ?? null, JSON.stringify(ticket), provider))
    },
    arrived: (id, at) => database.write(() => arrived(id, at)),
    find(id) {
      const found = one.get(id)
      if (found === undefined) return undefined
      const read = v.safeParse(ticketRow, found)
      if (!read.success) throw damaged(`Ticket ${id} cannot be read: ${v.summarize(read.issues)}`)
      return read.output
    },
    // One that cannot be read hides no other; asking for it by its id tells what is wrong with it.
    latest: (limit) =>
      latest
        .all(limit)
        .map((row) => v.safeParse(ticketRow, row))
        .flatMap((read) => (read.success ? [read.output] : [])),
  }
}

/** Marks the ticket as arrived, inside a transaction of the caller. Money arrives once: the first time stands. */
export function createArrival(database: Database): (id: string, at: Instant) => void {
  const mark = database.prepare('UPDATE ticket SET arrivedAt = ifnull(arrivedAt, ?) WHERE id = ?')
  return (id, at) => {
    if (mark.run(at, id).changes === 0) throw new StoreTrouble('other', `No ticket ${id} to arrive`)
  }
}

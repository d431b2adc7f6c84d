import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock'
import { at } from '../../../test/support/sales'
import { promised } from '../../../test/support/scripted-provider'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { openStore } from '../../../test/support/temp-database'
import { rupiah } from '../../shared/money'
import { ok } from '../../shared/result'
import { type ReceiptView } from '../../shared/sale-view'
import { systemIds } from '../adapters/platform/system'
import { type DepositTicket, type TicketPayer, type TicketReply } from '../core/ports/providers'
import { createDeposits, noDeposits } from './deposit'

const hour = 3_600_000

/** The document's own example, which contradicts itself. */
const documented: DepositTicket = {
  amount: rupiah(1_000_000),
  unique: rupiah(101),
  adminFee: rupiah(0),
  grandTotal: rupiah(100_101),
  instructionSum: rupiah(1_000_101),
  banks: [
    { name: 'BCA', accountNo: '1234567890', holder: 'PT Niskala', active: true },
    { name: 'Mandiri', accountNo: '0987654321', holder: 'PT Niskala', active: false },
  ],
  validBefore: at(2 * hour),
  instruction: 'Mohon transfer nominal Rp. 1,000,101 (harus sama)',
}
const honest: DepositTicket = { ...documented, grandTotal: rupiah(1_000_101) }

function openDesk(reply: TicketReply | Promise<TicketReply> = { kind: 'ticket', ticket: honest }, payer?: TicketPayer) {
  const clock = createFakeClock()
  const store = openStore().of('niskala')
  const slips: ReceiptView[] = []
  const asked: number[] = []
  const payers: (TicketPayer | undefined)[] = []
  let changes = 0
  const source = { reply }
  const deposits = createDeposits({
    tickets: store.tickets,
    source: {
      async ticket(amount, from) {
        asked.push(amount)
        payers.push(from)
        return await source.reply
      },
    },
    payer: payer && (() => payer),
    printer: {
      list: () => Promise.resolve([]),
      print(slip) {
        slips.push(slip)
        return Promise.resolve(ok('Kertas'))
      },
      openDrawer: () => Promise.reject(new Error('unused')),
    },
    clock,
    ids: systemIds,
    paperRoute: () => ({ way: 'system', printer: '' }),
    shop: () => shopSettings(),
    preferences: () => preferenceSettings(),
    onChange: () => void (changes += 1),
  })
  return { deposits, store, clock, slips, asked, payers, source, changes: () => changes }
}

const million = rupiah(1_000_000)

describe('a deposit ticket', () => {
  it('is asked for once, kept, told, and shown with the sum by our own arithmetic', async () => {
    const { deposits, store, asked, changes } = openDesk()
    const made = await deposits.create(million)
    expect(made).toMatchObject({ ok: true, value: { state: 'open', computed: 1_000_101, grandTotal: 1_000_101, agree: true } })
    expect([asked, changes(), store.tickets.latest(9).length]).toEqual([[1_000_000], 1, 1])
    expect(deposits.list()).toEqual([made.ok && made.value])
  })

  it('that contradicts itself shows every sum and chooses none', async () => {
    const { deposits } = openDesk({ kind: 'ticket', ticket: documented })
    expect(await deposits.create(million)).toMatchObject({
      ok: true,
      value: { computed: 1_000_101, grandTotal: 100_101, instructionSum: 1_000_101, agree: false },
    })
  })

  it('is not asked for again by a second press, and by a third once the first was answered', async () => {
    const late = promised<TicketReply>()
    const { deposits, asked } = openDesk(late.promise)
    const first = deposits.create(million)
    expect(await deposits.create(million)).toEqual({ ok: false, failure: { kind: 'refused', message: '' } })
    late.give({ kind: 'ticket', ticket: honest })
    expect(await first).toMatchObject({ ok: true })
    expect(asked).toHaveLength(1)
    await deposits.create(million)
    expect(asked).toHaveLength(2)
  })

  it.each<TicketReply>([{ kind: 'no-answer' }, { kind: 'inconclusive', note: { key: 'http-error' } }])(
    'whose answer is lost (%o) is kept as unsure and never asked for again',
    async (reply) => {
      const { deposits, asked, clock, store } = openDesk(reply)
      const lost = await deposits.create(million)
      expect(lost).toMatchObject({ ok: false, failure: { kind: 'unsure', ticket: { state: 'unsure', amount: 1_000_000, banks: [] } } })
      await clock.advance(48 * hour)
      expect([asked.length, deposits.list().map((ticket) => ticket.state)]).toEqual([1, ['unsure']])
      expect(store.tickets.latest(9)).toMatchObject([{ outcome: 'unsure' }])
    },
  )

  it.each<[TicketReply, unknown]>([
    [
      { kind: 'not-sent', why: 'no-network' },
      { kind: 'no-line', why: 'no-network' },
    ],
    [
      { kind: 'turned-away', stop: 'token-rejected' },
      { kind: 'stopped', why: 'token-rejected' },
    ],
    [
      { kind: 'turned-away', stop: 'address-refused' },
      { kind: 'stopped', why: 'address-refused' },
    ],
  ])('that was certainly not made (%o) leaves nothing behind', async (reply, failure) => {
    const { deposits, source } = openDesk(reply)
    expect(await deposits.create(million)).toEqual({ ok: false, failure })
    expect(deposits.list()).toEqual([])
    source.reply = { kind: 'ticket', ticket: honest }
    expect(await deposits.create(million)).toMatchObject({ ok: true })
  })

  it('says who transfers where the provider asks for it, and is not asked for while nobody has said who', async () => {
    const payer = { bank: 'BCA', ownerName: 'Sari' }
    const named = openDesk(undefined, payer)
    expect(await named.deposits.create(million)).toMatchObject({ ok: true })
    expect(named.payers).toEqual([payer])
    for (const half of [
      { ...payer, bank: '' },
      { ...payer, ownerName: '' },
    ]) {
      const { deposits, asked } = openDesk(undefined, half)
      expect(await deposits.create(million)).toEqual({ ok: false, failure: { kind: 'payer-missing' } })
      expect([asked, deposits.list()]).toEqual([[], []])
    }
  })

  it('cannot be had from a provider that is not set up', async () => {
    expect(await noDeposits.create(million)).toEqual({ ok: false, failure: { kind: 'stopped', why: 'token-missing' } })
    expect([noDeposits.list(), await noDeposits.print('x')]).toEqual([[], { ok: false, failure: { kind: 'no-such-sale' } }])
  })

  it('is open until its time is over, and arrived from then on for good', async () => {
    const { deposits, clock, store } = openDesk()
    const made = await deposits.create(million)
    const id = made.ok ? made.value.id : ''
    const state = () => deposits.list()[0]?.state
    await clock.advance(2 * hour)
    expect(state()).toBe('open')
    await clock.advance(1)
    expect(state()).toBe('expired')
    store.tickets.arrived(id, clock.now())
    await clock.advance(hour)
    expect(deposits.list()).toMatchObject([{ state: 'arrived', arrivedAt: at(2 * hour + 1) }])
  })

  it('without a time of its own never expires by itself', async () => {
    const { deposits, clock } = openDesk({ kind: 'ticket', ticket: { ...honest, validBefore: undefined } })
    await deposits.create(million)
    await clock.advance(90 * 24 * hour)
    expect(deposits.list()[0]?.state).toBe('open')
  })
})

describe('the slip', () => {
  const text = (slip: ReceiptView | undefined): string => `\n${slip?.lines.map((line) => line.text.trimEnd()).join('\n')}\n`

  it('names the one sum to transfer, and the accounts that take it', async () => {
    const { deposits, slips } = openDesk()
    const made = await deposits.create(million)
    expect(await deposits.print(made.ok ? made.value.id : '')).toEqual({ ok: true, value: { printer: 'Kertas' } })
    expect(text(slips[0])).toMatchInlineSnapshot(`
      "
                 Konter Uji
      --------------------------------
               TIKET DEPOSIT
      21/11/2026 13:00:00 WIB
      --------------------------------
      Nominal              Rp1.000.000
      Kode unik                  Rp101
      Biaya admin                  Rp0
      TRANSFER TEPAT       Rp1.000.101
      --------------------------------
      BCA
      1234567890
      PT Niskala
      --------------------------------
      Sebelum  21/11/2026 15:00:00 WIB
      "
    `)
  })

  it('prints every sum and a warning when they differ', async () => {
    const { deposits, slips } = openDesk({ kind: 'ticket', ticket: { ...documented, instructionSum: rupiah(1_001_101) } })
    const made = await deposits.create(million)
    await deposits.print(made.ok ? made.value.id : '')
    expect(text(slips[0])).toMatchInlineSnapshot(`
      "
                 Konter Uji
      --------------------------------
               TIKET DEPOSIT
      21/11/2026 13:00:00 WIB
      --------------------------------
      Nominal              Rp1.000.000
      Kode unik                  Rp101
      Biaya admin                  Rp0
      Hitungan Loket       Rp1.000.101
      Menurut tiket          Rp100.101
      Menurut teks         Rp1.001.101
       JUMLAH BERBEDA, TANYAKAN DULU
      --------------------------------
      BCA
      1234567890
      PT Niskala
      --------------------------------
      Sebelum  21/11/2026 15:00:00 WIB
      "
    `)
    expect(slips[0]?.lines.every((line) => line.text.length <= 32)).toBe(true)
  })

  it('is there only for a ticket that is, and not for one that perhaps is', async () => {
    const none = { ok: false, failure: { kind: 'no-such-sale' } }
    const { deposits, slips } = openDesk({ kind: 'no-answer' })
    expect(await deposits.print('01KAK3V8Q0NOBODYNOBODYNOBO')).toEqual(none)
    await deposits.create(million)
    expect(await deposits.print(deposits.list()[0]!.id)).toEqual(none)
    expect(slips).toEqual([])
  })
})

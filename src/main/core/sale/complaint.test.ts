// The complaint says what was stored and told, in the provider's order, and nothing else.
import { describe, expect, it } from 'vitest'
import { at, billSale, confirmedEvent, replies, saleCore } from '../../../../test/support/sales'
import { rupiah } from '../../../shared/money'
import { complaintText } from '../../../shared/text/complaint'
import { statesText } from '../../../shared/text/states'
import { composeComplaintSlip } from '../receipt/complaint-slip'
import { shop } from '../receipt/sales.fixture'
import { type Complaint, complaintMessage, complaintOf, mayComplain } from './complaint'
import { type ProviderReply } from './provider-reply'
import { type Sale, type SaleCore, type SaleEvent, type SaleStatus } from './sale'

const sending = { attempts: 1, firstSentAt: at(2_000) }
const started: SaleEvent = { type: 'submit-started', at: at(2_000) }

function answered(reply: ProviderReply, call: 'submit' | 'check', ms: number): SaleEvent {
  return { type: 'answered', at: at(ms), askedAt: at(ms - 500), call, reply }
}

function complaint(
  status: SaleStatus,
  answers: readonly SaleEvent[],
  core: Partial<SaleCore> = {},
  language: 'id' | 'en' = 'id',
): Complaint {
  const sale: Sale = { core: saleCore(core), status }
  const [text, states] = [complaintText[language], statesText[language]]
  return complaintOf({ sale, story: [confirmedEvent(core), started, ...answers], zone: 'WIB', text, states })
}

const unknown: SaleStatus = { kind: 'unknown', since: at(5_000), holdUntil: at(9_000), checks: 1, sending, note: replies.noAnswer.note }
const delivered: SaleStatus = {
  kind: 'delivered',
  since: at(5_000),
  sending,
  checks: 1,
  serial: '0212000000016413',
  providerRef: '16413',
  note: replies.delivered.note,
  cashReturned: false,
}
const bought: ProviderReply = { ...replies.delivered, balance: rupiah(974_650), message: 'SUKSES,\n TSEL25' }
const message = (made: Complaint, language: 'id' | 'en' = 'id') => complaintMessage(made, complaintText[language])

describe('the complaint', () => {
  it('says everything a provider asks for about a success that did not arrive', () => {
    expect(message(complaint(delivered, [answered(bought, 'submit', 4_000)]))).toBe(
      [
        'Komplain ke Niskala',
        'Waktu: 21/11/2026 13:00:02 WIB',
        'Nomor: 081234567890',
        'Produk: Telkomsel 25.000',
        'Kode produk: TSEL25',
        'Ref kami (request_id): LKT01KAK3V8Q0A1B2C3D4E5F6G7H8',
        'Ref Niskala: 16413',
        'Jawaban: kode 00, SUKSES, TSEL25 (21/11/2026 13:00:04 WIB)',
        'SN: 0212000000016413',
        'Saldo sebelum: Rp1.000.000',
        'Saldo sesudah: Rp974.650 (21/11/2026 13:00:04 WIB)',
        'Status di kami: Sukses sejak 21/11/2026 13:00:05 WIB',
        'Mohon dicek dan dikabari hasilnya. Terima kasih.',
      ].join('\n'),
    )
  })

  it('leaves out what nobody told', () => {
    expect(complaint(unknown, [answered(replies.noAnswer, 'submit', 5_000)]).facts.map(({ label }) => label)).toEqual([
      'Waktu',
      'Nomor',
      'Produk',
      'Kode produk',
      'Ref kami (request_id)',
      'Status di kami',
    ])
  })

  it('counts no balance back from an answer that came later: other sales were bought meanwhile', () => {
    const { facts } = complaint(delivered, [answered(replies.noAnswer, 'submit', 3_000), answered(bought, 'check', 60_000)])
    expect(facts.map(({ label }) => label)).not.toContain('Saldo sebelum')
    expect(facts.map(({ label }) => label)).toContain('Saldo sesudah')
  })

  it('quotes the last answer that speaks of the sale, not the one that was turned away', () => {
    const story = [answered(replies.accepted, 'submit', 3_000), answered(replies.rejected, 'check', 9_000)]
    const { facts } = complaint(unknown, story)
    expect(facts.find(({ label }) => label === 'Jawaban')?.value).toBe('kode 68 (21/11/2026 13:00:03 WIB)')
    expect(facts.find(({ label }) => label === 'Ref Niskala')?.value).toBe('16413')
  })

  it('says of a success without a serial that there is none', () => {
    const { facts } = complaint({ ...delivered, serial: undefined }, [])
    expect(facts.find(({ label }) => label === 'SN')?.value).toBe('tidak ada')
  })

  it('never tells the cost, the price, the cash or the customer by name', () => {
    const text = message(complaint(delivered, [], billSale))
    for (const secret of ['25.350', '10.900', '12.000', '26.500', '50.000', 'Nama Pelanggan', 'Sari']) expect(text).not.toContain(secret)
    expect(text).toContain('Komplain ke DigiSwitch')
    expect(text).toContain('Ref kami (ref_id): LKT')
  })

  it('is written in the language of the till, and marked in training', () => {
    const made = complaint(unknown, [], { training: true }, 'en')
    expect(message(made, 'en')).toContain('State on our side: Not certain since 21/11/2026 13:00:05 WIB')
    expect(message(made, 'en').startsWith('LATIHAN (TRAINING)')).toBe(true)
  })

  it('is possible once the order has left the till', () => {
    const core = saleCore()
    const queued: SaleStatus = { kind: 'queued', since: at(0), holdUntil: at(9_000), tries: 0, sending: { attempts: 0 } }
    expect([mayComplain({ core, status: queued }), mayComplain({ core, status: unknown })]).toEqual([false, true])
  })
})

describe('its slip', () => {
  it.each([32, 48] as const)('holds every fact within %i columns of plain characters', (paperColumns) => {
    const made = complaint(delivered, [answered({ ...bought, message: 'GAGAL\u001b@ é'.repeat(9) }, 'submit', 4_000)])
    const { lines } = composeComplaintSlip(made, { ...shop, paperColumns }, complaintText.id)
    expect(lines.every(({ text }) => text.length <= paperColumns && /^[ -~]*$/u.test(text))).toBe(true)
    const paper = lines.map(({ text }) => text.trim()).join(' ')
    for (const part of ['KOMPLAIN KE NISKALA', '081234567890', '0212000000016413', 'Rp1.000.000']) expect(paper).toContain(part)
  })
})

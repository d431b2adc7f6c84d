// A success whose serial number needs a look is flagged the moment it comes.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { type ProviderReply } from '../core/sale/provider-reply'

const second = 1_000
const success = (serial: string | undefined): ProviderReply => ({ ...replies.delivered, serial })
const token = '1234-5678-9012-3456-7890/BUDI/R1/900VA/34,5'

describe('serial numbers', () => {
  it('of their own are not flagged, and power tokens that read as 20 digits neither', async () => {
    const { confirm, start, provider, steps, store } = openEngineRoom()
    const serials = ['A1', token]
    provider.onSubmit = () => success(serials[provider.submitted.length - 1])
    confirm()
    confirm({ category: 'pln' })
    await start()
    expect(steps.filter((step) => step.state === 'delivered').map((step) => [step.serial, step.flags])).toEqual([
      ['A1', []],
      [token, []],
    ])
    expect(store.journal.flagged(10)).toEqual([])
  })

  it('that another sale has are flagged on the sale that got them later, at once and for good', async () => {
    const { confirm, start, provider, steps, store, clock, worker } = openEngineRoom()
    provider.onSubmit = () => success('TWICE')
    const [first, later] = [confirm(), confirm()]
    await start()
    expect(steps.filter((step) => step.state === 'delivered').map((step) => [step.id, step.flags])).toEqual([
      [first.core.id, []],
      [later.core.id, ['repeated-serial']],
    ])
    await clock.advance(3 * second)
    provider.onCheck = () => success('TWICE')
    await worker.checkNow(later.core.id)
    expect(store.journal.flagged(10).map((sale) => sale.core.id)).toContain(later.core.id)
  })

  it('told again about the same sale are no repetition', async () => {
    const { confirm, start, provider, worker, clock, store } = openEngineRoom()
    provider.onSubmit = () => success('ONE')
    provider.onCheck = () => success('ONE')
    const sale = confirm()
    await start()
    await clock.advance(3 * second)
    await worker.checkNow(sale.core.id)
    expect(store.journal.flagged(10)).toEqual([])
  })

  it('that are missing are flagged until a question brings them', async () => {
    const { confirm, start, provider, clock, store, steps } = openEngineRoom()
    provider.onSubmit = () => success(undefined)
    provider.onCheck = () => success('LATE')
    const sale = confirm()
    await start()
    expect([steps.at(-1)?.flags, store.journal.flagged(10).length]).toEqual([['no-serial'], 1])
    await clock.advance(3 * second)
    expect(store.journal.find(sale.core.id)?.status).toMatchObject({ kind: 'delivered', serial: 'LATE' })
    expect(store.journal.flagged(10)).toEqual([])
  })

  it('that are no token of 20 digits are flagged for power alone', async () => {
    const { confirm, start, provider, store } = openEngineRoom()
    const odd = '1234-5678-9012-3456-789/BUDI/R1/900VA/34,5'
    provider.onSubmit = ({ destination }) => success(`${odd}${destination}`)
    confirm()
    const power = confirm({ category: 'pln' })
    await start()
    expect(store.journal.flagged(10).map((sale) => sale.core.id)).toEqual([power.core.id])
  })
})

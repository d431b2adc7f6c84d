// What happens at the counter: double presses, the second sale of a day, prices that moved, paper.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { rupiah } from '../../src/shared/money'
import { numberFor, openShop, type Shop } from '../support/shop'

const pace = 0.005
const number = numberFor('000')
const enough = rupiah(10_000)

function draftOf(shop: Shop, code = 'HSA5', typed = number): string {
  const draft = shop.till().topup.draft(code, typed)
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  return draft.value.draft
}

describe('a confirmation that is pressed twice', () => {
  it('makes one sale, also when both presses come at once, and also after a restart', async () => {
    const shop = await openShop({ pace })
    const draft = draftOf(shop)
    const press = async () => shop.till().topup.sell({ draft, payment: 'cash', tendered: enough, second: false })
    const presses = await Promise.all([press(), press(), press()])
    const ids = new Set(presses.map((each) => (each.ok ? each.value.id : 'failed')))
    expect(ids.size).toBe(1)
    await shop.waitForRest()
    await shop.restart()
    expect(await press()).toMatchObject({ ok: true, value: { id: [...ids][0], state: 'delivered' } })
    expect(shop.sandbox.book().totals).toEqual({ bought: 1 })
  })
})

describe('the same number and product on the same day', () => {
  it('asks first, shows the earlier sale, and the second is a sale of its own', async () => {
    const shop = await openShop({ pace })
    const first = shop.sell(number)
    const draft = shop.till().topup.draft('HSA5', '+62 812-0000-0000')
    expect(draft).toMatchObject({ ok: true, value: { destination: number, earlierToday: [{ id: first.id }] } })
    const again = draftOf(shop)
    expect(shop.till().topup.sell({ draft: again, payment: 'cash', tendered: enough, second: false })).toEqual({
      ok: false,
      failure: { kind: 'second-not-confirmed' },
    })
    const second = shop.till().topup.sell({ draft: again, payment: 'cash', tendered: enough, second: true })
    expect(second).toMatchObject({ ok: true })
    await shop.waitForRest()
    const references = shop.sandbox.book().transactions.map((row) => row.request_id)
    expect(new Set(references).size).toBe(2)
    expect(shop.sandbox.book().totals).toEqual({ bought: 2 })
  })

  it('does not ask for another product, or after the first one failed', async () => {
    const shop = await openShop({ pace })
    const failing = numberFor('907')
    const first = shop.sell(failing)
    expect(shop.sell(failing, 'TSEL10').id).not.toBe(first.id)
    await shop.waitFor(first.id, 'refused')
    expect(shop.sell(failing).id).not.toBe(first.id)
  })

  it('asks also when two drafts were made before either was sold', async () => {
    const shop = await openShop({ pace })
    const [left, right] = [draftOf(shop), draftOf(shop)]
    expect(shop.till().topup.sell({ draft: left, payment: 'cash', tendered: enough, second: false })).toMatchObject({ ok: true })
    expect(shop.till().topup.sell({ draft: right, payment: 'cash', tendered: enough, second: false })).toMatchObject({
      failure: { kind: 'second-not-confirmed' },
    })
  })
})

describe('a confirmation that no longer fits', () => {
  it('is refused with the reason, and nothing is sold', async () => {
    const shop = await openShop({ pace })
    const { topup, catalogue } = shop.till()
    const draft = draftOf(shop)
    expect(topup.sell({ draft, payment: 'cash', tendered: rupiah(6_000), second: false })).toMatchObject({
      failure: { kind: 'not-enough-cash', missing: 1_000 },
    })
    catalogue.setPrice('HSA5', rupiah(8_000))
    expect(topup.sell({ draft, payment: 'cash', tendered: enough, second: false })).toMatchObject({
      failure: { kind: 'price-changed', price: 8_000 },
    })
    catalogue.setHidden('HSA5', true)
    expect(topup.sell({ draft, payment: 'cash', tendered: enough, second: false })).toMatchObject({ failure: { kind: 'product-gone' } })
    expect(topup.sell({ draft: 'A'.repeat(26), payment: 'cash', tendered: enough, second: false })).toMatchObject({
      failure: { kind: 'draft-unknown' },
    })
    expect(shop.all()).toEqual([])
    await shop.restart()
    expect(shop.till().topup.sell({ draft, payment: 'cash', tendered: enough, second: false })).toMatchObject({
      failure: { kind: 'draft-unknown' },
    })
  })

  it.each([
    ['', 'empty'],
    ['0812abc', 'letters'],
    ['08123', 'too-short'],
    ['08123456789012', 'too-long'],
    ['0212345678', 'not-mobile'],
  ])('%j never becomes a draft', async (typed, why) => {
    const shop = await openShop({ pace })
    expect(shop.till().topup.draft('HSA5', typed)).toEqual({ ok: false, failure: { kind: 'bad-number', why } })
    expect(shop.till().topup.draft('NOSUCH', number)).toEqual({ ok: false, failure: { kind: 'product-gone' } })
  })
})

describe('the paper of a sale', () => {
  it('is first printed plain, then as copies, and begins anew when the order taken offline has become a success', async () => {
    const shop = await openShop({ pace })
    await shop.setLine('refuse')
    const { id } = shop.sell(number)
    const prints = () => {
      const detail = shop.till().sales.detail(id)
      return detail.ok ? detail.value.prints : []
    }
    const print = async () => {
      const before = prints().length
      shop.till().receipts.print(id)
      await vi.waitFor(() => expect(prints().filter(({ state }) => state === 'sent')).toHaveLength(before + 1))
    }
    await print()
    await print()
    await shop.setLine('up')
    shop.till().probe()
    await shop.waitFor(id, 'delivered')
    await print()
    await print()
    expect(prints().map(({ copy, earlier }) => [copy, earlier])).toEqual([
      [0, true],
      [1, true],
      [0, false],
      [1, false],
    ])
    const slips = readdirSync(shop.folder)
      .filter((name) => name.startsWith('slip-'))
      .toSorted()
      .map((name) => readFileSync(join(shop.folder, name), 'utf8'))
    expect(slips[0]).toContain('BELUM DIPROSES')
    expect(slips[2]).toContain('081200000000'.slice(-4))
    expect(slips[2]).not.toContain('SALINAN')
    expect(slips[3]).toContain('SALINAN')
    expect(shop.bookOf(shop.sale(id))).toMatchObject({ purchases: 1, calls: { purchase: 1 } })
  })
})

describe('the automatic slip', () => {
  it('is made once when a sale is delivered, however it came to be, and by no restart again', async () => {
    const shop = await openShop({ pace, preferences: { autoPrint: true } })
    const paper = () => readdirSync(shop.folder).filter((name) => name.startsWith('slip-'))
    await shop.setLine('refuse')
    const { id } = shop.sell(number)
    expect(paper()).toEqual([])
    await shop.setLine('up')
    shop.till().probe()
    await shop.waitFor(id, 'delivered')
    await vi.waitFor(() => expect(paper()).toHaveLength(1))
    const failed = shop.sell(numberFor('907'))
    await shop.waitFor(failed.id, 'refused')
    await shop.waitForRest()
    await shop.restart({ crashed: true })
    await shop.till().sales.check(id)
    await shop.waitForRest()
    const detail = shop.till().sales.detail(id)
    expect(detail.ok && detail.value.prints).toMatchObject([{ state: 'sent', copy: 0 }])
    expect(paper()).toHaveLength(1)
  })
})

describe('a start after a crash', () => {
  it('says what was open, until the cashier has seen it', async () => {
    const shop = await openShop({ pace })
    await shop.setLine('refuse')
    const { id } = shop.sell(number)
    await shop.restart({ crashed: true })
    const boot = shop.till().boot({} as never)
    expect(boot).toMatchObject({ recovery: { sales: [{ id, before: 'queued' }] }, openSales: [{ id }] })
    await shop.setLine('up')
    shop.till().probe()
    await shop.waitFor(id, 'delivered')
    expect(shop.till().boot({} as never).openSales).toMatchObject([{ id, state: 'delivered' }])
    shop.till().recoverySeen()
    expect(shop.till().boot({} as never)).toMatchObject({ recovery: undefined, openSales: [] })
  })

  it('says nothing after an ordinary end', async () => {
    const shop = await openShop({ pace })
    await shop.setLine('refuse')
    shop.sell(number)
    await shop.restart()
    expect(shop.till().boot({} as never).recovery).toBeUndefined()
  })
})

describe('a person who settles what no machine can', () => {
  it('is named in the story, and the money follows', async () => {
    const shop = await openShop({ pace, policy: { askPersonAfterMs: 200 } })
    const { id } = shop.sell(numberFor('205'))
    await shop.waitFor(id, 'needs-attention')
    expect(shop.till().sales.settle(id, 'refused', 'Ibu Rini')).toMatchObject({ ok: true, value: { state: 'refused' } })
    const detail = shop.till().sales.detail(id)
    expect(detail.ok && detail.value.story.at(-1)).toMatchObject({ key: 'settled-refused', facts: { by: 'Ibu Rini' } })
    expect([shop.posted(), shop.posted('drawer'), shop.posted('owed')]).toEqual([0, 0, 0])
    expect(shop.till().sales.settle(id, 'delivered', 'Ibu Rini')).toMatchObject({ failure: { kind: 'not-possible-now' } })
  })
})

// DigiSwitch's test mode on the real till: nothing is paid, and nothing may look as if it were.
import { describe, expect, it } from 'vitest'
import { numberFor, openShop, type Shop } from '../support/shop'

const pln = '530000000001'
const notice = { kind: 'digiswitch-testing' }

async function openTrying(digiswitch: { testing: boolean; username?: string }): Promise<Shop> {
  const shop = await openShop({ pace: 0.005, digiswitch })
  if (digiswitch.username !== '') await shop.waitForLine('up', 'digiswitch')
  return shop
}

function slip(shop: Shop, id: string): string {
  const receipt = shop.till().receipts.preview(id, false)
  if (!receipt.ok) throw new Error(receipt.failure.kind)
  return JSON.stringify(receipt.value)
}

describe('while DigiSwitch is only tried out', () => {
  it('the till says so, and only then', async () => {
    expect((await openTrying({ testing: true })).till().status().notices).toContainEqual(notice)
    expect((await openTrying({ testing: false })).till().status().notices).toEqual([])
    expect((await openTrying({ testing: true, username: '' })).till().status().notices).toEqual([])
  })

  it.each([true, false])('the slip of a bill is marked as training, and that of Niskala never is: %s', async (testing) => {
    const shop = await openTrying({ testing })
    await shop.waitForLine('up')
    const [bill] = shop.pay(await shop.lookUp('pln', pln))
    const topUp = shop.sell(numberFor('000'))
    await shop.waitFor(topUp.id, 'delivered')
    await shop.waitFor(bill!.id, 'delivered', 'refused', 'needs-attention')
    const mark = 'LATIHAN'
    expect(slip(shop, bill!.id).includes(mark)).toBe(testing)
    expect(slip(shop, topUp.id)).not.toContain(mark)
  })
})

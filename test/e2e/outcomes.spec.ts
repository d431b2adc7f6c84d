// What a provider can answer, as the cashier sees it: words, money, and what happens next.
import { customer, emptyCounter, nextCustomer, orderByKeys, result, sell, sellTo, sendByKey } from './support/cashier'
import { expect, test } from './support/fixtures'
import { provisionFor } from './support/till'

test.describe('at one counter', () => {
  test.beforeEach(({ counter }) => emptyCounter(counter.till.page))

  test('pending says so, keeps the money, and turns into success by itself', async ({ counter }) => {
    const { page } = counter.till
    const number = customer('206')
    await sellTo(page, { number }, 'Menunggu jawaban operator')
    await expect(result(page, 'Menunggu jawaban operator')).toContainText('Loket menanyakan hasilnya sendiri')
    await expect(result(page, 'Menunggu jawaban operator')).toContainText('Transaksi ini tetap berjalan di Antrian')
    await expect(result(page, 'Sukses')).toBeVisible({ timeout: 15_000 })
    await expect(page.getByTestId('serial')).toBeVisible()
    expect(await counter.sandbox.purchases(number)).toBe(1)
  })

  test('a failed sale says to give the money back, and that the deposit is untouched', async ({ counter }) => {
    const { page } = counter.till
    const number = customer('907')
    await sellTo(page, { number, cash: '10000' }, 'Gagal')
    const failed = result(page, 'Gagal')
    await expect(failed).toContainText('Kembalikan uang Rp7.000')
    await expect(failed).toContainText('Bila kembalian Rp3.000 belum diserahkan, kembalikan Rp10.000')
    await expect(failed).toContainText('kode 07')
    await expect(failed).toContainText('Saldo deposit tidak terpotong.')
    expect(await counter.sandbox.purchases(number)).toBe(0)
  })

  test('an answer that was lost is unknown, never failed, and the money stays', async ({ counter }) => {
    const { page } = counter.till
    const number = customer('607')
    await sellTo(page, { number }, 'Belum pasti')
    await expect(result(page, 'Belum pasti')).toContainText('Jangan kembalikan uang dulu.')
    await expect(result(page, 'Belum pasti')).not.toContainText('Kembalikan uang Rp')
    const [row] = await counter.sandbox.of(number)
    expect(row?.purchases).toBe(1)
  })

  test('a lost answer of a sale that was bought is found out by asking', async ({ counter }) => {
    const { page } = counter.till
    const number = customer('401')
    await sellTo(page, { number }, 'Sukses')
    expect(await counter.sandbox.purchases(number)).toBe(1)
  })

  test('while the provider holds the call the screen counts the seconds', async ({ counter }) => {
    const { page } = counter.till
    const number = customer('103')
    await sell(page, { number })
    const sending = result(page, 'Sedang dikirim')
    await expect(sending).toContainText(/1 detik, batas 130 detik/u)
    await expect(sending).toContainText(/2 detik, batas 130 detik/u)
    await expect(result(page, 'Sukses')).toContainText(/dalam \d+,\d detik/u, { timeout: 10_000 })
  })

  test('the next customer is served while the first is still on its way', async ({ counter }) => {
    const { page } = counter.till
    const slow = customer('103')
    await sell(page, { number: slow })
    await expect(result(page, 'Sedang dikirim')).toBeVisible()
    await nextCustomer(page)
    const quick = customer()
    await orderByKeys(page, { number: quick })
    await sendByKey(page)
    await expect(result(page, 'Sukses')).toBeVisible()
    await expect.poll(() => counter.sandbox.purchases(slow), { timeout: 10_000 }).toBe(1)
    expect(await counter.sandbox.purchases(quick)).toBe(1)
  })
})

test('a success that comes after a failure is not hidden: a person is asked to look', async ({ sandbox, open }) => {
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl), pace: 0.004 })
  const number = customer('701')
  await sell(page, { number })
  await expect(result(page, 'Perlu diperiksa')).toContainText('Semula gagal, ternyata sukses', { timeout: 15_000 })
  await page.keyboard.press('F8')
  await expect(page.getByRole('grid')).toContainText('Perlu diperiksa')
  expect(await sandbox.purchases(number)).toBe(1)
})

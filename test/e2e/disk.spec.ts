// Bad disks: full in the middle of the day, full at start, not writable. Nothing is sent that could not be written down.
import { join } from 'node:path'
import { customer, nextCustomer, orderByKeys, result, sellTo, sendByKey } from './support/cashier'
import { expect, test as base } from './support/fixtures'
import { type Disk, smallDisk } from './support/mounts'
import { provisionFor } from './support/till'

const test = base.extend<{ readonly disk: Disk }>({
  disk: async ({ folder }, use, info) => {
    const disk = smallDisk(join(folder, 'disk'), 40)
    if (!disk) return info.skip(true, 'mounting a small disk needs root')
    await use(disk)
    disk.unmount()
  },
})

test('a disk that fills up refuses the sale before anything is sent, and takes it once there is room', async ({ disk, sandbox, open }) => {
  const { page } = await open({ dataFolder: disk.folder, provision: provisionFor(sandbox.baseUrl) })
  await sellTo(page, { number: customer() }, 'Sukses')
  await nextCustomer(page)
  const number = customer()
  await orderByKeys(page, { number })
  disk.fill()
  await sendByKey(page)
  await expect(page.getByText('Disk penuh. Transaksi belum dicatat dan tidak dikirim.')).toBeVisible()
  expect(await sandbox.of(number)).toHaveLength(0)
  disk.empty()
  await sendByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  expect(await sandbox.purchases(number)).toBe(1)
})

test('an answer that comes when the disk is full is not lost', async ({ disk, sandbox, open }) => {
  const till = await open({ dataFolder: disk.folder, provision: provisionFor(sandbox.baseUrl) })
  const number = customer('102')
  await sellTo(till.page, { number }, 'Sedang dikirim')
  disk.fill()
  await expect(result(till.page, 'Sukses')).toBeVisible({ timeout: 10_000 })
  await till.kill()
  disk.empty()
  const { page } = await open({ dataFolder: disk.folder, provision: provisionFor(sandbox.baseUrl) })
  await page.keyboard.press('F7')
  await expect(page.getByRole('row').filter({ hasText: 'Sukses' })).toHaveCount(1)
  expect(await sandbox.purchases(number)).toBe(1)
})

test('a data folder that cannot be written is named as such, and sells nothing', async ({ disk, sandbox, open }) => {
  const before = await open({ dataFolder: disk.folder, provision: provisionFor(sandbox.baseUrl) })
  await sellTo(before.page, { number: customer() }, 'Sukses')
  await before.close()
  disk.readOnly()
  const { page } = await open({ dataFolder: disk.folder })
  await expect(page.getByRole('alert').filter({ hasText: 'Folder data tidak bisa ditulisi.' })).toBeVisible()
})

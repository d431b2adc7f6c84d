import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { at, replies } from '../../../../test/support/sales'
import { answer, confirm, go, nth, openStore, submit, troubleOf } from '../../../../test/support/temp-database'

const disk = mkdtempSync(join(tmpdir(), 'loket-disk-'))
const mayMount = mount('size=3m')

/** A real file system of its own, small enough to fill. */
function mount(options: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function fillDisk(): void {
  const file = openSync(join(disk, 'filler'), 'w')
  for (let size = 65_536; size >= 1;) {
    try {
      writeSync(file, Buffer.alloc(size, 1))
    } catch {
      size = Math.floor(size / 2)
    }
  }
  closeSync(file)
}

beforeAll(() => {
  if (!mayMount) process.stderr.write('full-disk.test: skipped, only root on Linux may mount a file system to fill\n')
})

afterAll(() => {
  if (mayMount) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

describe.runIf(mayMount)('a full disk', () => {
  const path = join(disk, 'till.sqlite')
  const options = { reserveBytes: 500_000 }
  const sent = [1, 2, 3]

  it('refuses new sales and new sendings, and still writes what a provider answered, tickets too', () => {
    const store = openStore(path, options)
    const waiting = confirm(store, nth(9))
    const submitted = sent.map((n) => submit(store, confirm(store, nth(n))))
    fillDisk()
    expect(sellUntilFull(store)).toBe('disk-full')
    const open = store.journal.openTotals().count
    expect(store.journal.open()).toHaveLength(open)

    const sums = { amount: rupiah(500_000), unique: rupiah(101), adminFee: rupiah(0), grandTotal: rupiah(500_101) }
    store
      .of('niskala')
      .tickets.add({ id: 'T1', createdAt: at(1), outcome: 'made', ticket: { ...sums, banks: [], instruction: 'x'.repeat(4_000) } })
    for (const sale of submitted) {
      go(store, sale, { type: 'answered', at: at(9), askedAt: at(1), call: 'submit', reply: replies.delivered })
    }
    expect(statSync(`${path}-reserve`).size).toBe(0)
    expect(store.journal.openTotals().count).toBe(open - sent.length)
    expect(troubleOf(() => confirm(store, nth(5_000)))).toBe('disk-full')
    expect(troubleOf(() => submit(store, waiting))).toBe('disk-full')
    store.close()
  })

  it('opens again on the full disk with every outcome, and sells again when there is room', () => {
    const store = openStore(path, options)
    expect(store.of('niskala').tickets.latest(9)).toHaveLength(1)
    expect(sent.map((n) => store.journal.find(nth(n).id!)?.status.kind)).toEqual(sent.map(() => 'delivered'))
    rmSync(join(disk, 'filler'))
    answer(store, confirm(store, nth(6_000)))
    expect(statSync(`${path}-reserve`).size).toBe(options.reserveBytes)
    store.close()
  })

  it('does not begin a shop that it cannot finish', () => {
    fillDisk()
    const other = join(disk, 'other.sqlite')
    expect(troubleOf(() => openStore(other, { reserveBytes: 0 }))).toBe('disk-full')
    expect(readdirSync(disk).filter((name) => name.startsWith('other'))).toEqual([])
    rmSync(join(disk, 'filler'))
    expect(openStore(other, { reserveBytes: 0 }).journal.openTotals().count).toBe(0)
  })

  it('says so when the file system is read-only', () => {
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(troubleOf(() => openStore(path, options))).toBe('read-only')
    expect(troubleOf(() => openStore(join(disk, 'new.sqlite'), options))).toBe('read-only')
    execFileSync('mount', ['-o', 'remount,rw', disk])
    expect(openStore(path, options).journal.find(nth(6_000).id!)?.status.kind).toBe('delivered')
  })
})

function sellUntilFull(store: ReturnType<typeof openStore>): string {
  for (let n = 10; n < 1_000; n += 1) {
    const trouble = troubleOf(() => confirm(store, nth(n)))
    if (trouble !== 'no trouble') return trouble
  }
  return 'never full'
}

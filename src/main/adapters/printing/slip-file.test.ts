import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { safeFileName, writeSlip } from './slip-file'

describe('a slip on disk', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loket-pdf-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('appears whole under its name, with nothing left beside it', async () => {
    const path = await writeSlip(join(folder, 'struk'), '2611-000482', 'pdf', new Uint8Array([1, 2, 3]))
    expect(path).toBe(join(folder, 'struk', '2611-000482.pdf'))
    await writeSlip(join(folder, 'struk'), '2611-000482', 'pdf', new Uint8Array([4]))
    expect([...(await readFile(path))]).toEqual([4])
    expect(await readdir(join(folder, 'struk'))).toEqual(['2611-000482.pdf'])
  })

  it('is refused where there can be no folder, and leaves nothing', async () => {
    await writeFile(join(folder, 'struk'), '')
    await expect(writeSlip(join(folder, 'struk'), 'a', 'pdf', new Uint8Array())).rejects.toThrow(/EEXIST|ENOTDIR/u)
    expect(await readdir(folder)).toEqual(['struk'])
  })

  it.each([
    ['2611-000482', '2611-000482.pdf'],
    ['2611-000482.PDF', '2611-000482.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['C:\\windows\\a b', 'C-windows-a-b.pdf'],
    ['con', 'struk-con.pdf'],
    ['...', 'struk.pdf'],
    ['x'.repeat(300), `${'x'.repeat(100)}.pdf`],
  ])('is named so that it stays in its folder: %s', (name, file) => {
    expect(safeFileName(name, 'pdf')).toBe(file)
  })

  it('keeps the picture of a slip beside its PDF', async () => {
    await writeSlip(folder, '2611-000482', 'pdf', new Uint8Array([1]))
    expect(await writeSlip(folder, '2611-000482', 'png', new Uint8Array([2]))).toBe(join(folder, '2611-000482.png'))
    expect((await readdir(folder)).sort()).toEqual(['2611-000482.pdf', '2611-000482.png'])
  })
})

import { describe, expect, it } from 'vitest'
import { dataFolderOf, readArguments } from './arguments'

const program = ['/opt/loket/loket', '.']

describe('the command line', () => {
  it.each<[string[], string | undefined, number]>([
    [[], undefined, 1],
    [['--provision', '/tmp/toko.json'], '/tmp/toko.json', 1],
    [['--provision=/tmp/a=b.json', '--user-data-dir=/tmp/x'], '/tmp/a=b.json', 1],
    [['--loopback-pace', '0.02'], undefined, 0.02],
    [['--loopback-pace=0.001', '--provision', 'p.json'], 'p.json', 0.001],
  ])('%j is understood', (words, provision, pace) => {
    expect(readArguments([...program, ...words])).toEqual({ ok: true, value: { provision, pace } })
  })

  it.each([
    [['--provision'], '--provision needs a file'],
    [['--provision='], '--provision needs a file'],
    [['--provision', '--user-data-dir=/tmp/x'], '--provision needs a file'],
    [['--loopback-pace'], '--loopback-pace takes a number from 0.001 to 1'],
    [['--loopback-pace', 'fast'], '--loopback-pace takes a number from 0.001 to 1'],
    [['--loopback-pace=0'], '--loopback-pace takes a number from 0.001 to 1'],
    [['--loopback-pace=2'], '--loopback-pace takes a number from 0.001 to 1'],
    [['--loopback-pace=NaN'], '--loopback-pace takes a number from 0.001 to 1'],
  ])('%j is refused with a sentence', (words, failure) => {
    expect(readArguments([...program, ...words])).toEqual({ ok: false, failure })
  })
})

describe('the data folder', () => {
  it("is read with a space or an equals sign, and is nobody's business otherwise", () => {
    expect(dataFolderOf(['loket', '--user-data-dir', '/srv/loket'])).toBe('/srv/loket')
    expect(dataFolderOf(['loket', '--user-data-dir=/srv/loket'])).toBe('/srv/loket')
    expect(dataFolderOf(['loket', '--user-data-dir', '--provision'])).toBeUndefined()
    expect(dataFolderOf(['loket'])).toBeUndefined()
  })
})

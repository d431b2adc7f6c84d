import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRedactingLog } from './redacting-log'
import { createRedactor } from './redaction'

const canary = 'kenari-rahasia-panjang'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-log-'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

function open(more = {}) {
  const redactor = createRedactor()
  redactor.hide(canary)
  return createRedactingLog({ folder, redactor, ...more })
}

function everything(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

describe('the log', () => {
  it('writes one line for each call, with level, words and facts', () => {
    const log = open()
    log.info('niskala submit', { reference: 'LKT1', tookMs: 12 })
    log.warn('line down')
    const lines = everything().trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\S+ \[info\] +niskala submit \{"reference":"LKT1","tookMs":12\}$/u)
    expect(lines[1]).toMatch(/ \[warn\] +line down$/u)
  })

  it('holds no secret and no whole number, however they come', () => {
    const log = open()
    log.info(`with ${canary}`, { header: `Bearer ${canary}`, url: `https://h/?token=${canary}&msisdn=081234567890` })
    log.error('lost', new Error(canary, { cause: new Error('x', { cause: { [canary]: canary, destination: '081234567890' } }) }))
    log.error(canary, canary)
    log.error('undefined', undefined)
    expect(everything()).not.toContain('kenari')
    expect(everything()).not.toContain('081234567890')
    expect(everything()).toContain('0812…890')
  })

  it('redacts what reaches electron-log by another way', () => {
    open()
    const { Logger } = electronLog as unknown as { Logger: { getInstance(of: { logId: string }): { info(...words: unknown[]): void } } }
    Logger.getInstance({ logId: folder }).info('beside us', canary, { text: canary }, new Error(canary))
    expect(everything()).toContain('beside us')
    expect(everything()).not.toContain('kenari')
  })

  it('lets no message begin a line of its own', () => {
    open().warn('a\n2026-01-01 [info] forged', { message: 'b\n2026-01-01 [info] forged' })
    expect(everything().trim().split('\n')).toHaveLength(1)
  })

  it('is readable by its owner alone', () => {
    open().info('x')
    expect(statSync(join(folder, 'loket.log')).mode & 0o077).toBe(0)
  })

  it('starts a new file when the old one is full, and keeps one', () => {
    const log = open({ fileMaxBytes: 2_000 })
    for (let line = 0; line < 100; line += 1) log.info('x'.repeat(100), { line })
    expect(readdirSync(folder).toSorted()).toEqual(['loket.log', 'loket.old.log'])
    expect(statSync(join(folder, 'loket.log')).size).toBeLessThan(2_300)
    expect(everything()).toContain('"line":99')
  })

  it('goes on without a file when the folder cannot be written', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const file = join(folder, 'not-a-folder')
    writeFileSync(file, '')
    const log = createRedactingLog({ folder: join(file, 'logs'), redactor: createRedactor() })
    expect(() => log.error('still here', new Error('x'))).not.toThrow()
  })

  it('says nothing in the terminal unless asked', () => {
    const said = vi.spyOn(process.stdout, 'write')
    open().info('silent')
    expect(said).not.toHaveBeenCalled()
  })
})

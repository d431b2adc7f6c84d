// The sandbox as the program it is shipped as.
import { execFile, fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readArguments } from '../../src/sandbox/arguments'
import { flags } from '../../src/sandbox/flags'
import { asText, tables } from '../../src/sandbox/tables'
import { call, fieldsOf, NUMBER, openTill, temporaryFile } from './sandbox-caller'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

describe('the program', () => {
  let program = ''
  beforeAll(async () => {
    const outDir = temporaryFile()
    const entry = join(root, 'src/sandbox/index.ts')
    const output = { entryFileNames: 'sandbox.mjs' }
    const options = { ssr: entry, outDir, emptyOutDir: false, rolldownOptions: { output } }
    await build({ root, configFile: false, logLevel: 'silent', build: options })
    program = join(outDir, 'sandbox.mjs')
  })

  async function lines(child: ChildProcess, count: number): Promise<readonly string[]> {
    let text = ''
    while (text.split('\n').length <= count) text += String((await once(child.stdout!, 'data'))[0])
    return text.split('\n').slice(0, count)
  }

  function start(...words: string[]): ChildProcess {
    const child = spawn(process.execPath, [program, '--quiet', ...words])
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }

  it('says where it listens, loses nothing to SIGKILL in the middle of its work, and leaves on SIGTERM', async () => {
    const words = ['--port', '0', '--control-port', '0', '--book', temporaryFile()]
    const first = start(...words)
    const [ready = '', control] = await lines(first, 2)
    expect(ready).toMatch(/^sandbox listening on http:\/\/127\.0\.0\.1:\d+\/reseller\/api\/v1$/)
    expect(control).toMatch(/^control on http:\/\/127\.0\.0\.1:\d+$/)
    const answered: string[] = []
    const buy = async (sale: number): Promise<void> => {
      const order = { code: 'HSA5', msisdn: NUMBER, request_id: `sale-${sale}` }
      const heard = await call('POST', `${ready.split(' ').at(-1)}/purchase`, order)
      if (heard.end === 'answer') answered.push(order.request_id)
      if (answered.length === 100) first.kill('SIGKILL')
    }
    await Promise.all(Array.from({ length: 300 }, (_, sale) => buy(sale)))
    expect(answered.length).toBeGreaterThanOrEqual(100)

    const second = start(...words)
    const [, address = ''] = await lines(second, 2)
    const book = fieldsOf(await call('GET', `${address.split(' ').at(-1)}/sandbox/book`))
    const rows = book['transactions'] as { request_id: string; purchases: number }[]
    expect(rows.every((row) => row.purchases === 1)).toBe(true)
    expect(rows.map((row) => row.request_id)).toEqual(expect.arrayContaining(answered))
    expect(book['balance']).toBe(5_000_000 - rows.length * 5_400)
    second.kill('SIGTERM')
    expect(await once(second, 'exit')).toEqual([0, null])
  })

  it('tells a parent that forked it where it listens, and leaves when the parent lets go', async () => {
    const child = fork(program, ['--port', '0', '--quiet', '--book', temporaryFile()], {
      silent: true,
    })
    const [message] = (await once(child, 'message')) as [{ ready: boolean; baseUrl: string }]
    expect(message.ready).toBe(true)
    expect((await call('GET', `${message.baseUrl}/saldo`)).status).toBe(200)
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('prints every flag and every table with --help', async () => {
    const { stdout } = await run(process.execPath, [program, '--help'])
    for (const table of tables) expect(stdout).toContain(asText(table))
    for (const flag of Object.keys(flags)) expect(stdout).toContain(`--${flag}`)
  })

  it('reads the flags for callbacks and XML', () => {
    const words = [
      '--callback=http://127.0.0.1:9/x',
      '--callback-format=json-flat',
      '--callback-fault=twice',
      '--callback-every',
      '--xml-style=bare',
    ]
    const callback = { url: 'http://127.0.0.1:9/x', format: 'json-flat', fault: 'twice', every: true, count: 50 }
    expect(readArguments(words)).toMatchObject({ kind: 'run', options: { callback, xmlStyle: 'bare' } })
  })

  it('says in one sentence what is wrong with its arguments or its port', async () => {
    const mistakes = [
      '--port=x',
      '--pace=-1',
      '--callback=http://example.com',
      '--callback-fault=odd',
      '--callback-format=soap',
      '--xml-style=odd',
    ]
    for (const word of mistakes) expect(readArguments([word])).toMatchObject({ kind: 'mistake', message: expect.stringMatching(/must be/) })
    const { sandbox } = await openTill()
    await expect(run(process.execPath, [program, '--port', '70000'])).rejects.toMatchObject({
      code: 2,
      stderr: 'sandbox: --port must be a whole number from 0 to 65535, not "70000". Try --help.\n',
    })
    const taken = ['--book', temporaryFile(), '--port', String(sandbox.port)]
    await expect(run(process.execPath, [program, ...taken])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^sandbox: .*EADDRINUSE.*\n$/) as string,
    })
  })
})

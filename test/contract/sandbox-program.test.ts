// The sandbox as the program it is shipped as, and under the document's own curl lines.
import { execFile, fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readArguments, scenarioList } from '../../src/sandbox/arguments'
import { call, fieldsOf, NUMBER, openTill, temporaryFile } from './sandbox-caller'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

// Word for word from the provider's document, with its curly quotes and its quotes left open.
const CURL_SALDO = `curl --location -g --request GET 'https://niskalaapi.socx.app/reseller/api/v1/saldo' --header 'Authorization: Bearer REPLACE-WITH-YOUR-JWT-TOKEN'`
const CURL_PURCHASE = `curl --location -g --request POST 'https://niskalaapi.socx.app/reseller/api/v1/purchase \\
--header 'Authorization: Bearer REPLACE-WITH-YOUR-JWT-TOKEN' \\
--header ‘Content-Type: application/json’ \\
--data-raw '{
              "code":"HSA5",
              "msisdn":"08121231231",
              "request_id":"999999"
            }'`
const CURL_STATUS = `curl --location -g --request POST 'https://niskalaapi.socx.app/reseller/api/v1/status \\
--header 'Authorization: Bearer REPLACE-WITH-YOUR-JWT-TOKEN' \\
--header ‘Content-Type: application/json’ \\
--data-raw '{
"request_id":"999999"
}'`
const DOCUMENT_ANSWER = {
  code: 'HSA5',
  msisdn: '08121231231',
  request_id: '999999',
  rc: '68',
  trxid: 16413,
  price: 5400,
  balance: 341890000,
  sn: '',
  message: 'PENDING, Transaksi sedang diproses',
}

describe("the document's own curl lines", () => {
  async function curl(line: string, baseUrl: string): Promise<string> {
    const repaired = line
      .replaceAll(/[‘’]/g, "'")
      .replace(/'(https:\S*v1\/\w+) \\/, "'$1' \\")
      .replace('https://niskalaapi.socx.app/reseller/api/v1', baseUrl)
    const { stdout } = await run('bash', ['-c', `${repaired} --silent --noproxy '*'`])
    return stdout
  }

  it('are answered field by field as the document shows, in its order and with its types', async () => {
    const token = 'REPLACE-WITH-YOUR-JWT-TOKEN'
    const { sandbox } = await openTill({ token, saldo: 341_895_400 })
    expect(await curl(CURL_PURCHASE, sandbox.baseUrl)).toBe(JSON.stringify(DOCUMENT_ANSWER))
    expect(await curl(CURL_STATUS, sandbox.baseUrl)).toBe(JSON.stringify(DOCUMENT_ANSWER))
    sandbox.setSaldo(14_450)
    expect(await curl(CURL_SALDO, sandbox.baseUrl)).toBe('{"balance":14450}')
  })
})

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

  it('prints the usage and the whole scenario table with --help', async () => {
    const { stdout } = await run(process.execPath, [program, '--help'])
    expect(stdout).toContain(scenarioList())
    for (const flag of ['port', 'control-port', 'book', 'token', 'saldo', 'pace', 'quiet']) {
      expect(stdout).toContain(`--${flag} `)
    }
  })

  it('says in one sentence what is wrong with its arguments or its port', async () => {
    expect(readArguments(['--port', 'x'])).toMatchObject({ kind: 'mistake' })
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

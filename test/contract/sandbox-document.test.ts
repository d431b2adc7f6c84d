// The provider's document against the sandbox: its own curl lines, its own XML, its own answers.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openTill, temporaryFile, type Till } from './sandbox-caller'

const run = promisify(execFile)

// Word for word from the document, with its curly quotes and its quotes left open.
const BASE = 'https://niskalaapi.socx.app/reseller/api/v1'
const BEARER = `--header 'Authorization: Bearer REPLACE-WITH-YOUR-JWT-TOKEN'`
const CURL_SALDO = `curl --location -g --request GET '${BASE}/saldo' ${BEARER}`
const CURL_PURCHASE = `curl --location -g --request POST '${BASE}/purchase \\
${BEARER} \\
--header ‘Content-Type: application/json’ \\
--data-raw '{
              "code":"HSA5",
              "msisdn":"08121231231",
              "request_id":"999999"
            }'`
const CURL_GET = `curl --location -g --request GET '${BASE}/http/purchase?code=HSA5&request_id=123456&msisdn=081234567890&token=REPLACE-WITH-YOUR-JWT-TOKEN'`
const CURL_FORM = `curl --location -g --request POST '${BASE}/http/purchase' \\
--form 'code="HSA5"' \\
--form 'request_id="13013"' \\
--form 'msisdn="081471384"' \\
--form 'token="REPLACE-WITH-YOUR-JWT-TOKEN"'`
const CURL_STATUS = `curl --location -g --request POST '${BASE}/status \\
${BEARER} \\
--header ‘Content-Type: application/json’ \\
--data-raw '{
"request_id":"999999"
}'`
const CURL_TICKET = `curl --location -g --request POST '${BASE}/deposit_ticket \\
${BEARER} \\
--header ‘Content-Type: application/json’ \\
--data-raw '{
"amount":1000000
}'`
const XML_TYPE = `--header 'Content-Type: text/xml'`

const member = (name: string, text: string): string => `                    <member>
                        <name>${name}</name>
                        <value>
                            <string>${text}</string>
                        </value>
                    </member>
`
const params = (members: string): string => `    <params>
        <param>
            <value>
                <struct>
${members}                </struct>
            </value>
        </param>
    </params>`
const TOPUP_REQUEST = `<?xml version="1.0"?>
<methodCall>
    <methodName>topUpRequest</methodName>
${params(member('NOHP', '0818111222') + member('REQUESTID', '123456') + member('PIN', '') + member('NOM', 'HSA5'))}
</methodCall>
`
const topupResponse = (trxid: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<methodResponse>
${params(
  member('RESPONSECODE', '68') +
    member('REQUESTID', '123456') +
    member('MESSAGE', 'PENDING, Transaksi sedang diproses') +
    member('TRANSACTIONID', String(trxid)),
)}
</methodResponse>`

const TOKEN = 'REPLACE-WITH-YOUR-JWT-TOKEN'
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
const DOCUMENT_TICKET = {
  instruction:
    'Mohon transfer nominal Rp. 1,000,101 (harus sama), ke rekening BCA 1234567890, Mandiri 0987654321 sebelum 17/05/2024 01:37:08 Terima kasih',
  amount: 1000000,
  banks: [
    { id: 1, account_no: '1234567890', bank_name: 'BCA', beneficiary_name: 'Name', status: 1 },
    { id: 2, account_no: '0987654321', bank_name: 'Mandiri', beneficiary_name: 'Name', status: 1 },
  ],
  unique: 101,
  admin_fee: 0,
  grand_total: 100101,
  valid_before: '17/05/2024 01:37:08',
}

async function curl(line: string, { sandbox }: Till): Promise<string> {
  const repaired = line
    .replaceAll(/[‘’]/g, "'")
    .replace(/'(https:\S*v1\/\w+) \\/, "'$1' \\")
    .replace(BASE, sandbox.baseUrl)
  const { stdout } = await run('bash', ['-c', `${repaired} --silent --noproxy '*'`])
  return stdout
}

describe("the document's own curl lines", () => {
  it('are answered field by field as the document shows, in its order and with its types', async () => {
    const till = await openTill({ token: TOKEN, saldo: 341_895_400 })
    expect(await curl(CURL_PURCHASE, till)).toBe(JSON.stringify(DOCUMENT_ANSWER))
    expect(await curl(CURL_STATUS, till)).toBe(JSON.stringify(DOCUMENT_ANSWER))
    till.sandbox.setSaldo(14_450)
    expect(await curl(CURL_SALDO, till)).toBe('{"balance":14450}')
  })

  it.each([
    ['GET', CURL_GET, '081234567890', '123456'],
    ['a form', CURL_FORM, '081471384', '13013'],
    ['a form, urlencoded', CURL_FORM.replaceAll('--form', '--data').replaceAll('"', ''), '081471384', '13013'],
  ])('buy over %s', async (_, line, msisdn, request_id) => {
    const till = await openTill({ token: TOKEN })
    const names = Object.keys(DOCUMENT_ANSWER)
    const answer = JSON.parse(await curl(line, till)) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual(names)
    expect(answer).toMatchObject({ code: 'HSA5', msisdn, request_id, rc: '00', trxid: 16413, price: 5400 })
    expect(till.sandbox.bookOf(request_id)).toMatchObject({ state: 'bought', purchases: 1 })
    expect(till.sandbox.calls().entries[0]).toMatchObject({ withToken: true })
    expect(JSON.stringify(till.sandbox.calls())).not.toContain(TOKEN)
  })

  it('with quotes that really arrive are refused: curl takes them off, other clients must not send them', async () => {
    const till = await openTill()
    const answer = await curl(CURL_FORM.replaceAll('--form', '--form-string'), till)
    expect(JSON.parse(answer)).toMatchObject({ rc: '01', msisdn: '"081471384"' })
  })

  it('get the ticket of the document, contradiction and all', async () => {
    // The sandbox gives two hours, in the time of Jakarta.
    const now = Date.parse('2024-05-16T18:37:08Z') - 2 * 3_600_000
    const till = await openTill({ token: TOKEN, now: () => now })
    expect(await curl(CURL_TICKET, till)).toBe(JSON.stringify(DOCUMENT_TICKET))
    expect(till.sandbox.book().tickets).toMatchObject([{ ticket: 1, sum: 1_000_101, state: 'open' }])
  })
})

describe("the document's own XML", () => {
  async function topUp(till: Till, headers = ''): Promise<string> {
    const file = temporaryFile()
    writeFileSync(file, TOPUP_REQUEST)
    return curl(`curl --location -g --request POST '${BASE}/xml/purchase' ${XML_TYPE} ${headers} --data-binary @${file}`, till)
  }

  it('is answered to the letter, without any token when none is set', async () => {
    const till = await openTill()
    expect(await topUp(till)).toBe(topupResponse(16413))
    expect(await topUp(till)).toBe(topupResponse(16413))
    expect(till.sandbox.bookOf('123456')).toMatchObject({ state: 'pending', code: 'HSA5', msisdn: '0818111222', calls: { purchase: 2 } })
  })

  it('needs the token in a header, or else in the PIN, when one is set', async () => {
    const till = await openTill({ token: TOKEN })
    expect(await topUp(till)).toMatch(/<string>02<\/string>/)
    expect(till.sandbox.bookOf('123456')).toBeUndefined()
    expect(await topUp(till, BEARER)).toBe(topupResponse(16413))
  })
})

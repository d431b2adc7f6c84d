// One table for the four transports: the document's requests by the byte, and the same behaviour behind each.
import { describe, expect, it } from 'vitest'
import { niskalaTransports, type NiskalaTransport } from '../../../shared/settings'
import { type ProviderOrder } from '../../core/ports/providers'
import { type HttpOutcome, type HttpRequest } from '../http/http-client'
import { answered, answeredXml, fixture, order, orderOf, saidOver } from './answers.fixture'
import { createNiskala } from './client'
import form from './fixtures/purchase-form.json'
import get from './fixtures/purchase-get.json'
import json from './fixtures/purchase-json.json'
import status from './fixtures/status-json.json'

const token = 'REPLACE-WITH-YOUR-JWT-TOKEN'
const baseUrl = 'https://niskalaapi.socx.app/reseller/api/v1'
const bearer = `Bearer ${token}`

function niskala(transport: NiskalaTransport | (() => NiskalaTransport) | undefined, outcome: HttpOutcome) {
  const sent: HttpRequest[] = []
  const lines: string[] = []
  const write = (...words: unknown[]) => void lines.push(JSON.stringify(words))
  const http = {
    request: (request: HttpRequest) => {
      sent.push(request)
      return Promise.resolve(outcome)
    },
    close: () => Promise.resolve(),
  }
  const log = { info: write, warn: write, error: write }
  return { provider: createNiskala({ baseUrl, token: () => token, http, log, transport }), sent, lines }
}

type Row = {
  readonly transport: NiskalaTransport
  readonly order: ProviderOrder
  readonly request: { method: string; url: string; headers: Readonly<Record<string, string>>; body?: string }
  readonly answer: HttpOutcome
}

const boundary = '------------------------Loket'
const withBoundary = (text: string) => text.replaceAll('BOUNDARY', boundary)

const documented: readonly Row[] = [
  { transport: 'json', order, request: { ...json.request, body: JSON.stringify(json.request.body) }, answer: answered(json.answer) },
  {
    transport: 'get',
    order: orderOf('123456', 'HSA5', '081234567890'),
    request: get.request,
    answer: answered({ ...get.answer, request_id: '123456', msisdn: '081234567890' }),
  },
  {
    transport: 'form',
    order: orderOf('13013', 'HSA5', '081471384'),
    request: {
      ...form.request,
      headers: { 'content-type': withBoundary(form.request.headers['content-type']) },
      body: withBoundary(form.request.body.join('\r\n')),
    },
    answer: answered({ ...form.answer, request_id: '13013', msisdn: '081471384' }),
  },
  {
    transport: 'xml',
    order: orderOf('123456', 'HSA5', '0818111222'),
    request: {
      method: 'POST',
      url: `${baseUrl}/xml/purchase`,
      headers: { authorization: bearer, 'content-type': 'text/xml' },
      body: fixture('topup-request.xml').trimEnd(),
    },
    answer: answeredXml(fixture('topup-response.xml')),
  },
]

describe.each(documented)("the document's example over $transport", ({ transport, order: example, request, answer }) => {
  it('is sent byte for byte, once, as a purchase', async () => {
    const { provider, sent } = niskala(transport, answer)
    await provider.submit(example)
    const [{ kind, headers: { accept: _, 'user-agent': __, ...headers } = {}, ...rest } = {} as HttpRequest] = sent
    expect(sent).toHaveLength(1)
    expect(kind).toBe('buy')
    expect({ ...rest, headers }).toEqual(request)
  })

  it('is answered with an accepted order', async () => {
    const { provider } = niskala(transport, answer)
    expect(await provider.submit(example)).toMatchObject({
      kind: 'accepted',
      note: { code: '68', key: 'rc-68' },
      message: 'PENDING, Transaksi sedang diproses',
      providerRef: transport === 'xml' ? '5483' : '16413',
    })
  })
})

describe.each(niskalaTransports)('over %s', (transport) => {
  const submit = async (outcome: HttpOutcome) => await niskala(transport, outcome).provider.submit(order)

  it.each([
    [{ rc: '00' }, { kind: 'delivered', note: { code: '00', key: 'rc-00' } }],
    [{ rc: '07' }, { kind: 'refused', deposit: 'no', verify: false }],
    [{ rc: '03' }, { kind: 'refused', deposit: 'unknown', verify: true }],
    [{ rc: '21' }, { kind: 'reversed' }],
    [{ rc: '02' }, { kind: 'turned-away', stop: 'token-rejected' }],
    [{ rc: '268' }, { kind: 'inconclusive', note: { code: '268', key: 'unknown-code' } }],
    [
      { rc: '00', request_id: 'other' },
      { kind: 'inconclusive', note: { code: '00', key: 'mismatch' } },
    ],
    [
      { rc: '00', request_id: '' },
      { kind: 'inconclusive', note: { key: 'mismatch' } },
    ],
    [{ rc: '00 ' }, { kind: 'inconclusive', note: { key: 'wrong-type' } }],
    [{ rc: '0' }, { kind: 'inconclusive', note: { key: 'wrong-type' } }],
  ])('%j means the same', async (fields, reply) => {
    expect(await submit(saidOver(transport, fields))).toMatchObject(reply)
  })

  it.each([401, 403, 429, 500, 502])('a status %d over a success says nothing', async (httpStatus) => {
    const reply = await submit(saidOver(transport, { rc: '00' }, { status: httpStatus }))
    expect(reply).toMatchObject({ kind: 'inconclusive', note: { key: 'http-error' } })
  })

  it('a refused token, a foreign address and a busy server are told apart', async () => {
    expect(await submit(saidOver(transport, { rc: '02' }, { status: 401 }))).toMatchObject({ stop: 'token-rejected' })
    expect(await submit(answered('<html>', { status: 403, contentType: 'text/html' }))).toMatchObject({ stop: 'address-refused' })
    expect(await submit(answered('', { status: 429 }))).toMatchObject({ kind: 'turned-away', note: { key: 'busy' } })
    expect(await submit(saidOver(transport, { rc: '00' }, { status: 302 }))).toMatchObject({ note: { key: 'redirected' } })
  })

  it("an answer in another transport's notation says nothing", async () => {
    const other = transport === 'xml' ? 'json' : 'xml'
    expect(await submit(saidOver(other, { rc: '00' }))).toEqual(expect.objectContaining({ kind: 'inconclusive' }))
  })

  it('the line speaks as ever', async () => {
    expect(await submit({ kind: 'not-sent', why: 'proxy', tookMs: 1 })).toMatchObject({ kind: 'not-sent', why: 'proxy' })
    expect(await submit({ kind: 'no-answer', why: 'reset', tookMs: 1 })).toMatchObject({ kind: 'no-answer' })
  })

  it('status and saldo stay the JSON calls', async () => {
    const { provider, sent } = niskala(transport, answered(status.answer))
    expect(await provider.check(order)).toMatchObject({ kind: 'accepted', charged: 5_400, balance: 341_890_000 })
    await provider.saldo()
    expect(sent.map(({ method, url, kind }) => [method, url, kind])).toEqual([
      ['POST', `${baseUrl}/status`, 'read'],
      ['GET', `${baseUrl}/saldo`, 'read'],
    ])
  })
})

it('a transport that is chosen anew is used for the next purchase', async () => {
  let chosen: NiskalaTransport = 'json'
  const { provider, sent } = niskala(() => chosen, answered(''))
  for (const next of niskalaTransports) {
    chosen = next
    await provider.submit(order)
  }
  expect(sent.map(({ url }) => url.slice(baseUrl.length).split('?')[0])).toEqual([
    '/purchase',
    '/http/purchase',
    '/http/purchase',
    '/xml/purchase',
  ])
})

it('is JSON where nothing was chosen', async () => {
  const { provider, sent } = niskala(undefined, answered(''))
  await provider.submit(order)
  expect(sent[0]?.url).toBe(`${baseUrl}/purchase`)
})

describe('values that mean something to a notation', () => {
  const odd = orderOf('A&B=1', 'X<"#/+ %5', '0812')

  it('stay values in a query', async () => {
    const { provider, sent } = niskala('get', answered(''))
    await provider.submit(odd)
    const { searchParams } = new URL(sent[0]?.url ?? '')
    expect(Object.fromEntries(searchParams)).toEqual({ code: odd.code, request_id: odd.reference, msisdn: odd.destination, token })
  })

  it('stay values in a form, as another reader reads it', async () => {
    const { provider, sent } = niskala('form', answered(''))
    await provider.submit(orderOf(`x\r\n--${boundary}--\r\n`, 'HSA5', '0812'))
    const { body = '', headers } = sent[0] ?? ({ headers: {} } as HttpRequest)
    const read = await new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
    expect(Object.fromEntries(read)).toEqual({ code: 'HSA5', request_id: `x\r\n--${boundary}--\r\n`, msisdn: '0812', token })
  })

  it('stay values in XML', async () => {
    const { provider, sent } = niskala('xml', answered(''))
    await provider.submit(odd)
    expect(sent[0]?.body).toContain('<string>A&amp;B=1</string>')
    expect(sent[0]?.body).toContain('<string>X&lt;"#/+ %5</string>')
    expect(sent[0]?.body).not.toContain(token)
  })
})

import { describe, expect, it } from 'vitest'
import { type HttpOutcome, type HttpRequest } from '../http/http-client'
import { answered, answerWith, order } from './answers.fixture'
import { createNiskala } from './client'
import purchase from './fixtures/purchase-json.json'
import saldo from './fixtures/saldo.json'
import status from './fixtures/status-json.json'

const documentToken = 'REPLACE-WITH-YOUR-JWT-TOKEN'

function niskala(outcome: HttpOutcome = answered(purchase.answer), token: string | undefined = documentToken) {
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
  const provider = createNiskala({ baseUrl: 'https://niskalaapi.socx.app/reseller/api/v1/', token: () => token, http, log })
  return { provider, sent, lines }
}

function plain({ method, url, headers, body }: HttpRequest) {
  const { accept: _, 'user-agent': __, ...kept } = headers
  return { method, url, headers: kept, ...(body === undefined ? {} : { body: JSON.parse(body) as unknown }) }
}

describe('the requests', () => {
  it('are those of the document', async () => {
    const { provider, sent } = niskala()
    await provider.submit(order)
    await provider.check(order)
    await provider.saldo()
    expect(sent.map(plain)).toEqual([purchase.request, status.request, saldo.request])
    expect(sent.map((request) => request.kind)).toEqual(['buy', 'read', 'read'])
  })

  it('of a check and a saldo can never buy', async () => {
    const { provider, sent } = niskala()
    for (let round = 0; round < 3; round += 1) {
      await provider.check(order)
      await provider.saldo()
    }
    expect(sent.filter((request) => request.url.includes('purchase') || request.kind === 'buy')).toEqual([])
    expect(sent.filter((request) => request.body?.includes(order.code) || request.body?.includes(order.destination))).toEqual([])
  })

  it.each([undefined, ''])('are not made without a token', async (token) => {
    const { provider, sent } = niskala(undefined, token ?? '')
    expect(await provider.submit(order)).toEqual({ kind: 'turned-away', stop: 'token-missing', note: { key: 'token-missing' } })
    expect(await provider.check(order)).toMatchObject({ kind: 'turned-away', stop: 'token-missing' })
    expect(await provider.saldo()).toEqual({ kind: 'turned-away', stop: 'token-missing' })
    expect(sent).toEqual([])
  })

  it('are made once, whatever comes back', async () => {
    for (const outcome of [answered('', { status: 502 }), { kind: 'no-answer', why: 'reset', tookMs: 1 }] as const) {
      const { provider, sent } = niskala(outcome)
      await provider.submit(order)
      expect(sent).toHaveLength(1)
    }
  })
})

describe('the token', () => {
  it('is taken out of an answer that quotes it, before anything keeps it', async () => {
    const { provider, lines } = niskala(answered(answerWith({ rc: '99', message: `bad ${documentToken}`, sn: documentToken })))
    const replies = [await provider.submit(order), await provider.check(order)]
    expect(JSON.stringify([replies, lines])).not.toContain(documentToken)
    expect(lines.join()).toContain('bad ***')
  })
})

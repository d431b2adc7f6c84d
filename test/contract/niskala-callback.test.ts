// The sandbox's reports into the real listener: each is at most a hint, and each caller gets an answer it can read.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CallbackListener, startCallbackListener, type TurnedDown } from '../../src/main/adapters/http/callback-listener'
import { answerCallback, type Callback, readCallback } from '../../src/main/adapters/niskala/callback'
import { callbackFaults, callbackFormats, type CallbackFault, type CallbackFormat } from '../../src/sandbox/callback-settings'
import { niskalaClients, orderFor } from './niskala-client'
import { openTill } from './sandbox-caller'

const connect = niskalaClients()
const order = orderFor('890')
const formats = Object.keys(callbackFormats) as CallbackFormat[]
let listeners: CallbackListener[] = []

afterEach(async () => {
  await Promise.all(listeners.map((listener) => listener.close()))
  listeners = []
})

async function listening() {
  const heard: Callback[] = []
  const turned: TurnedDown[] = []
  const path = 'rahasia_0123456789-abcdef'
  const started = await startCallbackListener({
    address: '127.0.0.1',
    port: 0,
    path,
    allowedSources: ['127.0.0.1'],
    bodyMaxBytes: 65_536,
    answerWithinMs: 500,
    connectionsMax: 100,
    perMinuteMax: 200,
    onBody: (body, contentType) => {
      const callback = readCallback(contentType, body)
      heard.push(callback)
      return answerCallback(callback)
    },
    onTurnedDown: (why) => void turned.push(why),
  })
  if (!started.ok) throw new Error(started.failure)
  listeners.push(started.value)
  return { heard, turned, url: `http://127.0.0.1:${started.value.port}/${path}` }
}

async function reported(format: CallbackFormat, fault: CallbackFault) {
  const till = await openTill({ pace: 0.1 })
  await connect(till).submit(order)
  const listener = await listening()
  const records = (await till.sandbox.sendCallback({ url: listener.url, format, fault })) ?? []
  return { ...listener, records }
}

describe.each(formats)('a report as %s', (format) => {
  const hint = { kind: 'hint', transport: format, reference: order.reference }

  it('is a hint about the sale, and its sender hears so', async () => {
    const { heard, records } = await reported(format, 'none')
    expect(heard).toEqual([{ ...hint, rc: '00', serial: expect.stringMatching(/\d{8}/u) as string }])
    expect(records).toMatchObject([{ state: 'answered', status: 200, answer: expect.stringContaining('success') as string }])
    expect(records[0]?.answerType).toMatch(format === 'xml' ? /^text\/xml/u : /^application\/json/u)
  })

  it.each([
    ['twice', [hint, hint]],
    ['late', [hint]],
    [
      'out-of-order',
      [
        { ...hint, rc: '00' },
        { ...hint, rc: '68' },
      ],
    ],
    ['lie', [{ ...hint, rc: '23' }]],
    ['unknown-id', [{ kind: 'hint', reference: expect.stringMatching(/^UNKNOWN-/u) as string }]],
    ['other-number', [hint]],
    ['unknown-code', [{ ...hint, rc: '268' }]],
    ['malformed', [{ kind: 'unreadable' }]],
    ['wrong-type', [hint]],
    ['huge', []],
    ['drip', []],
    ['hang', []],
    ['cut', []],
    ['burst', Array.from({ length: 50 }, () => hint)],
  ] satisfies [CallbackFault, object[]][])('with the fault "%s" is heard as what it is', async (fault, callbacks) => {
    const { heard, turned, records } = await reported(format, fault)
    expect(heard).toMatchObject(callbacks)
    if (callbacks.length === 0) await vi.waitFor(() => expect(turned.length).toBeGreaterThan(0))
    else expect(records.every(({ state }) => state === 'answered')).toBe(true)
  })
})

it('every fault of the sandbox is here', () => {
  // `none` and `before-answer` are honest reports: the second one only travels ahead of the answer.
  expect(Object.keys(callbackFaults)).toHaveLength(16)
})

it('a report ahead of the answer arrives while the purchase is under way', async () => {
  const { heard, url } = await listening()
  const till = await openTill({ callback: { url, format: 'xml', fault: 'before-answer', every: true, count: 1 } })
  const niskala = connect(till, { transport: 'xml' })
  let heardBefore = 0
  await niskala.submit(order).finally(() => (heardBefore = heard.length))
  expect(heardBefore).toBe(1)
  expect(heard).toMatchObject([{ kind: 'hint', reference: order.reference }])
})

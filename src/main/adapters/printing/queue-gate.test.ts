// What CUPS says of a queue, and how long it is believed.
import { describe, expect, it } from 'vitest'
import { createQueueGate } from './queue-gate'
import { queueState } from './queue-state'

const idle = "printer-info='Struk printer-state=5' printer-is-accepting-jobs=true printer-state=3 printer-state-change-time=100"

function gate(output: () => string) {
  let nowMs = 0
  const ask = createQueueGate(
    () => nowMs,
    () => Promise.resolve(queueState(output())),
  )
  return { ask: () => ask('Struk'), later: (ms: number) => (nowMs += ms) }
}

describe('what CUPS says of a queue', () => {
  it.each([
    [`${idle} printer-state-reasons=none`, undefined],
    [`${idle} printer-state-reasons=media-low-warning,marker-supply-low-report`, undefined],
    [`${idle} printer-state-reasons=connecting-to-device`, undefined],
    [`${idle} printer-state-reasons=media-empty-error`, 'paper-out'],
    [`${idle} printer-state-reasons=toner-low,media-needed`, 'paper-out'],
    [`${idle} printer-state-reasons=door-open-report`, 'cover-open'],
    [`${idle} printer-state-reasons=offline-report`, 'offline'],
    [`${idle} printer-state-reasons=media-jam-error`, 'printer-error'],
    ['printer-is-accepting-jobs=false printer-state=3', 'queue-rejecting'],
    ["printer-state-message='it\\'s broken' printer-is-accepting-jobs=false printer-state=5 printer-state-reasons=paused", 'queue-stopped'],
    ['', undefined],
    ["printer-info='printer-state=5'", undefined],
  ])('%j lets a slip through, or says why not: %s', async (output, why) => {
    expect(await gate(() => output).ask()).toBe(why)
  })
})

describe('a complaint of an idle queue', () => {
  const empty = `${idle} printer-state-reasons=media-empty-error`

  it('is told, and ten seconds later a slip goes through to find out', async () => {
    const { ask, later } = gate(() => empty)
    expect(await ask()).toBe('paper-out')
    later(9_000)
    expect(await ask()).toBe('paper-out')
    later(2_000)
    expect(await ask()).toBeUndefined()
  })

  it('is told again when a job has brought it again', async () => {
    let output = empty
    const { ask, later } = gate(() => output)
    await ask()
    later(11_000)
    output = empty.replace('time=100', 'time=111')
    expect(await ask()).toBe('paper-out')
  })

  it('is always believed while a job is on its way', async () => {
    const { ask, later } = gate(() => empty.replace('printer-state=3', 'printer-state=4'))
    await ask()
    later(60_000)
    expect(await ask()).toBe('paper-out')
  })
})

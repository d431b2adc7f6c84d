// The promise of each row of the scenario table.
import { expect } from 'vitest'
import {
  withRc,
  ending,
  html,
  unauthorised,
  text,
  fields,
  boughtBehind,
  turnedAway,
  drift,
  atThirdCheck,
  executedLater,
  badCheck,
  recorded,
  unrecorded,
  held,
  ID,
  expectInBook,
  type Check,
} from './sandbox-checks'

export type Promises = Readonly<Record<string, Check>>

const pendingThenBought = drift('68', [2_000, '00', 'bought'])

const failures = (codes: string, check: (rc: string) => Check): Promises =>
  Object.fromEntries(codes.split(' ').map((rc) => [`9${rc}`, check(rc)]))

/** Rows that wait on the real clock, and the pace they are tested at. */
export const realTimePace: Readonly<Record<string, number>> = {
  '101': 0.15,
  '102': 0.025,
  '103': 0.004,
  '412': 0.02,
}

export const promises: Promises = {
  other: boughtBehind(withRc('00')),
  '101': held,
  '102': held,
  '103': held,
  '201': pendingThenBought,
  '202': atThirdCheck('00', 'bought'),
  '203': drift('68', [2_000, '23', 'failed']),
  '204': atThirdCheck('07', 'failed'),
  '205': async (till, msisdn) => {
    withRc('68')(await till.purchase(ID, msisdn))
    till.wait(365 * 86_400_000)
    withRc('68')(await till.status(ID))
    expectInBook(till, 'pending', 0)
  },
  '206': drift('68', [30_000, '00', 'bought']),
  '222': pendingThenBought,
  '231': pendingThenBought,
  '301': turnedAway(ending('none')),
  '302': turnedAway((heard) => {
    expect(heard.status).toBe(302)
    expect(heard.headers['location']).toMatch(/^http:\/\/localhost:\d+\/elsewhere$/)
  }),
  '303': turnedAway(ending('none'), 3),
  '304': turnedAway(ending('silence')),
  '306': executedLater(3_000),
  '307': executedLater(60_000),
  '401': boughtBehind(ending('none')),
  '402': boughtBehind(ending('none')),
  '403': boughtBehind((heard) => {
    expect(heard).toMatchObject({ end: 'broken', status: 200 })
    expect(heard.text).toMatch(/^\{"code":"HSA5"/)
  }),
  '404': boughtBehind(ending('silence')),
  '405': boughtBehind(text((body) => expect(() => JSON.parse(body) as unknown).toThrow())),
  '406': boughtBehind(fields({ rc: '268' })),
  '407': boughtBehind(text((body) => expect(body).toBe(''))),
  '408': boughtBehind(fields({ rc: 0, price: '5400', trxid: '16413', balance: '4994600' })),
  '409': boughtBehind((heard) => expect(heard.headers['content-type']).toBe('text/plain')),
  '410': boughtBehind(fields({ request_id: `${ID}-OTHER`, rc: '00' })),
  '411': boughtBehind(text((body) => expect(body.length).toBeGreaterThan(2_000_000))),
  '412': boughtBehind(withRc('00')),
  '413': async (till, msisdn) => {
    fields({ rc: '00', price: 6_400 })(await till.purchase(ID, msisdn))
    expectInBook(till, 'bought', 1, 6_400)
  },
  '414': boughtBehind(fields({ rc: '08' })),
  '415': boughtBehind(html(200)),
  '416': boughtBehind(fields({ rc: '00 ' })),
  '417': boughtBehind(fields({ rc: null })),
  '418': boughtBehind(text((body) => expect(body).toMatch(/"rc":"23".*"rc":"00"/))),
  '419': boughtBehind(text((body) => expect(body.startsWith('\uFEFF{')).toBe(true))),
  '420': boughtBehind(fields({ request_id: ID, msisdn: '081200000000', rc: '00' })),
  '429': turnedAway(html(429, { 'retry-after': '2' })),
  '500': turnedAway(html(500)),
  '431': async (till, msisdn) => {
    fields({ rc: '00', price: 5_400, balance: 5_000_000 - 6_400 })(await till.purchase(ID, msisdn))
    expectInBook(till, 'bought', 1, 6_400)
  },
  '432': async (till, msisdn) => {
    fields({ rc: '00', price: 5_400, balance: 5_000_000 - 5_300 })(await till.purchase(ID, msisdn))
    expectInBook(till, 'bought', 1, 5_300)
  },
  '433': async (till, msisdn) => {
    fields({ rc: '23', price: 5_400, balance: 5_000_000 - 5_400 })(await till.purchase(ID, msisdn))
    expect(till.balance()).toBe(5_000_000 - 5_400)
  },
  '434': boughtBehind(fields({ rc: '00', price: 5_400, balance: 5_000_000 })),
  '435': async (till, msisdn) => {
    fields({ rc: '68', price: 5_400 })(await till.purchase(ID, msisdn))
    till.wait(2_000)
    fields({ rc: '00', price: 5_900 })(await till.status(ID))
    expectInBook(till, 'bought', 1, 5_900)
  },
  '502': boughtBehind(html(502)),
  '503': turnedAway(html(503, { 'retry-after': '2' })),
  '504': boughtBehind(html(504)),
  '601': badCheck(unauthorised),
  '602': badCheck(html(502)),
  '603': badCheck(fields({ rc: '08' })),
  '604': badCheck(ending('none')),
  '605': async (till, msisdn) => {
    ending('none')(await till.purchase(ID, msisdn))
    withRc('11')(await till.status(ID))
    withRc('00')(await till.status(ID))
    expectInBook(till, 'bought', 1)
  },
  '606': badCheck(fields({ rc: '268' })),
  '607': async (till, msisdn) => {
    ending('none')(await till.purchase(ID, msisdn))
    for (let check = 0; check < 5; check += 1) html(502)(await till.status(ID))
    expectInBook(till, 'bought', 1)
  },
  '701': drift('23', [3_000, '00', 'bought']),
  '702': async (till, msisdn) => {
    await drift('00', [3_000, '21', 'reversed'])(till, msisdn)
    expectInBook(till, 'reversed', 1)
  },
  '703': async (till, msisdn) => {
    fields({ rc: '00', sn: '' })(await till.purchase(ID, msisdn))
    fields({ rc: '00', sn: '' })(await till.status(ID))
    fields({ rc: '00', sn: expect.stringMatching(/^\d{17}$/) as string })(await till.status(ID))
    expectInBook(till, 'bought', 1)
  },
  '704': drift('68', [2_000, '23', 'failed'], [3_000, '00', 'bought']),
  '902': turnedAway(unauthorised),
  ...failures('01 08 09 11 18 35', unrecorded),
  ...failures('03 05 06 07 10 12 13 14 17 19 21 22 23 36 70', recorded),
}

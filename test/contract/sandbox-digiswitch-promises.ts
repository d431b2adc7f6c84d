// The promise of each row of DigiSwitch's prepaid table.
import { expect } from 'vitest'
import { dataOf, REF } from './sandbox-digiswitch-caller'
import {
  withRc,
  ending,
  html,
  text,
  data,
  expectInBook,
  boughtBehind,
  turnedAway,
  drift,
  atThirdCheck,
  badCheck,
  dearer,
  held,
  recorded,
  unrecorded,
  type Check,
} from './sandbox-digiswitch-checks'

const failures = (codes: string, check: (rc: string) => Check): Readonly<Record<string, Check>> =>
  Object.fromEntries(codes.split(' ').map((rc) => [`9${rc}`, check(rc)]))

/** Rows that wait on the real clock, and the pace they are tested at. */
export const realTimePace: Readonly<Record<string, number>> = { '101': 0.15, '102': 0.025, '103': 0.004, '412': 0.02 }

export const promises: Readonly<Record<string, Check>> = {
  '101': held,
  '102': held,
  '103': held,
  '201': drift(withRc('03'), 2_000, '03', '00', 'bought'),
  '202': atThirdCheck('00', 'bought'),
  '203': drift(withRc('03'), 2_000, '03', '02', 'failed'),
  '204': atThirdCheck('54', 'failed'),
  '205': async (counter, no) => {
    withRc('03')(await counter.topUp({ no }))
    counter.wait(90 * 86_400_000)
    withRc('03')(await counter.topUp({ no }))
    expectInBook(counter, 'pending', 0)
  },
  '206': drift(withRc('03'), 30_000, '03', '00', 'bought'),
  '207': drift(data({ rc: '99', status: 'Pending' }), 2_000, '99', '00', 'bought'),
  '301': turnedAway(ending('none')),
  '302': turnedAway((heard) => {
    expect(heard.status).toBe(302)
    expect(heard.headers['location']).toMatch(/^http:\/\/localhost:\d+\/elsewhere$/)
  }),
  '303': turnedAway(ending('none'), 3),
  '304': turnedAway(ending('silence')),
  '306': drift(ending('none'), 3_000, '03', '00', 'bought'),
  '308': async (counter, no) => {
    ending('none')(await counter.topUp({ no }))
    withRc('02')(await counter.topUp({ no }))
    expectInBook(counter, 'failed', 0)
  },
  '401': boughtBehind(ending('none')),
  '402': boughtBehind(ending('none')),
  '403': boughtBehind((heard) => {
    expect(heard).toMatchObject({ end: 'broken', status: 200 })
    expect(heard.text).toMatch(/^\{"data":\{"ref_id"/)
  }),
  '404': boughtBehind(ending('silence')),
  '405': boughtBehind(text((body) => expect(() => JSON.parse(body) as unknown).toThrow())),
  '406': boughtBehind(data({ rc: '268', status: 'Sukses' })),
  '407': boughtBehind(text((body) => expect(body).toBe(''))),
  '408': boughtBehind(data({ rc: 0, price: '10000', balance: '4990000' })),
  '409': boughtBehind((heard) => expect(heard.headers['content-type']).toBe('text/plain')),
  '410': boughtBehind(data({ ref_id: `${REF}-OTHER`, rc: '00' })),
  '411': boughtBehind(text((body) => expect(body.length).toBeGreaterThan(2_000_000))),
  '412': boughtBehind(withRc('00')),
  '413': dearer(11_000, { price: 11_000, balance: 4_989_000 }),
  '415': boughtBehind(html(200)),
  '416': boughtBehind(data({ rc: '00 ' })),
  '417': boughtBehind(data({ rc: null })),
  '418': boughtBehind(text((body) => expect(body).toMatch(/"rc":"02".*"rc":"00"/))),
  '419': boughtBehind(text((body) => expect(body.startsWith('\uFEFF{')).toBe(true))),
  '420': boughtBehind(data({ ref_id: REF, customer_no: '081200000000', rc: '00' })),
  '421': boughtBehind(text((body) => expect(JSON.parse(body)).toMatchObject({ ref_id: REF, rc: '00' }))),
  '422': boughtBehind((heard) => {
    expect(heard.status).toBe(400)
    expect(dataOf(heard)).toMatchObject({ rc: '00', status: 'Sukses' })
  }),
  '423': boughtBehind(data({ rc: '00', status: 'Gagal' })),
  '429': turnedAway(html(429, { 'retry-after': '2' })),
  '431': dearer(11_000, { price: 10_000, balance: 4_989_000 }),
  '432': dearer(10_000.25, { price: 10_000, balance: 4_989_999.75 }),
  '500': turnedAway(html(500)),
  '502': boughtBehind(html(502)),
  '503': turnedAway(html(503, { 'retry-after': '2' })),
  '504': boughtBehind(html(504)),
  '601': badCheck(withRc('41')),
  '602': badCheck(html(502)),
  '603': badCheck(withRc('45')),
  '604': badCheck(ending('none')),
  '605': badCheck(withRc('49')),
  '606': badCheck(data({ rc: '268', status: 'Pending' })),
  '608': badCheck(withRc('85')),
  '701': drift(withRc('02'), 3_000, '02', '00', 'bought'),
  '702': drift(withRc('00'), 3_000, '00', '74', 'reversed'),
  '703': async (counter, no) => {
    for (let call = 0; call < 2; call += 1) data({ rc: '00', sn: '' })(await counter.topUp({ no }))
    data({ rc: '00', sn: expect.stringMatching(/^\d{17}$/) as string })(await counter.topUp({ no }))
    expectInBook(counter, 'bought', 1)
  },
  ...failures('01 02 50 51 52 53 54 55 57 58 59 60 70 71 72 73 74 84 85 86', recorded),
  ...failures('40 41 42 43 44 45 47 49 56 61 62 63 64 65 66 67 68 69 80 81 82 83 87 88', unrecorded),
}

import { describe, expect, it } from 'vitest'
import { repliesText } from '../../../shared/text/replies'
import { responseCode, responseCodes, type Verdict } from './response-codes'

// The table of the document, in its own order.
const documented = '00 01 02 03 05 06 07 08 09 10 11 12 13 14 17 18 19 21 22 23 35 36 68 70'.split(' ')

function short(verdict: Verdict): string {
  return verdict.is === 'refused' ? `${verdict.verify ? 'refused?' : 'refused'} ${verdict.deposit}` : verdict.is
}

const expected: Readonly<Record<string, readonly [submit: string, check: string]>> = {
  '00': ['delivered', 'delivered'],
  '01': ['refused no', 'says-nothing'],
  '02': ['token-rejected', 'token-rejected'],
  '03': ['refused? unknown', 'refused? unknown'],
  '05': ['refused no', 'refused no'],
  '06': ['refused? unknown', 'refused? unknown'],
  '07': ['refused no', 'refused no'],
  '08': ['refused? unknown', 'says-nothing'],
  '09': ['refused? unknown', 'says-nothing'],
  '10': ['refused no', 'refused no'],
  '11': ['refused? unknown', 'not-found'],
  '12': ['refused no', 'refused no'],
  '13': ['refused no', 'refused no'],
  '14': ['refused? unknown', 'refused? unknown'],
  '17': ['refused? returned', 'refused returned'],
  '18': ['refused no', 'refused no'],
  '19': ['refused no', 'refused no'],
  '21': ['reversed', 'reversed'],
  '22': ['refused no', 'refused no'],
  '23': ['refused returned', 'refused returned'],
  '35': ['refused? unknown', 'says-nothing'],
  '36': ['refused no', 'refused no'],
  '68': ['accepted', 'accepted'],
  '70': ['refused returned', 'refused returned'],
}

describe('the response codes', () => {
  it('are the 24 of the document, no more and no fewer', () => {
    expect(Object.keys(responseCodes).toSorted()).toEqual(documented.toSorted())
  })

  it.each(documented)('%s means what was decided', (rc) => {
    const row = responseCode(rc)
    expect(row && [short(row.submit), short(row.check)]).toEqual(expected[rc])
  })

  it.each(documented)('%s has words in both languages under its own key', (rc) => {
    const key = responseCode(rc)?.key
    expect(key).toBe(`rc-${rc}`)
    expect(Object.values(repliesText).map((words) => words[key ?? 'rc-00'].short.length > 0)).toEqual([true, true])
  })

  it.each(['24', '75', '268', '999', '000', '0', '', 'toString', '__proto__', 'constructor'])('does not list "%s"', (rc) => {
    expect(responseCode(rc)).toBeUndefined()
  })
})

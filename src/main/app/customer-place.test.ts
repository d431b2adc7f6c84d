import { expect, it } from 'vitest'
import { placeFor, type PluggedScreen } from './customer-place'

const at = (id: number, x: number, width = 1366, height = 768): PluggedScreen => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 30, width, height: height - 30 },
})
const till = at(1, 0)
const second = at(2, 1366, 1024)
const third = at(3, 2390, 1920, 1080)

it('fills the screen that the till is not on', () => {
  expect(placeFor('second', [till, second, third], till)).toEqual({ fullScreen: true, area: second.bounds })
  expect(placeFor('second', [till, second], second)).toEqual({ fullScreen: true, area: till.bounds })
})

it('fills the one that was chosen', () => {
  expect(placeFor('3', [till, second, third], till)).toEqual({ fullScreen: true, area: third.bounds })
})

it('is an ordinary window on the till’s screen where there is no other, or the chosen one is unplugged', () => {
  const window = { fullScreen: false, area: { x: 406, y: 30, width: 960, height: 600 } }
  expect(placeFor('second', [till], till)).toEqual(window)
  expect(placeFor('3', [till, second], till)).toEqual(window)
})

it('never fills the screen that the till is on, even when it was chosen', () => {
  expect(placeFor('1', [till, second], till).fullScreen).toBe(false)
})

it('is no larger than a small screen', () => {
  const small = at(1, 0, 800, 480)
  expect(placeFor('second', [small], small).area).toEqual({ x: 0, y: 30, width: 800, height: 450 })
})

// A clock that two processes on one machine share, finer than a millisecond.

/**
 * Two processes begin their fine clocks at moments of their own, but see the same milliseconds tick:
 * the fine clock is pinned to the edges of those ticks. Looking late only makes the
 * offset smaller, so the largest of a few is the truest: within a tenth of a millisecond.
 */
export function wallClock(): () => number {
  let offset = Number.NEGATIVE_INFINITY
  for (let edge = 0; edge < 20; edge += 1) {
    const before = Date.now()
    let after = before
    while (after === before) after = Date.now()
    offset = Math.max(offset, after - performance.now())
  }
  return () => offset + performance.now()
}

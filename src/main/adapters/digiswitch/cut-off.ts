// The daily pause of a product: `23:45` to `00:15`, or one of the ways to write that there is none.

type CutOff = { readonly from: number; readonly until: number }

/** Minutes of the day in WIB. `0:0` to `0:0`, empty and unreadable ones all mean none; it may cross midnight. */
export function readCutOff(start: string, end: string): CutOff | undefined {
  const from = minuteOf(start)
  const until = minuteOf(end)
  return from === undefined || until === undefined || from === until ? undefined : { from, until }
}

function minuteOf(time: string): number | undefined {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2}):(\d{1,2})(?::\d{1,2})?\s*$/u.exec(time) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return Number(hours) * 60 + Number(minutes)
}

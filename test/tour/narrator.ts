// One plain line for each step: what the cashier does, what the till showed, how long it took.
const actWidth = 74

export type Narrator = {
  chapter(title: string): void
  /** Runs one step. What it answers is what the till showed; what it throws ends the tour. */
  step(act: string, run: () => Promise<Shown>): Promise<void>
}

/** `tookMs` speaks of the till alone; without it the whole step is timed, hands included. */
export type Shown = { readonly shown: string; readonly tookMs?: number }

export function createNarrator(): Narrator {
  let number = 0
  return {
    chapter: (title) => console.log(`\n${title}`),
    async step(act, run) {
      number += 1
      const startMs = performance.now()
      const { shown, tookMs } = await run()
      const ms = Math.round(tookMs ?? performance.now() - startMs)
      console.log(`${String(number).padStart(3)}  ${act.padEnd(actWidth)} ${shown} (${ms} ms)`)
    },
  }
}

// One voice for every script: a plain line, marked so it can be told apart from the tools' own output.
const started = Date.now()

export function say(line) {
  process.stdout.write(`· ${line}\n`)
}

/** Ends the script with one clear line; a stack trace would hide what a person has to do. */
export function stop(line) {
  process.stderr.write(`\n✗ ${line}\n`)
  process.exit(1)
}

export function secondsSince(startMs = started) {
  return `${((Date.now() - startMs) / 1000).toFixed(1)} s`
}

// Two short tones for how a sale ended: rising is good, falling is bad, the same twice asks for a look. Never the only sign.

export type Sound = 'success' | 'failure' | 'attention'

export type Note = { readonly hz: number; readonly atMs: number; readonly lengthMs: number }

export const notes: Readonly<Record<Sound, readonly [Note, Note]>> = {
  success: [
    { hz: 660, atMs: 0, lengthMs: 90 },
    { hz: 990, atMs: 100, lengthMs: 140 },
  ],
  failure: [
    { hz: 392, atMs: 0, lengthMs: 160 },
    { hz: 220, atMs: 180, lengthMs: 260 },
  ],
  attention: [
    { hz: 523, atMs: 0, lengthMs: 110 },
    { hz: 523, atMs: 200, lengthMs: 110 },
  ],
}

const loudness = 0.18
/** A tone that starts or ends at once clicks. */
const rampS = 0.012
let speaker: AudioContext | undefined

/** Silent where the machine has no sound at all: the screen says the same. */
export function play(sound: Sound): void {
  try {
    speaker ??= new AudioContext()
  } catch {
    return
  }
  const startS = speaker.currentTime
  for (const note of notes[sound]) tone(speaker, note, startS + note.atMs / 1_000)
}

function tone(context: AudioContext, { hz, lengthMs }: Note, fromS: number): void {
  const untilS = fromS + lengthMs / 1_000
  const source = new OscillatorNode(context, { type: 'triangle', frequency: hz })
  const volume = new GainNode(context, { gain: 0 })
  volume.gain.setValueAtTime(0, fromS)
  volume.gain.linearRampToValueAtTime(loudness, fromS + rampS)
  volume.gain.setValueAtTime(loudness, untilS - rampS)
  volume.gain.linearRampToValueAtTime(0, untilS)
  source.connect(volume).connect(context.destination)
  source.start(fromS)
  source.stop(untilS)
}

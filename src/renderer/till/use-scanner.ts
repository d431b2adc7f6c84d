// Listens to every key of the window before anybody else does, and tells a scanner from a person.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../bridge'
import { showNotice } from '../ui/notice'
import { type Burst, ended, goesOn, halfMs, isFast, isScan, noBurst, patienceMs, withKey } from '../ui/scan'
import { type Fields, focusedField, rememberFields } from './scan-fields'
import { createScanner, type Ending, type Scan } from './scanner'
import { tillStore } from './till-store'

const shownMost = 32
const modifiers = ['Shift', 'CapsLock']

export function useScanner(): void {
  const { t } = useTranslation()
  useEffect(() => {
    const unknown = (text: string) => showNotice(t('shell.scan.unknown', { text: text.slice(0, shownMost) }), 'waiting')
    const torn = () => showNotice(t('shell.scan.torn'), 'waiting')
    const missing = (text: string) => showNotice(t('shell.scan.missing', { text: text.slice(0, shownMost) }), 'waiting')
    return listen(createScanner({ openReceipt: (reference) => void openReceipt(reference, missing), unknown, torn }))
  }, [t])
}

async function openReceipt(reference: string, missing: (reference: string) => void): Promise<void> {
  const found = await bridge.call('history/search', { number: reference, limit: 1 })
  const number = found.ok ? found.value.rows[0]?.number : undefined
  if (number === undefined) return missing(reference)
  const { go, screen, place } = tillStore.getState()
  if (screen !== 'history' || place !== number) return go('history', number)
  // Led there once already and gone on from it: the screen only hears of a place that changes.
  go('history')
  setTimeout(() => go('history', number), 0)
}

function listen(read: (scan: Scan) => Ending): () => void {
  let burst: Burst = noBurst
  let fields: Fields | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  function end(): Ending {
    const done = burst
    burst = ended(done)
    clearTimeout(pause)
    return fields && isScan(done) ? read({ text: done.text, silentMs: done.silentMs, atMs: done.lastAtMs, fields }) : 'pass'
  }

  function add(event: KeyboardEvent): void {
    burst = withKey(burst, event.key, event.timeStamp)
    // The second half of something longer is taken back together with the first.
    if (burst.text.length === 1 && (burst.silentMs > halfMs || !fields)) fields = rememberFields()
    // Outside of a field a scanner's characters are no keys of the screen.
    else if (isFast(burst) && !focusedField()) stop(event)
    clearTimeout(pause)
    pause = setTimeout(end, patienceMs(burst))
  }

  function press(event: KeyboardEvent): void {
    if (modifiers.includes(event.key)) return
    const plain = !event.repeat && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey
    if (plain && event.key.length === 1) return add(event)
    const ends = plain && (event.key === 'Enter' || event.key === 'Tab') && goesOn(burst, event.timeStamp)
    if (ends && end() === 'stop') stop(event)
    burst = noBurst
    clearTimeout(pause)
  }

  window.addEventListener('keydown', press, true)
  return () => {
    clearTimeout(pause)
    window.removeEventListener('keydown', press, true)
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

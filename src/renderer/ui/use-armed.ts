// The same rest for the keys of whatever is shown.
import { useEffect, useState } from 'react'
import { armedAfterMs } from './armed'

/** @param shown what is on screen: for each the keys rest anew, from its first frame on. */
export function useArmed(shown = 'here'): boolean {
  const [armedFor, setArmedFor] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setArmedFor(shown), armedAfterMs)
    return () => clearTimeout(timer)
  }, [shown])
  return armedFor === shown
}

// Plays how a sale ended while somebody can see it too, unless the shop wants it quiet.
import { useEffect } from 'react'
import { bridge } from '../bridge'
import { play } from '../ui/sounds'
import { createSaleSounds } from './sale-sounds'
import { useTill } from './use-till'

export function useSounds(): void {
  const on = useTill((state) => state.settings?.preferences.sounds ?? false)
  useEffect(() => {
    if (!on) return undefined
    const soundOf = createSaleSounds()
    return bridge.on('sale/changed', (sale) => {
      const sound = soundOf(sale, Date.now())
      if (sound && document.visibilityState === 'visible') play(sound)
    })
  }, [on])
}

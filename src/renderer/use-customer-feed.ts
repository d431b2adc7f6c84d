// The customer's display follows the till while it is switched on. Fetched then, for most tills have none.
import { useEffect } from 'react'
import { useTill } from './till/use-till'

export function useCustomerFeed(): void {
  const on = useTill((state) => state.settings?.customerDisplay.on ?? false)
  useEffect(() => {
    if (!on) return undefined
    const following = import('./follow-till').then(({ followTill }) => followTill())
    return () => void following.then((stop) => stop())
  }, [on])
}

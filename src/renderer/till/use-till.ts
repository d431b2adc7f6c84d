// The till's store for React.
import { useStore } from 'zustand'
import { type TillState, tillStore } from './till-store'

export function useTill<T>(select: (state: TillState) => T): T {
  return useStore(tillStore, select)
}

// Which sale in hand the parts below belong to: every place that sells has one of its own.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { type SaleInHand, type SaleStore, saleStore } from './sale-store'

export const SaleContext = createContext<SaleStore>(saleStore)

export function useSaleStore(): SaleStore {
  return useContext(SaleContext)
}

export function useSale<T>(select: (state: SaleInHand) => T): T {
  return useStore(useSaleStore(), select)
}

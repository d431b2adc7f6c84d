// What the control port can do; startSandbox gives the same to tests in the same process.
import { type BookRow, type BookView } from './book-view'
import { type CallbackRecord } from './callback-post'
import { type CallbackOrder } from './callbacks'
import { type CallReport } from './calls'
import { type DepositDesk } from './deposit'
import { type DigiswitchControls } from './digiswitch-controls'
import { type LineMode } from './line'
import { type Settings } from './settings'
import { type Transaction } from './transaction'

export type Controls = {
  readonly digiswitch: DigiswitchControls
  book(): BookView
  bookOf(requestId: string): BookRow | undefined
  calls(): CallReport
  callbacks(): readonly CallbackRecord[]
  sendCallback(order: CallbackOrder): Promise<readonly CallbackRecord[] | undefined>
  pay: DepositDesk['pay']
  setSaldo(balance: number): void
  /** Changes the deposit by so much, and gives back what is left. */
  adjustSaldo(by: number): number
  setLine(mode: LineMode): Promise<void>
  settings(): Readonly<Settings>
  change(settings: Partial<Settings>): void
  resolve(requestId: string, rc: string): Transaction | undefined
}

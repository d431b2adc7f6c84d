// Puts DigiSwitch together on the sandbox's book, with a clock that can be set ahead.
import { type BookFile } from './book-file'
import { openDigiswitchBook } from './digiswitch-book'
import { createDigiswitchCatalogue } from './digiswitch-catalogue'
import { type DigiswitchParts } from './digiswitch-desk'
import { createFaultQueue } from './digiswitch-faults'
import { createDigiswitchLimits } from './digiswitch-limits'
import { createDigiswitchSales } from './digiswitch-sales'
import { type DigiswitchSettings, type Settings } from './settings'

export type DigiswitchOptions = {
  readonly file: BookFile
  readonly saldo: number
  readonly settings: Readonly<Settings>
  readonly now: () => number
}

export function createDigiswitch({ file, saldo, settings: all, now: clock }: DigiswitchOptions): DigiswitchParts {
  const settings = (): DigiswitchSettings => all.digiswitch
  const now = (): number => clock() + settings().aheadMs
  const book = openDigiswitchBook(file, saldo)
  const sales = createDigiswitchSales({ book, now, pace: () => all.pace })
  const limits = createDigiswitchLimits({ settings, now })
  return { book, sales, limits, settings, now, faults: createFaultQueue(), catalogue: createDigiswitchCatalogue() }
}

import { describe, expect, it } from 'vitest'
import { settingsInMemory, storedSettings, vaultInMemory } from '../../../test/support/settings'
import { type Log } from '../core/ports/platform'
import { trainingDigiswitch, trainingNiskala } from './compose-provider'

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('the training providers', () => {
  it('are the same place whatever port the sandbox got: an order of yesterday can be asked about today', () => {
    const parts = { settings: settingsInMemory(storedSettings('https://niskala.example/v1')), vault: vaultInMemory(), log, pace: 1 }
    for (const make of [trainingNiskala, trainingDigiswitch]) {
      const [yesterday, today] = ['http://127.0.0.1:40001/v1', 'http://127.0.0.1:40002/v1'].map((url) => make(parts, url).place())
      expect(yesterday).toBeDefined()
      expect(today).toBe(yesterday)
    }
  })
})

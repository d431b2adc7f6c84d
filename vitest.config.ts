import { defineConfig } from 'vitest/config'

const slowMs = 30_000

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: slowMs,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'test/architecture.test.ts'] } },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'] } },
    ],
  },
})

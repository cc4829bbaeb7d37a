import { defineConfig } from 'vitest/config'

/** Journeys of a learner in real engines, which `npm test` does not need: `npm run test:engines`. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/engines/*.test.ts'],
    globalSetup: ['test/browser/build-once.ts'],
    maxWorkers: 2,
    // No test asserts a time: these end what hangs, on a machine however busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    teardownTimeout: 60_000,
  },
})

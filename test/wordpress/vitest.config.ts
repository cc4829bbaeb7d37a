import { defineConfig } from 'vitest/config'

/** Quizzes in posts of a real WordPress, which `npm test` does not need: `npm run test:wordpress`. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/wordpress/*.test.ts'],
    globalSetup: ['test/browser/build-once.ts'],
    // No test asserts a time: these end what hangs, on a machine however busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
})

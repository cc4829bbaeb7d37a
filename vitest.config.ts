import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** Property tests look for new examples on every run but in CI, where a change is judged by what it changes. */
const shared = {
  provide: { seed: process.env.CI ? 20251213 : undefined },
  setupFiles: ['test/same-examples.ts'],
}

/** Core in Node, the API in workerd with a real D1, the widget and whole pages in a real browser driven from Node. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: [
            'test/core/**/*.test.ts',
            'test/authoring/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/recorded/core/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          ...shared,
          name: 'worker',
          include: ['test/worker/**/*.test.ts', 'test/recorded/worker/*.test.ts'],
          setupFiles: [...shared.setupFiles, 'test/worker/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'widget',
          include: ['test/widget/**/*.test.ts', 'test/site/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/scripts/**/*.test.ts'],
          globalSetup: ['test/browser/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})

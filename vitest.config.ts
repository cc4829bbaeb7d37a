import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/**
 * Property tests draw new examples in every run, except in CI, where only the change may affect the result. The seed is
 * printed: `LEDE_SEED=<seed> npm test` repeats a run.
 */
const seed = Number(process.env.LEDE_SEED ?? (process.env.CI ? 20251213 : Math.floor(Math.random() * 2 ** 31)))

/**
 * Files of a project share a process and what it has loaded; at most three processes run at a time, because those of
 * browsers wait now and then. So no test may leave state in a module or a global.
 */
const shared = {
  isolate: false,
  maxWorkers: 3,
  // No test asserts a time: these end what hangs, on a machine however busy.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 30_000 } },
  setupFiles: ['test/same-examples.ts'],
}

/** A tenth of the production limits, so that tests reach them quickly. */
const ratelimits = {
  FLOOD_LIMIT: { namespace_id: '1001', simple: { limit: 600, period: 60 as const } },
  NEW_ATTEMPT_LIMIT: { namespace_id: '1003', simple: { limit: 60, period: 60 as const } },
  NEW_CLASS_LIMIT: { namespace_id: '1004', simple: { limit: 6, period: 60 as const } },
  PUBLISH_LIMIT: { namespace_id: '1002', simple: { limit: 30, period: 60 as const } },
}

/** Core in Node, the API in workerd with a real D1, the widget and whole pages in a real browser driven from Node. */
export default defineConfig({
  test: {
    provide: { seed },
    teardownTimeout: 60_000,
    globalSetup: ['test/print-seed.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: [
            'test/core/**/*.test.ts',
            'test/authoring/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/locales/**/*.test.ts',
            'test/debian/*.test.ts',
            'test/recorded/core/*.test.ts',
          ],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') }, ratelimits },
          })),
        ],
        test: {
          ...shared,
          name: 'worker',
          include: ['test/worker/**/*.test.ts', 'test/recorded/worker/*.test.ts'],
          setupFiles: ['test/worker/setup.ts', ...shared.setupFiles],
        },
      },
      {
        test: {
          ...shared,
          name: 'widget',
          include: ['test/widget/**/*.test.ts', 'test/site/**/*.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: [
            'test/browser/**/*.test.ts',
            'test/faults/**/*.test.ts',
            'test/package/**/*.test.ts',
            'test/scripts/**/*.test.ts',
            'test/recorded/browser/*.test.ts',
          ],
          globalSetup: ['test/browser/build-once.ts'],
        },
      },
    ],
  },
})

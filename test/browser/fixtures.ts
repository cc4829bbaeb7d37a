// biome-ignore-all lint/correctness/noEmptyPattern: Vitest reads from a fixture's first parameter which others it needs.
import type { Browser } from 'playwright-core'
import { inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startEmbedder } from './embedder.ts'
import { startLede } from './server.ts'

const browsers: Browser[] = []
const openContexts = () => browsers.flatMap((browser) => browser.contexts())

/** Returns a function that closes the contexts opened since. */
function closeLater() {
  const before = new Set(openContexts())
  return async () => {
    await Promise.all(openContexts().map((context) => before.has(context) || context.close()))
  }
}

async function launchShared(without: string[], onCleanup: (close: () => Promise<void>) => void) {
  const browser = await launchBrowser(without)
  browsers.push(browser)
  onCleanup(() => browser.close())
  return browser
}

/**
 * Vitest's `it` with what tests of whole pages share: a browser, a host and a site that embeds quizzes, one of each per file, so
 * that a browser that crashes fails one file only. Contexts are closed after the test that opened them.
 */
export const it = test
  .extend('chromium', { scope: 'file' }, ({}, { onCleanup }) => launchShared([], onCleanup))
  .extend('scrollingChromium', { scope: 'file' }, ({}, { onCleanup }) => launchShared(['--hide-scrollbars'], onCleanup))
  .extend('host', { scope: 'file' }, async ({}, { onCleanup }) => {
    const host = await startLede(inject('worker'))
    onCleanup(() => host.stop())
    return host
  })
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await startEmbedder()
    onCleanup(() => site.stop())
    return site
  })
  .extend('closeAfterFile', { scope: 'file', auto: true }, ({}, { onCleanup }) => onCleanup(closeLater()))
  .extend('closeAfterTest', { auto: true }, ({}, { onCleanup }) => onCleanup(closeLater()))

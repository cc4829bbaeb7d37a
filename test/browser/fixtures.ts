// biome-ignore-all lint/correctness/noEmptyPattern: Vitest reads from a fixture's first parameter which others it needs.
import type { Browser, BrowserContext } from 'playwright-core'
import { inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startEmbedder } from './embedder.ts'
import { startLede } from './server.ts'

const browsers: Browser[] = []
const openContexts = () => browsers.flatMap((browser) => browser.contexts())

/** Returns a function that closes the contexts opened since, and prints their pages first if a test has failed. */
function closeLater(hasFailed = () => false) {
  const before = new Set(openContexts())
  return async () => {
    const opened = openContexts().filter((context) => !before.has(context))
    if (hasFailed()) await printPages(opened)
    await Promise.all(opened.map((context) => context.close()))
  }
}

/** Prints what a screen reader finds in the pages and their frames. */
async function printPages(contexts: readonly BrowserContext[]) {
  const pages = contexts.flatMap((context) => context.pages())
  for (const frame of pages.flatMap((page) => page.frames())) {
    const body = await frame.locator('body').ariaSnapshot({ timeout: 2000 }).catch(String)
    console.log(`${frame.url()}\n${body}`)
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
  .extend('closeAfterTest', { auto: true }, ({ task }, { onCleanup }) =>
    onCleanup(closeLater(() => Boolean(task.result?.errors?.length))),
  )

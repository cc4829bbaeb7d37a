import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * The copies that the browser keeps for a page's origin, by their names. Empty ones do not count: opening a deleted cache
 * to read it creates it again, and Chromium lists one again now and then when nothing has opened it.
 */
const keptCopies = (page: Page | Frame): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const copies: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      if (requests.length) copies[name] = requests.map(({ url }) => url.slice(origin.length)).sort()
    }
    return copies
  })

/** What lies in the newest copy of each page, by the page's address. */
export async function keptPages(page: Page | Frame): Promise<Record<string, string[]>> {
  const copies = Object.entries(await keptCopies(page))
  return Object.fromEntries(copies.map(([name, paths]) => [name.split(' ').at(-1), paths]))
}

/** The names of these copies. */
export const copyNames = async (page: Page | Frame): Promise<string[]> => Object.keys(await keptCopies(page))

/** Waits until an address is kept, whole: the page itself comes last. */
export const untilKept = (page: Page | Frame, address: string) =>
  expect.poll(async () => (await keptPages(page))[address] ?? [], { timeout: 30_000 }).toContain(address)

/** Empties the browser's HTTP cache, as if what it has had grown old. */
export async function forgetLoaded(context: BrowserContext) {
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.clearBrowserCache')
  await page.close()
}

/**
 * Closes the last tab of a host whose next service worker is waiting, and returns once that one is active. Chromium never
 * completes a navigation that begins in the few milliseconds in which it stops the old worker.
 */
export async function closeForNext(page: Page) {
  const next = page.context().serviceWorkers().at(-1)
  const readState = () =>
    next?.evaluate(() => (self as unknown as { serviceWorker: ServiceWorker }).serviceWorker.state)
  expect(await readState()).toBe('installed')
  await page.close()
  await expect.poll(readState).toBe('activated')
}

/** Takes the network away, long after the last visit. */
export async function loseNetwork(context: BrowserContext) {
  await forgetLoaded(context)
  await context.setOffline(true)
}

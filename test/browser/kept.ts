import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * What the browser keeps for a page's origin: for each kept page, by its address, what lies with it, in order. An outdated copy
 * that is deleted meanwhile is opened as an empty one, so these do not count.
 */
export const keptPages = (page: Page | Frame): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const kept: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      const paths = requests.map(({ url }) => url.slice(origin.length)).sort()
      if (paths.length) kept[name.split(' ').at(-1) ?? ''] = paths
    }
    return kept
  })

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

/** Takes the network away, long after the last visit. */
export async function loseNetwork(context: BrowserContext) {
  await forgetLoaded(context)
  await context.setOffline(true)
}

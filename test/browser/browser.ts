import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions } from 'playwright-core'

const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium')

/**
 * The path of Chromium: `LEDE_CHROMIUM`, or the one that ships in an npm package, unpacked into node_modules, so that
 * a machine without a browser can run the tests.
 */
export async function chromiumPath(): Promise<string> {
  if (process.env.LEDE_CHROMIUM) return process.env.LEDE_CHROMIUM
  await mkdir(cache, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = cache
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Flags for a machine without a display, run as root, that reaches no network but its own. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** `without` takes away what Playwright starts browsers with. */
export async function launchOptions(without: string[] = []): Promise<LaunchOptions> {
  // Playwright has Chromium share memory through files, which is slower but works in containers that have little of it.
  const throughFiles = (await hasSharedMemory()) ? ['--disable-dev-shm-usage'] : []
  const ignoreDefaultArgs = [...without, ...throughFiles]
  return { executablePath: await chromiumPath(), args: chromiumFlags, ignoreDefaultArgs, headless: true }
}

async function hasSharedMemory(): Promise<boolean> {
  const { bavail, bsize } = await statfs('/dev/shm').catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > 2 ** 30
}

/** A real browser. Close it when the file's tests are done. */
export async function launchBrowser(without: string[] = []): Promise<Browser> {
  const browser = await chromium.launch(await launchOptions(without))
  if (slowness > 1) slowDown(browser)
  return browser
}

/** `LEDE_SLOW=3` slows the pages down so many times, which finds tests that look before the page is there. */
const slowness = Number(process.env.LEDE_SLOW ?? 1)

function slowDown(browser: Browser) {
  browser.on('context', (context) => {
    context.on('page', async (page) => {
      try {
        const session = await context.newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      } catch {
        // The page was closed meanwhile.
      }
    })
  })
}

/** The screens that every page must fit: a small phone and a desktop. */
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

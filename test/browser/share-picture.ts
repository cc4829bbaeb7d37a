import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchBrowser } from './browser.ts'

const drawing = join(import.meta.dirname, 'share-picture.html')
const picture = join(import.meta.dirname, '../../worker/pages/static/share.png')

/** Takes the picture that is shown where a page of Lede is shared: the size that Open Graph's readers ask for. */
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' })
await page.goto(pathToFileURL(drawing).href)
await page.screenshot({ path: picture })
await browser.close()

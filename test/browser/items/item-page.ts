import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Locator, Page } from 'playwright-core'
import type { ItemResult } from '../../../core/attempt.ts'
import {
  type AnyResponse,
  correctResponseOf,
  type Item,
  type ItemTypeName,
  type PublicItem,
  scoreResponse,
  toPublicItem,
} from '../../../core/items/index.ts'
import type { Texts } from '../../../core/strings/texts.ts'
import type { InterfaceLanguage } from '../../../locales/languages.ts'
import { languages } from '../../locales/read-languages.ts'
import { examples } from './examples.ts'

const address = 'https://quizzes.example/'
const empty =
  '<!doctype html><html lang="en"><title>Item</title><meta name="viewport" content="width=device-width"><body>'

/** What the page shows. */
export interface Shown {
  item: PublicItem
  response: AnyResponse | undefined
  result: ItemResult | undefined
  language: string
  /** Language of the interface. */
  interface: string
  texts: Texts
  dir: 'ltr' | 'rtl'
  theme: 'light' | 'dark'
}

interface Options {
  response?: AnyResponse
  /** Fields that differ from the example's. */
  fields?: object
  graded?: boolean
  theme?: Shown['theme']
  dir?: Shown['dir']
  interface?: InterfaceLanguage
  width?: number
  touch?: boolean
}

/** Pages with the item views and nothing else of the widget. */
export interface ItemPages {
  /** A new page that shows the example of a type. */
  show: (type: ItemTypeName, options?: Options) => Promise<Page>
}

export async function openItemPages(browser: Browser): Promise<ItemPages> {
  const script = await bundleHarness()
  const show = async (type: ItemTypeName, options: Options = {}) => {
    const { width = 640, touch = false, theme = 'light' } = options
    const viewport = { width, height: 800 }
    const page = await browser.newPage({ viewport, hasTouch: touch, isMobile: touch, colorScheme: theme })
    // With an origin: pages without one, which may open nothing, show addresses next to links.
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: empty }))
    await page.goto(address)
    await page.addScriptTag({ content: script })
    await page.evaluate((shown) => window.showItem(shown), describe(type, options))
    return page
  }
  return { show }
}

async function bundleHarness(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'harness.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    loader: { '.css': 'text' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return outputFiles[0]?.text ?? ''
}

/** The example as learners get it, in the file's order, and graded by the real rules if asked. */
function describe(
  type: ItemTypeName,
  { response, fields, graded, theme = 'light', dir = 'ltr', interface: spoken = 'en' }: Options,
): Shown {
  const item: Item = { ...examples[type], ...fields }
  const earned = graded && response !== undefined ? scoreResponse(item, response, 'en') : 0
  const result = graded
    ? { id: item.id, score: earned, maxScore: 1, correctResponse: correctResponseOf(item) }
    : undefined
  return {
    item: toPublicItem(item, (list) => [...list]),
    response,
    result,
    language: 'en',
    interface: spoken,
    texts: { ...languages[spoken].quiz, ...languages[spoken].work },
    dir,
    theme,
  }
}

/** The response as the attempt would have it now; undefined for none. */
export const lastResponse = (page: Page) => page.evaluate(() => window.responses.at(-1) ?? undefined)

/** The words of each element found, as they are rendered, in one line. */
export const wordsOf = async (found: Locator): Promise<string[]> =>
  (await found.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import { scoreItem } from '../../../core/score-attempt.ts'
import { assets } from '../../../scripts/build.ts'
import type { Scene } from './scenes.ts'

const host = 'http://lede.test'

/** Pages that show the widget as it is built, in one state after the other. */
export interface StagePages {
  open: (options?: BrowserContextOptions & { language?: string }) => Promise<StagePage>
}

export interface StagePage {
  page: Page
  show: (scene: Scene) => Promise<void>
}

export async function openStagePages(browser: Browser): Promise<StagePages> {
  const script = await bundleStage()
  return { open: (options) => open(browser, script, options) }
}

async function bundleStage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'stage.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  return outputFiles[0]?.text ?? ''
}

async function open(
  browser: Browser,
  script: string,
  { language = 'en', ...options }: BrowserContextOptions & { language?: string } = {},
) {
  const context = await browser.newContext(options)
  let shown: Scene | undefined
  await context.route(`${host}/**`, (route) => answer(route, language, shown))
  const page = await context.newPage()
  await page.goto(host)
  await page.addScriptTag({ content: script })
  const show = async (scene: Scene) => {
    shown = scene
    const { quiz, attempt, attributes, press, shows } = scene
    await page.evaluate((scene) => window.stage.show(scene), { quiz, attempt, attributes, press, shows })
  }
  return { page, show }
}

/** The host of the scene: its page, the built files, and of the API what a scene needs. */
async function answer(route: Route, language: string, scene: Scene | undefined) {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/') {
    const dir = language === 'ar' ? 'rtl' : 'ltr'
    const body = `<!doctype html><html lang="${language}" dir="${dir}"><title>An article</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script type="module" src="/embed.js"></script><body><main><h1>An article</h1></main>`
    return route.fulfill({ contentType: 'text/html', body })
  }
  if (!pathname.startsWith('/api/')) {
    const contentType = extname(pathname) === '.js' ? 'text/javascript' : 'application/octet-stream'
    const body = await readFile(join(assets, pathname)).catch(() => undefined)
    return body ? route.fulfill({ contentType, body }) : route.fulfill({ status: 404 })
  }
  if (!scene || scene.offline) return route.abort('internetdisconnected')
  if (pathname.endsWith('/checks')) {
    const { item, response } = route.request().postDataJSON()
    const asked = scene.key.items.find(({ id }) => id === item)
    return asked ? route.fulfill({ json: scoreItem(asked, response, scene.key.language) }) : route.abort()
  }
  return pathname === `/api/quizzes/${scene.quiz.id}` ? route.fulfill({ json: scene.quiz }) : route.abort()
}

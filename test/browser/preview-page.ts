import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { LocalServer } from '../../cli/local/serve.ts'
import { servePreview } from '../../cli/preview/serve-preview.ts'
import { practiceQuiz } from './roofs-quiz.ts'

/** An author's desk: a quiz file in an editor, and its preview in a browser. */
export interface Desk {
  preview: LocalServer
  /** Where the file lies. */
  folder: string
  page: Page
  /** The frame in which the widget runs. */
  frame: FrameLocator
  /** What the browser has asked, as in "GET http://…". */
  asked: string[]
  /** What the browser complains of, such as breaches of the policy. */
  complaints: string[]
  /** Saves the file with a text, or a quiz. */
  save: (content: object | string) => Promise<void>
  /** Waits until the widget shows an item with a prompt. */
  untilPrompt: (text: string) => Promise<void>
  leave: () => Promise<void>
}

/** `to`: the host whose state of the quiz the preview tells. */
export async function sitDown(browser: Browser, quiz: object = practiceQuiz, to?: URL): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-preview-'))
  const file = join(folder, 'roofs.json')
  const save = (content: object | string) =>
    writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2))
  await save(quiz)
  const preview = await servePreview(file, 0, to)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(preview.url)
  const frame = page.frameLocator('iframe')
  return {
    preview,
    folder,
    page,
    frame,
    asked,
    complaints,
    save,
    untilPrompt: (text) => frame.locator('lede-quiz h3').filter({ hasText: text }).waitFor(),
    leave: async () => {
      await context.close()
      await preview.stop()
      await rm(folder, { recursive: true })
    },
  }
}

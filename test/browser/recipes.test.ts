import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { integrityOf } from '../../scripts/released-loaders.ts'
import { desktop } from './browser.ts'
import { type Editor, pasteInto } from './editors.ts'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('practice', practiceQuiz)
})

/** What a teacher copies from a recipe, one text for each button, with Korean, dark and a look chosen. */
async function copyFrom(recipe: string, { pinned = false } = {}): Promise<string[]> {
  const page = await browser.newPage(desktop)
  await page.goto(`${lede.url}/embed?quiz=practice&mode=test&lang=ko&theme=dark&look=gazette`)
  if (pinned) {
    await page.getByRole('radio', { name: 'Pinned' }).check()
    await page.locator(`#${recipe} code`).getByText('integrity=').first().waitFor({ state: 'attached' })
  }
  const snippets = await page.locator(`#${recipe} code[data-form]`).allTextContents()
  await page.close()
  return snippets
}

/** Opens a page of another site with something pasted into it. */
async function read(html: string): Promise<Page> {
  const page = await browser.newPage({ ...desktop, colorScheme: 'light' })
  await page.goto(embedder.serve(`<main><h1>A lesson</h1>${html}</main>`))
  return page
}

/** The quiz as it was chosen: as a test, its buttons in Korean, on the dark paper of the look. */
async function expectChosen(place: Page | ReturnType<Page['frameLocator']>, paper = 'rgb(26, 24, 21)') {
  const quiz = place.locator('lede-quiz section.lede')
  await quiz.getByText('Which roofs did the town get?').waitFor()
  await quiz.getByRole('button', { name: '제출하기' }).waitFor()
  const background = () => quiz.evaluate((element) => getComputedStyle(element).backgroundColor)
  await expect.poll(background).toBe(paper)
}

describe('what a teacher copies', () => {
  it('for a page of their own is the quiz, as an element or in a frame that fits', async () => {
    const [element = '', frame = '', frameScript = ''] = await copyFrom('html')
    await expectChosen(await read(element))
    const framed = await read(frame + frameScript)
    await expectChosen(framed.frameLocator('iframe'))
    const tooHigh = async () => {
      const height = await framed.locator('iframe').evaluate((frame) => frame.clientHeight)
      const needed = () => Math.ceil(document.documentElement.getBoundingClientRect().height)
      return height - (await framed.frameLocator('iframe').locator('html').evaluate(needed))
    }
    await expect.poll(tooHigh).toBe(0)
  })

  it('with the script pinned runs in another site, as its hash allows, and not once a byte of it is another', async () => {
    const [element = ''] = await copyFrom('html', { pinned: true })
    const [, address = '', integrity] = / src="([^"]+)" integrity="([^"]+)" crossorigin>/.exec(element) ?? []
    expect(new URL(address).pathname).toMatch(/^\/embed\/\d+\.js$/)
    const served = await (await fetch(address)).bytes()
    expect(integrity).toBe(integrityOf(served))
    await expectChosen(await read(element))

    const page = await browser.newPage(desktop)
    await page.route(address, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()} ` })
    })
    const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'))
    await page.goto(embedder.serve(element))
    await refused
    expect(await page.evaluate(() => customElements.get('lede-quiz') === undefined)).toBe(true)
  })

  it('with the script pinned is the same for a WordPress site that has the script', async () => {
    const [, script = '', division = ''] = await copyFrom('wordpress', { pinned: true })
    expect(script).toContain(' integrity="sha384-')
    await expectChosen(await read(script + pasteInto('wordpress', division)))
  })

  it('for WordPress is left by it: an address alone, or a division where the site has the script', async () => {
    const [link = '', script = '', division = ''] = await copyFrom('wordpress')
    expect(pasteInto('wordpress', link)).toBe(link.replaceAll('&', '&amp;'))
    const answer = await fetch(`${lede.url}/oembed?${new URLSearchParams({ url: link })}`)
    expect((await answer.json()) as object).toMatchObject({ type: 'rich', html: expect.stringContaining('<iframe') })
    const pasted = pasteInto('wordpress', script + division)
    expect(pasted).not.toContain('<script')
    await expectChosen(await read(script + pasted))
  })

  it.each<[Editor, string]>([
    ['moodle', 'moodle'],
    ['canvas', 'canvas'],
  ])('for %s is left by it: a frame, which is enough', async (editor, recipe) => {
    const [frame = ''] = await copyFrom(recipe)
    const pasted = pasteInto(editor, frame)
    expect(pasted).toContain('<iframe')
    const withoutScripts = pasted.replace(/<script.*/s, '')
    await expectChosen((await read(withoutScripts)).frameLocator('iframe'))
  })

  it('for Moodle is left by it without a frame too: a script and a division, without the look', async () => {
    const [, script = '', division = ''] = await copyFrom('moodle')
    await expectChosen(await read(pasteInto('moodle', script + division)), 'rgb(22, 24, 29)')
  })

  it('for MediaWiki is a script for all its pages, and a division whose link is wikitext', async () => {
    const [script = '', division = ''] = await copyFrom('mediawiki')
    await expectChosen(
      await read(`${pasteInto('mediawiki', division)}<script>${script.replaceAll('</', '<\\/')}</script>`),
    )
  })

  it('for Hugo is a shortcode that any page can use with the id of a quiz', async () => {
    const [shortcode = '', call = ''] = await copyFrom('hugo')
    const [, id = ''] = /^\{\{< lede "(.*)" >\}\}$/.exec(call) ?? []
    await expectChosen(await read(shortcode.replaceAll('{{ .Get 0 }}', id)))
  })

  it('for Google Sites is an address that any site may show in a frame', async () => {
    const [address = ''] = await copyFrom('google-sites')
    // Its frames are sandboxed, with an origin of their own.
    const frame = `<iframe sandbox="allow-scripts allow-same-origin allow-forms allow-popups" src="${address.replaceAll('&', '&amp;')}"></iframe>`
    await expectChosen((await read(frame)).frameLocator('iframe'))
  })

  it('as a link is the quiz on a page of its own, as it was chosen', async () => {
    const [link = ''] = await copyFrom('wordpress')
    const page = await browser.newPage({ ...desktop, colorScheme: 'light' })
    await page.goto(link)
    await expectChosen(page)
  })
})

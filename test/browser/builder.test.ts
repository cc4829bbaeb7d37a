import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  const zoo = Array.from({ length: 60 }, (_, place) => ({
    ...roofsQuiz,
    title: place === 55 ? 'Über Störche' : `Animals ${place}`,
  }))
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    lede.publish('practice', { ...practiceQuiz, title: 'Practice on roofs' }),
    lede.publish('daecher', { ...practiceQuiz, language: 'de-CH', title: 'Dächer' }),
    ...zoo.map((quiz, place) => lede.publish(`zoo-${place + 10}`, quiz)),
  ])
})

/** A teacher's browser at the builder, and everything that the page's policy or its scripts complain of. */
async function open(path = '/embed?quiz=roofs', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    ...desktop,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(lede.url + path)
  if (options.javaScriptEnabled !== false) {
    await page.getByRole('button', { name: 'Copy for Your own HTML', exact: true }).waitFor()
    await page.locator('lede-quiz').scrollIntoViewIfNeeded()
    await page.locator('lede-quiz h3').waitFor()
  }
  return { page, complaints, snippet: (recipe: string) => page.locator(`#${recipe} code[data-form]`).first() }
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('a teacher', () => {
  it('chooses, sees the quiz change, and copies what stands there', async () => {
    const { page, complaints, snippet } = await open()
    await page.getByRole('radio', { name: 'Practice' }).check()
    await page.locator('lede-quiz').getByText('Practice ·').waitFor()
    await page.getByRole('radio', { name: 'At the end' }).check()
    await page.locator('lede-quiz').getByText('Test ·').waitFor()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.getByRole('radio', { name: 'Gazette' }).check()
    await page.getByRole('combobox').selectOption('ko')
    const background = () =>
      page.locator('lede-quiz section.lede').evaluate((quiz) => getComputedStyle(quiz).backgroundColor)
    // The look's dark paper, on the light page.
    await expect.poll(background).toBe('rgb(26, 24, 21)')
    expect(await snippet('html').textContent()).toContain(
      '<lede-quiz quiz="practice" mode="test" lang="ko" theme="dark" style="display: block; min-height: 30rem">',
    )
    expect(await snippet('html').textContent()).toContain('>퀴즈 풀기</a>')
    await page.getByRole('button', { name: 'Copy for Your own HTML', exact: true }).click()
    await page.getByRole('status').getByText('Copied.').waitFor()
    expect(await copied(page)).toBe(await snippet('html').textContent())
    await page.getByText('Moodle').first().click()
    await page.getByRole('button', { name: 'Copy for Moodle', exact: true }).click()
    await expect
      .poll(() => copied(page))
      .toContain(
        `${lede.url}/embed/practice?mode=test&amp;lang=ko&amp;theme=dark&amp;look=gazette" title="Practice on roofs"`,
      )
    await page.getByLabel('Score out of 100 that passes').fill('60')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the package' }).click()
    const downloaded = await downloading
    expect(downloaded.suggestedFilename()).toBe('practice-scorm.zip')
    const files = unzipSync(await readFile(await downloaded.path()))
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html', 'scorm.js'])
    expect(strFromU8(files['imsmanifest.xml'] as Uint8Array)).toContain('<title>Practice on roofs</title>')
    expect(strFromU8(files['index.html'] as Uint8Array)).toContain(`<body data-host="${lede.url}" data-pass-mark="60">`)
    expect(strFromU8(files['index.html'] as Uint8Array)).toContain('<lede-quiz quiz="practice" mode="test" lang="ko"')
    expect(complaints).toEqual([])
  })

  it('sends a colleague the address, who finds everything as it was chosen', async () => {
    const { page } = await open()
    await page.getByRole('radio', { name: 'Practice' }).check()
    await page.getByRole('radio', { name: 'Classroom' }).check()
    await page.getByRole('radio', { name: 'Light', exact: true }).check()
    await page.getByRole('checkbox', { name: 'A colour of your own' }).check()
    await page.getByLabel('in light').fill('#7a1f5c')
    const colleague = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    for (const name of ['Practice', 'Classroom', 'Light']) {
      expect(await colleague.page.getByRole('radio', { name, exact: name === 'Light' }).isChecked()).toBe(true)
    }
    expect(await colleague.page.getByLabel('in light').inputValue()).toBe('#7a1f5c')
    expect(await colleague.snippet('html').textContent()).toContain('--lede-accent: #7a1f5c')
  })

  it('has the link inside in the language of the quiz, where no other is chosen', async () => {
    const { page, snippet } = await open()
    expect(await snippet('html').textContent()).toContain('>Take the quiz</a>')
    await page.getByRole('radio', { name: 'Dächer' }).check()
    await expect.poll(() => snippet('html').textContent()).toContain('>Zum Quiz</a>')
  })

  it('sees no layout shift when a snippet is copied', async () => {
    const { page, snippet } = await open()
    const copy = page.getByRole('button', { name: 'Copy for Your own HTML', exact: true })
    await copy.scrollIntoViewIfNeeded()
    const before = [await snippet('html').boundingBox(), await copy.boundingBox()]
    await copy.click()
    await page.locator('[data-copied]').waitFor()
    expect([await snippet('html').boundingBox(), await copy.boundingBox()]).toEqual(before)
  })

  it('warns about a colour that cannot be read, with its contrast, and accepts the suggested one', async () => {
    const { page, snippet } = await open()
    const report = page.locator('#contrast')
    await report.getByText('everything can be read').waitFor()
    await page.getByRole('checkbox', { name: 'A colour of your own' }).check()
    await page.getByLabel('in light').fill('#e8a33d')
    await report.getByText('one thing is hard to see').waitFor()
    expect(await report.getByRole('row', { name: 'Links, buttons' }).first().textContent()).toMatch(
      /1\.9:1 is too little: 4\.5:1 is needed\. The nearest darker colour that does is #[0-9a-f]{6}/,
    )
    await report.getByRole('button', { name: /^Take #/ }).click()
    await report.getByText('everything can be read').waitFor()
    expect(await snippet('html').textContent()).not.toContain('#e8a33d')
    const accent = () =>
      page.locator('lede-quiz section.lede').evaluate((quiz) => getComputedStyle(quiz).borderTopColor)
    expect(await accent()).not.toBe('rgb(232, 163, 61)')
  })

  it('does all of it by keyboard alone', async () => {
    const { page, snippet } = await open()
    const reach = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => {
          const { activeElement: at } = document
          return at?.closest('label, summary')?.textContent?.trim() ?? at?.textContent ?? ''
        })
        if (name.test(focused)) return
      }
      throw new Error(`${name} is not reached`)
    }
    await reach(/Town|roofs|Roofs|Practice/i)
    await page.keyboard.press('ArrowDown')
    await reach(/As set in the quiz/)
    await page.keyboard.press('ArrowDown')
    await reach(/^WordPress/)
    await page.keyboard.press('Enter')
    await reach(/^Copy for WordPress$/)
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Copied.').waitFor()
    expect(await copied(page)).toMatch(/\/q\/[a-z0-9-]+\?mode=test$/)
    expect(await copied(page)).toBe(await snippet('wordpress').textContent())
  })

  it('finds one quiz among many, however far down the list', async () => {
    const { page } = await open()
    const search = page.getByRole('searchbox')
    await search.fill('uber storche')
    await page.getByText('1 quiz', { exact: true }).waitFor()
    await page.getByRole('radio', { name: 'Über Störche' }).check()
    await page.locator('lede-quiz').getByText('Über Störche').waitFor()
    await search.fill('nothing is called so')
    await page.getByText('No quizzes').waitFor()
  })

  it('without scripts asks for the page again, and has the snippets all the same', async () => {
    const { page } = await open('/embed', { javaScriptEnabled: false })
    await page.locator('input[value=practice]').check()
    await page.locator('input[value=test]').check()
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.waitForURL(/quiz=practice/)
    expect(await page.locator('#html code').first().textContent()).toContain(
      '<lede-quiz quiz="practice" mode="test" style="display: block; min-height: 30rem">',
    )
    expect(await page.getByRole('button', { name: /Copy/ }).count()).toBe(0)
    expect(await page.locator('input[value=practice]').isChecked()).toBe(true)
  })
})

describe.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
] as const)('in %s, forced colours %s', (colorScheme, forcedColors) => {
  it('axe finds nothing wrong with the page, no matter what is open', async () => {
    const { page } = await open('/embed?quiz=practice&look=plain', { colorScheme, forcedColors })
    await page.getByRole('checkbox', { name: 'A colour of your own' }).check()
    // A colour that is hard to see in the other theme: what is said of it is part of what axe looks at.
    await page
      .getByLabel(colorScheme === 'light' ? 'in dark' : 'in light')
      .fill(colorScheme === 'light' ? '#333333' : '#dddddd')
    await page
      .getByLabel(colorScheme === 'light' ? 'in light' : 'in dark')
      .fill(colorScheme === 'light' ? '#00309c' : '#9ecbff')
    await page.locator('#contrast button').first().waitFor()
    for (const id of ['html', 'wordpress', 'moodle', 'canvas', 'google-sites']) {
      await page.evaluate((id) => document.getElementById(id)?.setAttribute('open', ''), id)
      expect(await findViolations(page), id).toEqual([])
    }
  })
})

it('fits a screen of 320 pixels, with targets that a finger can hit', async () => {
  const { page } = await open('/embed?quiz=roofs', {
    viewport: { width: 320, height: 640 },
    isMobile: true,
    hasTouch: true,
  })
  for (const id of ['html', 'wordpress', 'moodle', 'canvas', 'google-sites']) {
    await page.evaluate((id) => document.getElementById(id)?.setAttribute('open', ''), id)
    const { width, small } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      small: [...document.querySelectorAll('main :is(button, select, summary, label, [type=search])')]
        .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 24)
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    }))
    expect({ id, width, small }).toEqual({ id, width: 320, small: [] })
  }
})

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { inspectMedia } from '../../core/media/inspect-media.ts'
import { type MediaSize, measureMedia } from '../../core/media/measure-media.ts'
import type { MediaType } from '../../core/media/media-type.ts'
import { runCommand } from '../scripts/run-command.ts'
import { desktop, phone } from './browser.ts'
import { openFileDesk } from './file-desk.ts'
import { it } from './fixtures.ts'
import { give, photoFile, pngFile } from './picture-files.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { checkPage as checkWhole, openTeacher } from './teacher.ts'

/** The sentences of the passage are not part of these tests. */
const checkPage = async (page: Page) => (await checkWhole(page)).filter((found) => !found.includes('.sentence'))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A quiz of which the checks say nothing. */
const quietQuiz = { ...roofsQuiz, items: [roofsQuiz.items[0]] }

/** Opens a quiz as a file, and its first question. */
async function openQuiz(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = desktop,
  quiz: object = quietQuiz,
) {
  const teacher = await openTeacher(browser, address, options)
  const { page } = teacher
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'roofs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(quiz)) })
  await page.getByText('Ready to publish').waitFor()
  if (options === phone) await button(page, 'Questions').click()
  await page.getByRole('button', { name: /^1/ }).click()
  return teacher
}

const sizeOf = (bytes: Uint8Array) => {
  const type = inspectMedia(bytes).type as MediaType
  return { type, ...(measureMedia(bytes, type) as MediaSize) }
}

/** Runs `lede check` on a quiz and its pictures, as they were downloaded. */
async function checkFiles(files: Record<string, Uint8Array>): Promise<[number | null, string]> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-write-'))
  await mkdir(join(folder, 'media'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const { code, out } = await runCommand(['check', '--strict', join(folder, 'roofs.json')])
  await rm(folder, { recursive: true })
  return [code, out]
}

it('takes pictures by paste, drop and file, asks what they show, previews and publishes them', async ({
  chromium,
  host,
}) => {
  const { page, complaints } = await openQuiz(chromium, `${host.url}/write#${host.key}`)
  const preview = page.frameLocator('iframe')
  const photo = await photoFile(page, 'photo.jpg', 3000, 2000)
  await give(page, 'paste', '#prompt-kind', [photo])
  await page.waitForFunction(() => document.activeElement?.id === 'alt-kind')
  const form = page.locator('.form')
  await form.locator('.picture-field').getByText('must say what the image shows').waitFor()
  expect(await checkPage(page)).toEqual([])
  await page.keyboard.type('A roof of grass')
  await preview.getByRole('img', { name: 'A roof of grass' }).waitFor()

  await give(page, 'drop', '.choices li:nth-child(2)', [pngFile('tin.png', 400, 300)])
  await page.locator('#choices-kind-1-alt').fill('Grass on a roof')
  await page.getByLabel('Add a picture: Choice 1').setInputFiles(pngFile('solar.png', 300, 300))
  await page.locator('#choices-kind-0-alt').fill('Panels on a roof')
  await give(page, 'drop', '[data-block="0"]', [pngFile('noise.png', 2000, 500, true)])
  await page.locator('#block-1-alt').fill('The town')
  await page.getByText('Ready to publish').waitFor()
  await preview.getByRole('img', { name: 'Panels on a roof' }).waitFor()
  for (const image of await preview.getByRole('img').all())
    expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(200)

  await button(page, 'Finish').click()
  expect(await checkPage(page)).toEqual([])
  const download = page.waitForEvent('download')
  await button(page, 'Download').first().click()
  const files = unzipSync(await readFile(await (await download).path()))
  const sizes = Object.entries(files).flatMap(([name, bytes]) => (name.startsWith('media/') ? [sizeOf(bytes)] : []))
  expect(sizes.toSorted((a, b) => a.width - b.width)).toEqual([
    { type: 'png', width: 300, height: 300 },
    { type: 'png', width: 400, height: 300 },
    { type: 'webp', width: 1067, height: 1600 },
    { type: 'webp', width: 1200, height: 300 },
  ])
  for (const bytes of Object.values(files)) expect(Buffer.from(bytes).includes('51.7 N')).toBe(false)
  expect(await checkFiles(files)).toEqual([0, expect.not.stringContaining('warning')])

  await page.getByLabel('Name in the address').fill('pictured')
  await button(page, 'Publish').click()
  await page.getByText('Published.', { exact: true }).waitFor()
  const learner = await openTeacher(chromium, `${host.url}/q/pictured`)
  const image = learner.page.getByRole('img', { name: 'A roof of grass' })
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1067)
  expect(learner.complaints).toEqual([])
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
})

it('puts the pictures of a file of this machine into its folder, and shows those that are there', async ({
  chromium,
}) => {
  const media = { src: 'media/map.png', alt: 'A map', width: 300, height: 200 }
  const desk = await openFileDesk(chromium, { ...quietQuiz, items: [{ ...quietQuiz.items[0], media }] })
  await mkdir(join(desk.folder, 'media'))
  await writeFile(join(desk.folder, 'media/map.png'), pngFile('map.png', 300, 200).buffer)
  const { page } = desk
  await page.getByRole('button', { name: /^1/ }).click()
  await page.frameLocator('iframe').getByRole('img', { name: 'A map' }).waitFor()
  await page.getByLabel('Add a picture: Choice 1').setInputFiles(pngFile('solar.png', 300, 300))
  await page.locator('#choices-kind-0-alt').fill('Panels on a roof')
  await expect
    .poll(async () => (await desk.readQuiz()).items[0].choices[0].media)
    .toEqual({
      src: expect.stringMatching(/^media\/[0-9a-f]{64}\.png$/),
      alt: 'Panels on a roof',
      width: 300,
      height: 300,
    })
  const { code, out } = await runCommand(['check', '--strict', desk.file])
  expect([code, out]).toEqual([0, expect.not.stringContaining('warning')])
  expect(desk.complaints).toEqual([])
  await desk.leave()
})

/** A page as a browser saves it: one picture is in the page itself, one next to it, two only have addresses. */
const savedPage = (embedded: Buffer) => `<!doctype html><html lang="en"><head><title>The mill</title>
<link rel="canonical" href="https://paper.example/mill"></head><body><article><h1>The mill</h1>
<p>${'The mill was built in 1742 by the brothers Hale, who ground flour for six villages around. '.repeat(3)}</p>
<figure><img src="data:image/png;base64,${embedded.toString('base64')}" alt="A wheel"><figcaption>Wheel</figcaption></figure>
<p>${'In 1911 a flood took the wheel away, and the owner sold the building to a printer of the town. '.repeat(3)}</p>
<img src="mill_files/Old Mill.png" alt="The mill in 1742"><img src="/pictures/flood.jpg" alt="The flood">
<p>${'Today it is a library, in which people borrow books and look at the old stones of the mill. '.repeat(3)}</p>
<img src="https://paper.example/pictures/library.jpg?size=large" alt="The library"></article></body></html>`

it('shows where the pictures of an article wait for their files', async ({ chromium, host }) => {
  const { page, complaints } = await openTeacher(chromium, `${host.url}/write`)
  const html = {
    name: 'mill.html',
    mimeType: 'text/html',
    buffer: Buffer.from(savedPage(pngFile('wheel.png', 320, 200).buffer)),
  }
  await page.getByLabel('Open a file').setInputFiles([html, pngFile('Old Mill.png', 400, 300)])
  await page.getByText('2 pictures wait for their files.').waitFor()
  const alts = page.locator('.passage .picture-field textarea')
  expect(await alts.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toEqual([
    'A wheel',
    'The mill in 1742',
    'The flood',
    'The library',
  ])
  const waiting = page.locator('.picture-field[data-missing]')
  expect(
    await waiting.getByRole('link').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)),
  ).toEqual(['https://paper.example/pictures/flood.jpg', 'https://paper.example/pictures/library.jpg?size=large'])
  expect(await checkPage(page)).toEqual([])
  await give(page, 'drop', '.picture-field[data-missing]', [await photoFile(page, 'flood.jpg', 200, 100)])
  await page.getByText('1 picture waits for its file.').waitFor()
  expect(await page.locator('#block-4-alt').inputValue()).toBe('The flood')
  await button(page, 'Leave all of them out').click()
  await waiting.waitFor({ state: 'detached' })
  await expect.poll(() => alts.count()).toBe(3)
  await button(page, 'Undo').click()
  await page.getByText('1 picture waits for its file.').waitFor()
  expect(complaints).toEqual([])
})

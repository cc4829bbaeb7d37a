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

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
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
  await form.locator('.picture-field').getByText('Still empty.').waitFor()
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
  await expect
    .poll(async () => (await widthsOf(preview.getByRole('img'))).filter((width) => width > 200).length)
    .toBeGreaterThan(2)

  await button(page, 'Finish').click()
  expect(await checkPage(page)).toEqual([])
  const download = page.waitForEvent('download')
  await button(page, 'Download').click()
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
  const desk = await openFileDesk(chromium, quietQuiz)
  await mkdir(join(desk.folder, 'media'))
  await writeFile(join(desk.folder, 'media/map.png'), pngFile('map.png', 300, 200).buffer)
  await desk.save({ ...quietQuiz, items: [{ ...quietQuiz.items[0], media }] })
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

it('gives the entries of a match their pictures, which stay when pairs change', async ({ chromium, host }) => {
  const item = {
    id: 'roofs',
    type: 'match',
    prompt: 'Match the roofs with their towns.',
    left: ['Grass', 'Tin'],
    right: ['Oldtown', 'Newtown'],
    correctResponse: { Grass: 'Oldtown', Tin: 'Newtown' },
    feedback: 'The passage names both towns.',
    evidence: { quote: 'The town planted grass on its roofs.' },
  }
  const { page } = await openTeacher(chromium, `${host.url}/write`)
  const file = asFile('match.json', 'application/json', JSON.stringify({ ...roofsQuiz, items: [item] }))
  await page.getByLabel('Open a file').setInputFiles(file)
  await page.getByRole('button', { name: /^1/ }).click()
  await page.getByText('Pictures of the entries').click()
  await give(page, 'drop', '.entry-pictures li:nth-child(2)', [pngFile('tin.png', 300, 200)])
  await page.getByLabel('What the picture shows').fill('A roof of tin')
  await page.getByLabel('Add a picture: Right 1').setInputFiles(pngFile('oldtown.png', 200, 200))
  await page.locator('#right-roofs-0-alt').fill('The old town')
  const preview = page.frameLocator('iframe')
  for (const name of ['A roof of tin', 'The old town']) await preview.getByRole('img', { name }).first().waitFor()
  expect(await checkPage(page)).toEqual([])
  await page.locator('#left-roofs-1').fill('Sheets of tin')
  await preview.getByText('Sheets of tin').first().waitFor()
  for (const name of ['A roof of tin', 'The old town']) await preview.getByRole('img', { name }).first().waitFor()
})

const asFile = (name: string, mimeType: string, content: string | Buffer) => ({
  name,
  mimeType,
  buffer: Buffer.from(content as string),
})

/** Two images of one pixel (GIF89a). */
const movingGif = Buffer.from(
  `474946383961 0100 0100 80 00 00 ffffff 000000 ${'2c 0000 0000 0100 0100 00 02 02 4401 00'.repeat(2)} 3b`.replaceAll(
    ' ',
    '',
  ),
  'hex',
)

it('says what it cannot take, and takes back what it took', async ({ chromium, host }) => {
  const { page } = await openQuiz(chromium, `${host.url}/write`)
  const field = page.locator('.form .picture-field')
  const refused: [ReturnType<typeof asFile>, string][] = [
    [asFile('notes.txt', 'text/plain', 'Not a picture'), 'This is not a picture.'],
    [asFile('page.html', 'text/html', '<p>Not a picture</p>'), 'This is not a picture.'],
    [
      asFile('cut.png', 'image/png', pngFile('', 300, 300).buffer.subarray(0, 60)),
      'This browser cannot read the picture.',
    ],
    [
      asFile('bad.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'The drawing has the element "script", which no picture needs.',
    ],
  ]
  for (const [file, words] of refused) {
    await give(page, 'drop', '#prompt-kind', [file])
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
    expect(await field.count()).toBe(0)
  }
  expect(await checkPage(page)).toEqual([])
  // What is copied in a word processor is its text.
  await give(page, 'paste', '#prompt-kind', [pngFile('text.png', 20, 10)], 'Some words')
  await give(page, 'drop', '#prompt-kind', [asFile('moving.gif', 'image/gif', movingGif)])
  await page.getByText('The picture moved; only its first image was taken').waitFor()
  expect(await field.count()).toBe(1)
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M0 0h80v40z"/></svg>'
  await page
    .getByLabel('Replace the picture: Question 1')
    .setInputFiles(asFile('drawing.svg', 'image/svg+xml', drawing))
  await expect.poll(() => field.locator('img').getAttribute('width')).toBe('80')
  await button(page, 'Remove the picture: Question 1').click()
  await field.waitFor({ state: 'detached' })
  await button(page, 'Undo').click()
  await field.locator('img').waitFor()
  await button(page, 'Undo').click()
  await expect.poll(() => field.locator('img').getAttribute('width')).toBe('1')
  // A question that is folded takes a picture too, and opens.
  await page.locator('#head-kind').click()
  await page.locator('.form').waitFor({ state: 'detached' })
  await give(page, 'drop', '#head-kind', [pngFile('folded.png', 90, 60), pngFile('other.png', 20, 10)])
  await expect.poll(() => field.locator('img').getAttribute('width')).toBe('90')
  await page.getByText('Only the first picture was taken.').waitFor()
  // A picture that misses its target does not replace the page.
  await give(page, 'drop', 'header.bar', [pngFile('stray.png', 20, 10)])
  await page.getByRole('alert').filter({ hasText: 'Drop a picture on a question' }).waitFor()
})

/** Whether pictures are drawn, and not only their words. */
const widthsOf = (images: Locator) =>
  images.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))

it('opens a quiz with its pictures, prints them, and goes on with those of a published quiz', async ({
  chromium,
  host,
}) => {
  const media = { src: 'media/map.png', alt: 'A map', width: 300, height: 200 }
  const mapped = { ...quietQuiz, title: 'Map of the roofs', stimulus: [...quietQuiz.stimulus, { media }] }
  const file = asFile('mapped.json', 'application/json', JSON.stringify(mapped))
  const { page, complaints } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
  await page.getByLabel('Open a file').setInputFiles([pngFile('Map.png', 300, 200)])
  await page.getByText('These are only pictures.').waitFor()
  await page.getByLabel('Open a file').setInputFiles([pngFile('Map.png', 300, 200), file])
  await page.getByText('Ready to publish').waitFor()
  await button(page, 'Finish').click()
  await page.getByText('A link cannot hold pictures').waitFor()
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.print-frame')?.contentWindow
    if (frame) frame.print = () => document.body.setAttribute('data-printed', '')
  })
  await button(page, 'Print with the answers').click()
  await page.locator('[data-printed]').waitFor({ state: 'attached' })
  expect(await widthsOf(page.frameLocator('.print-frame').locator('img'))).toContain(300)
  const download = page.waitForEvent('download')
  await button(page, 'Download').click()
  const zip = asFile('mapped.zip', 'application/zip', await readFile(await (await download).path()))
  await button(page, 'Publish').click()
  await page.getByText('Published.', { exact: true }).waitFor()
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([])

  const other = await openTeacher(chromium, `${host.url}/write`)
  await other.page.getByLabel('Open a file').setInputFiles(zip)
  await other.page.getByText('Ready to publish').waitFor()
  await expect.poll(() => widthsOf(other.page.locator('.passage img'))).toEqual([300])
  expect(other.complaints).toEqual([])

  const third = await openTeacher(chromium, `${host.url}/write#${host.key}`)
  await button(third.page, `Correct: ${mapped.title}`).click()
  await third.page.getByText('Ready to publish').waitFor()
  await expect.poll(() => widthsOf(third.page.locator('.passage img'))).toEqual([300])
  expect(third.complaints).toEqual([])
})

/** The number of pictures in the browser's storage. */
const countStored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lede-pictures')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('pictures').objectStore('pictures').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

/** The number of tabs that have the editor open, as the browser's locks show. */
const countOpen = (page: Page) =>
  page.evaluate(async () => (await navigator.locks.query()).held?.filter(({ name }) => name === 'lede-pictures').length)

it('removes the pictures that no draft has once no other tab is open', async ({ chromium, host }) => {
  const { page } = await openQuiz(chromium, `${host.url}/write`)
  await page.getByLabel('Add a picture: Question 1').setInputFiles(pngFile('kept.png', 300, 200))
  await page.locator('#alt-kind').fill('A roof')
  await page.getByLabel('Add a picture: Choice 1').setInputFiles(pngFile('removed.png', 200, 200))
  await page.locator('#choices-kind-0-alt').waitFor()
  await button(page, 'Undo').click()
  await page.locator('#choices-kind-0-alt').waitFor({ state: 'detached' })
  await page.getByText('Saving …').waitFor({ state: 'detached' })
  const address = page.url()
  const other = await page.context().newPage()
  await other.goto(`${host.url}/write`)
  await expect.poll(() => countOpen(page)).toBe(2)
  await page.reload()
  await page.locator('.form, .item').first().waitFor()
  expect(await countStored(page)).toBe(2)
  await other.close()
  await expect.poll(() => countOpen(page)).toBe(1)
  await page.goto('about:blank')
  await page.goto(address)
  await expect.poll(() => countStored(page)).toBe(1)
  await page.getByRole('button', { name: /^1/ }).click()
  await expect.poll(() => widthsOf(page.locator('.picture-field img'))).toEqual([300])
})

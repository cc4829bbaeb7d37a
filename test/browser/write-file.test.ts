import { readdir } from 'node:fs/promises'
import { afterEach, describe, expect } from 'vitest'
import { printQuiz } from '../../core/print-quiz.ts'
import { desktop } from './browser.ts'
import { openFileDesk } from './file-desk.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { practiceQuiz } from './roofs-quiz.ts'

type Desk = Awaited<ReturnType<typeof openFileDesk>>
let desk: Desk | undefined
afterEach(async () => {
  await desk?.leave()
  desk = undefined
})

const title = ({ page }: Desk) => page.getByRole('textbox', { name: 'Title', exact: true }).first()
const titleInFile = (desk: Desk) => expect.poll(async () => (await desk.readQuiz()).title)

describe('the editor on a file of this machine', () => {
  it('opens the file, and saves what is typed, laid out as lede does it', async ({ chromium }) => {
    desk = await openFileDesk(chromium, { $schema: '../quiz.schema.json', ...practiceQuiz })
    const before = await desk.read()
    await title(desk).waitFor()
    expect(desk.page.url()).not.toContain('#')
    expect(await findViolations(desk.page)).toEqual([])
    // Opening changes nothing.
    expect(await desk.read()).toBe(before)
    await title(desk).fill('Roofs of the town')
    await titleInFile(desk).toBe('Roofs of the town')
    await desk.page.getByText(`Saved in ${desk.file}`).waitFor()
    expect(await desk.read()).toBe(printQuiz({ ...practiceQuiz, title: 'Roofs of the town' }, '../quiz.schema.json'))
    expect(await readdir(desk.folder)).toEqual(['roofs.json'])
    await desk.page.reload()
    await expect.poll(() => title(desk as Desk).inputValue()).toBe('Roofs of the town')
    expect(desk.complaints).toEqual([])
    const { origin } = new URL(desk.server().url)
    expect(desk.sent.filter((request) => !request.startsWith(origin))).toEqual([])
  })

  it('speaks the language of the browser', async ({ chromium }) => {
    desk = await openFileDesk(chromium, practiceQuiz, { ...desktop, locale: 'de-AT' })
    await desk.page.getByRole('textbox', { name: 'Titel', exact: true }).first().fill('Dächer der Stadt')
    await titleInFile(desk).toBe('Dächer der Stadt')
    await desk.page.getByText(`In ${desk.file} gespeichert`).waitFor()
    expect(await findViolations(desk.page)).toEqual([])
  })

  it('shows what another program saves, which undo takes back', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    await title(desk).waitFor()
    await desk.save({ ...practiceQuiz, title: 'Saved elsewhere' })
    await expect.poll(() => title(desk as Desk).inputValue()).toBe('Saved elsewhere')
    await desk.page.getByRole('button', { name: 'Undo' }).click()
    await titleInFile(desk).toBe(practiceQuiz.title)
    expect(await desk.page.getByRole('dialog').count()).toBe(0)
  })

  for (const { take, inFile, shown } of [
    { take: 'On this page', inFile: 'Typed here', shown: 'Typed here' },
    { take: 'In the file', inFile: 'Saved elsewhere', shown: 'Saved elsewhere' },
    { take: undefined, inFile: 'Saved elsewhere', shown: 'Typed here' },
  ])
    it(`asks which to take when both have changed: ${take ?? 'both'}`, async ({ chromium }) => {
      desk = await openFileDesk(chromium)
      await title(desk).waitFor()
      await saveElsewhereFirst(desk)
      await title(desk).fill('Typed here')
      const dialog = desk.page.getByRole('dialog', { name: 'The file was changed in the meantime' })
      await dialog.waitFor()
      expect(await findViolations(desk.page)).toEqual([])
      expect((await desk.readQuiz()).title).toBe('Saved elsewhere')
      if (take) await dialog.getByRole('region', { name: take }).getByRole('button', { name: 'Take this one' }).click()
      else await dialog.getByRole('button', { name: 'Keep both' }).click()
      await dialog.waitFor({ state: 'detached' })
      await titleInFile(desk).toBe(inFile)
      expect(await title(desk).inputValue()).toBe(shown)
      if (!take) {
        await desk.page.getByText('Saved on this device').waitFor()
        await desk.page.getByRole('button', { name: 'All drafts' }).click()
        await desk.page.getByText(desk.file).waitFor()
        await desk.page.getByRole('button', { name: 'Typed here', exact: true }).waitFor()
        return
      }
      await desk.page.getByText(`Saved in ${desk.file}`).waitFor()
      await title(desk).fill('And on')
      await titleInFile(desk).toBe('And on')
      // The other one can be brought back.
      await desk.page.getByRole('button', { name: 'Earlier states' }).click()
      const other = take === 'In the file' ? 'Typed here' : 'Saved elsewhere'
      await desk.page.getByRole('dialog').getByText(other).waitFor()
    })

  it('begins a new file, which exists from the first save on', async ({ chromium }) => {
    desk = await openFileDesk(chromium, null)
    const { page } = desk
    await page.getByText(`What you begin here is written to ${desk.file}`).waitFor()
    await page.getByLabel('The article').fill('The mill at Upper Ford\n\nThe mill was built in 1742. It ground flour.')
    expect(await readdir(desk.folder)).toEqual([])
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await titleInFile(desk).toBe('The mill at Upper Ford')
    await title(desk).fill('The mill')
    await titleInFile(desk).toBe('The mill')
    expect(await desk.readQuiz()).toMatchObject({ $schema: expect.stringMatching(/quiz\.schema\.json$/) })
    // Other drafts would not go into the file.
    await page.getByRole('button', { name: 'All drafts' }).click()
    await page.getByRole('button', { name: 'The mill', exact: true }).waitFor()
    expect(await page.getByLabel('The article').count()).toBe(0)
    expect(desk.complaints).toEqual([])
  })

  it('writes nothing into a file that another program has damaged, until it is corrected', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    await title(desk).waitFor()
    await desk.save('{ "title": "Half')
    const alert = desk.page.getByRole('alert').filter({ hasText: 'Nothing is written until it is corrected' })
    await alert.getByText(`${desk.file}:1:`).waitFor()
    await title(desk).fill('Typed meanwhile')
    await alert.getByRole('button', { name: 'Replace the file with this draft' }).waitFor()
    expect(await desk.read()).toBe('{ "title": "Half')
    await desk.save({ ...practiceQuiz, title: 'Corrected' })
    await desk.page.getByRole('dialog', { name: 'The file was changed in the meantime' }).waitFor()
    expect((await desk.readQuiz()).title).toBe('Corrected')
  })

  it('replaces a damaged file when its author says so', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    await title(desk).waitFor()
    await desk.save('{')
    await desk.page.getByText('Nothing is written until it is corrected').waitFor()
    await title(desk).fill('Typed meanwhile')
    await desk.page.getByRole('button', { name: 'Replace the file with this draft' }).click()
    await titleInFile(desk).toBe('Typed meanwhile')
    await desk.page.getByText(`Saved in ${desk.file}`).waitFor()
  })

  it('keeps what is typed while the command is stopped, and saves it once it runs again', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    await title(desk).waitFor()
    await desk.stop()
    await desk.page.getByRole('alert').filter({ hasText: '“lede write” is not running' }).waitFor()
    await title(desk).fill('Typed meanwhile')
    const address = await desk.restart()
    await desk.page
      .context()
      .newPage()
      .then((tab) => tab.goto(address))
    await titleInFile(desk).toBe('Typed meanwhile')
    await desk.page.getByText(`Saved in ${desk.file}`).waitFor()
  })

  it('shows what waits to be saved again when its author has looked at the list', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    await title(desk).waitFor()
    await desk.save('{')
    await desk.page.getByText('Nothing is written until it is corrected').waitFor()
    await title(desk).fill('Typed meanwhile')
    await desk.page.getByRole('button', { name: 'Replace the file with this draft' }).waitFor()
    await desk.page.getByRole('button', { name: 'All drafts' }).click()
    await desk.page.getByRole('button', { name: 'Typed meanwhile', exact: true }).click()
    await expect.poll(() => title(desk as Desk).inputValue()).toBe('Typed meanwhile')
    await desk.save(practiceQuiz)
    await desk.page.getByText(`Saved in ${desk.file}`).waitFor()
  })

  it('says that the address is without its token', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    const page = await (await chromium.newContext()).newPage()
    await page.goto(desk.server().url.replace(/#.*/, ''))
    await page.getByRole('alert').filter({ hasText: 'Open the address that “lede write” printed' }).waitFor()
    await page.goto(desk.server().url.replace(/#.*/, '#file=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'))
    await page.reload()
    await page.getByRole('alert').filter({ hasText: 'Open the address that “lede write” printed' }).waitFor()
  })

  it('offers the command that publishes the file in place of a host', async ({ chromium }) => {
    desk = await openFileDesk(chromium)
    await desk.page.getByRole('button', { name: 'Finish' }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Finish' })
    const command = dialog.getByLabel('Publish the file from the terminal')
    expect(await command.inputValue()).toBe(`lede publish ${desk.file} --to https://HOST`)
    expect(await dialog.getByText('Author key').count()).toBe(0)
    expect(await dialog.getByText('Link for a reader').count()).toBe(0)
    expect(await findViolations(desk.page)).toEqual([])
  })
})

/** Another program saves just before the next save of the page arrives. */
async function saveElsewhereFirst({ page, save }: Desk) {
  await page.route(
    '**/write/file/*',
    async (route) => {
      await save({ ...practiceQuiz, title: 'Saved elsewhere' })
      await route.continue()
    },
    { times: 1 },
  )
}

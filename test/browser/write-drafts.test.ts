import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop } from './browser.ts'
import { checkLooks } from './editor-looks.ts'
import { it } from './fixtures.ts'
import { refuseStorage } from './refuse-storage.ts'
import type { Lede } from './server.ts'

let lede: Lede
let context: BrowserContext

it.beforeAll(({ host }) => {
  lede = host
})
it.beforeEach(async ({ chromium }) => {
  context = await chromium.newContext(desktop)
  await context.addInitScript(dropMessages)
})

const titleIn = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true }).first()

/** While `isDeaf` is set in a tab, it gets no messages of other tabs, as if both had written at the same moment. */
function dropMessages() {
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      this.addEventListener('message', (event) => {
        if ('isDeaf' in window) event.stopImmediatePropagation()
      })
    }
  }
}

const holdMessages = (page: Page) => page.evaluate(() => Object.assign(window, { isDeaf: true }) && undefined)

/** Waits until a draft of this title is in the database, and the page says so. */
async function untilSaved(page: Page, title: string) {
  await expect.poll(() => page.evaluate(readTitles)).toContain(title)
  await page.getByText('Saved on this device').waitFor()
}

async function readTitles(): Promise<string[]> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await settle(indexedDB.open('lede-drafts'))
  const drafts = await settle(database.transaction('drafts').objectStore('drafts').getAll())
  database.close()
  return drafts.map(({ draft }) => draft.title)
}

async function openTab(url: string) {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** Begins a quiz with a text, and gives it a title. */
async function beginDraft(title: string) {
  const page = await openTab(`${lede.url}/write`)
  await page
    .getByLabel('The article')
    .fill('The first paragraph says one thing.\n\nThe second paragraph says another thing.')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await titleIn(page).fill(title)
  await untilSaved(page, title)
  return page
}

it('lists the drafts of the device, opens one by its address, and deletes one with undo', async () => {
  const page = await beginDraft('Old roofs')
  const address = page.url()
  await page.reload()
  expect(await titleIn(page).inputValue()).toBe('Old roofs')
  await page.goBack()
  const entry = page.getByRole('listitem').filter({ hasText: 'Old roofs' })
  await entry.getByText('0 questions').waitFor()
  await entry.getByRole('button', { name: 'Delete “Old roofs”' }).click()
  await entry.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await entry.getByRole('button', { name: 'Old roofs', exact: true }).click()
  expect([page.url(), await titleIn(page).inputValue()]).toEqual([address, 'Old roofs'])
  await titleIn(page).fill('New roofs')
  await page.getByRole('button', { name: 'All drafts' }).click()
  await page.getByRole('listitem').filter({ hasText: 'New roofs' }).waitFor()
})

it('shows what another tab wrote, and lets the author choose when both wrote', async () => {
  const left = await beginDraft('Roofs')
  const right = await openTab(left.url())
  await titleIn(left).fill('Roofs of slate')
  await expect.poll(() => titleIn(right).inputValue()).toBe('Roofs of slate')
  await holdMessages(right)
  for (const [choice, title] of [
    ['In this tab', 'right'],
    ['In the other tab', 'left'],
  ] as const) {
    await titleIn(left).fill(`${choice} left`)
    await untilSaved(left, `${choice} left`)
    await titleIn(right).fill(`${choice} right`)
    const dialog = right.getByRole('dialog', { name: 'This draft was changed in two tabs' })
    await dialog.getByRole('region', { name: 'In the other tab' }).getByText(`${choice} left`).waitFor()
    await dialog.getByText('Changed: Title').waitFor()
    expect(await checkLooks(right)).toEqual([])
    await dialog.getByRole('region', { name: choice }).getByRole('button', { name: 'Take this one' }).click()
    await dialog.waitFor({ state: 'detached' })
    for (const page of [right, left]) await expect.poll(() => titleIn(page).inputValue()).toBe(`${choice} ${title}`)
    await expect.poll(() => right.url()).toBe(left.url())
  }
  await titleIn(left).fill('One draft')
  await untilSaved(left, 'One draft')
  await titleIn(right).fill('Another draft')
  await right.getByRole('button', { name: 'Keep both' }).click()
  await right.getByRole('button', { name: 'All drafts' }).click()
  for (const title of ['One draft', 'Another draft'])
    await right.getByRole('button', { name: title, exact: true }).waitFor()
})

it('brings an earlier state back, and undoes that', async () => {
  const page = await beginDraft('Before')
  await page.reload()
  await titleIn(page).fill('After')
  await untilSaved(page, 'After')
  await page.getByRole('button', { name: 'Earlier states' }).click()
  const dialog = page.getByRole('dialog', { name: 'Earlier states' })
  const state = dialog.getByRole('listitem').filter({ hasText: 'Before · 0 questions' })
  await state.getByText('Changed: Title').waitFor()
  expect(await checkLooks(page)).toEqual([])
  await state.getByRole('button', { name: 'Bring it back' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await titleIn(page).inputValue()).toBe('Before')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await titleIn(page).inputValue()).toBe('After')
})

it('says when the browser keeps nothing', async () => {
  await refuseStorage(context)
  const page = await openTab(`${lede.url}/write`)
  await page.getByRole('button', { name: 'Begin without a text' }).click()
  await titleIn(page).fill('In memory')
  await page.getByRole('alert').getByText('This browser keeps nothing: download the file').waitFor()
  await page.getByRole('button', { name: 'All drafts' }).click()
  await page.getByRole('button', { name: 'In memory', exact: true }).waitFor()
})

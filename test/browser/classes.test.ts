// biome-ignore-all lint/performance/useDomNodeTextContent: innerText is what people see, with line breaks and without what is hidden.
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { runCommand } from '../scripts/run-command.ts'
import { desktop, phone } from './browser.ts'
import { makeClass } from './classroom.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let version: string

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  version = await lede.publish('roofs', roofsQuiz)
})

/** A teacher's browser at `/classes`, with everything that it sends and that its scripts complain of. */
async function open(options = desktop) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const sent: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto(`${lede.url}/classes`)
  await page.locator('option', { hasText: 'Roofs' }).waitFor({ state: 'attached' })
  return { page, complaints, sent }
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab stop: ${target}`)
}

async function press(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first())
  await page.keyboard.press('Enter')
}

/** Opens a part of the page other than the report. */
async function goTo(page: Page, part: string) {
  await page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: part }).click()
  await page.getByRole('heading', { name: part, level: 2, exact: true }).waitFor()
}

const readDownload = async (download: Promise<Download>) => readFile(await (await download).path(), 'utf8')

/** A pupil enters a ticket and answers by the API. */
async function answer(ticket: string, responses: Record<string, string>, submitted = true) {
  const send = async (method: string, path: string, body: object, token?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
    const response = await fetch(`${lede.url}/api/${path}`, { method, headers, body: JSON.stringify(body) })
    return (await response.json()) as { class: string; token: string; status: unknown }
  }
  const { class: id, token } = await send('POST', 'join', { ticket })
  const put = { quiz: 'roofs', version, mode: 'test', base: 0, revision: 1, responses, submitted }
  const { status } = await send('PUT', `classes/${id}/assignments/1/attempts/1`, put, token)
  expect(status).toBe(submitted ? 'submitted' : 'in-progress')
}

const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

/** What axe finds, and whether the page is wider than the screen. */
const check = async (page: Page) => [
  ...(await findViolations(page)),
  ...(await page.evaluate(() => (document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []))),
]

describe('a teacher', () => {
  it('makes a class on a phone by keyboard, keeps the link, prints tickets, and reads who handed in', async () => {
    const { page, complaints, sent } = await open(phone)
    expect(await check(page)).toEqual([])
    await tabTo(page, page.getByLabel('How many pupils?'))
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')

    // The secret has left the address, and the class opens only after the link is kept.
    await page.getByRole('heading', { name: 'Keep this link' }).waitFor()
    expect(page.url()).toMatch(/\/classes\/[\w-]{12}$/)
    expect(await page.getByRole('button', { name: 'go on' }).isDisabled()).toBe(true)
    expect(await check(page)).toEqual([])
    const file = page.waitForEvent('download')
    await press(page, 'Save it as a file')
    const link = /https?:\S+#[\w-]{22}/.exec(await readDownload(file))?.[0] as string
    await press(page, 'I have kept it: go on')

    // Tickets: on a sheet with codes, and as a list.
    await page.getByRole('heading', { name: 'Tickets' }).waitFor()
    expect(await page.getByRole('img', { name: 'QR code of ticket' }).count()).toBe(4)
    const tickets = await page.locator('.ticket-code').allTextContents()
    expect(tickets.every((ticket) => /^([2-9B-Y]{4}-){2}[2-9B-Y]{4}$/.test(ticket))).toBe(true)
    expect(await check(page)).toEqual([])

    await press(page, 'Report')
    await page.getByText('Nobody has begun').waitFor()
    expect(await check(page)).toEqual([])

    // Names go to the host as ciphertext.
    await press(page, 'Pupils')
    await tabTo(page, page.getByLabel('Names, one a line'))
    await page.keyboard.insertText('=Zerlina\nBertold\nÇağla\nDmitri')
    await press(page, 'Give the seats these names')
    await page.getByText('4 names are stored').waitFor()
    expect(await check(page)).toEqual([])

    await answer(tickets[0] as string, { kind: 'green', coins: 'zanzibar', worst: 'tin' })
    await answer(tickets[1] as string, { kind: 'solar', coins: '-cmd', worst: 'tin' })
    await answer(tickets[2] as string, { kind: 'solar' }, false)
    await press(page, 'Report')
    await page.getByText('2 of 4 handed in').waitFor()
    expect(await page.locator('.standing span').allTextContents()).toEqual([
      ...['2 of 4 handed in', 'median 50%', '1 at work', '1 not begun'],
    ])
    expect(await page.locator('.missing').innerText()).toMatch(
      /^Missing: 2 pupils\s+not joined\s+Dmitri\s+at work\s+Çağla$/,
    )
    expect(await page.locator('.missed-item').first().innerText()).toMatch(
      /Question 2: missed by 2 of 2[\s\S]*Right: keyword-zanzibar[\s\S]*The mayor paid zanzibar coins[\s\S]*zanzibar 1 ×[\s\S]*-cmd 1 ×/,
    )
    expect(await check(page)).toEqual([])

    // The grid: arrow keys move, and each cell has its answer in words.
    await tabTo(page, page.getByRole('grid').locator('[tabindex="0"]'))
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('.response').innerText()).toBe('Bertold, question 1: wrong. “A solar roof”')

    const csv = page.waitForEvent('download')
    await press(page, 'Table (CSV)')
    const [head, ...rows] = parse(await readDownload(csv), { bom: true }) as string[][]
    expect(head?.slice(0, 6)).toEqual(['Number', 'Name', 'State', 'Score', 'Maximum', 'Percent'])
    expect(rows.map((row) => row.toSpliced(6, 1))).toEqual([
      ['1', "'=Zerlina", 'handed in', '2', '3', '66.7', 'A green roof', '1', 'zanzibar', '0', 'A tin roof', '1'],
      ['2', 'Bertold', 'handed in', '1', '3', '33.3', 'A solar roof', '0', "'-cmd", '0', 'A tin roof', '1'],
      ['3', 'Çağla', 'at work', '0', '3', '0', 'A solar roof', '0', '', '0', '', '0'],
      ['4', 'Dmitri', 'not joined', '', '', '', '', '', '', '', '', ''],
    ])

    // Marks: the effect first, then the change, then back with one press.
    await tabTo(page, page.getByText('Correct the marks').first())
    await page.keyboard.press('Enter')
    await press(page, 'Accept “zanzibar” too')
    await page.getByText('1 pupil gets a higher score. 0 get a lower one. Median now 50%, then 67%.').waitFor()
    await press(page, 'Apply')
    await page.locator('.standing', { hasText: 'median 67%' }).waitFor()
    await press(page, 'Undo')
    await page.locator('.standing', { hasText: 'median 50%' }).waitFor()

    // A reload keeps the class open in this tab; the link opens it in another browser, with its names.
    await page.reload()
    await page.getByText('2 of 4 handed in').waitFor()
    const other = await (await browser.newContext(desktop)).newPage()
    await other.goto(link)
    await other.getByRole('gridcell', { name: '=Zerlina, question 1: right.' }).waitFor()
    await other.goto(link.replace(/#.*/, `#${'A'.repeat(22)}`))
    await other.getByText('This link does not open the class').waitFor()

    expect(sent.filter((request) => /Zerlina|Bertold|%C3%87a|Dmitri/.test(request))).toEqual([])
    const secret = link.slice(-22)
    expect(sent.filter((request) => request.includes(secret))).toEqual([])
    expect(complaints).toEqual([])
  })

  it('makes a new link, a reading link for a colleague, and forgets the class on this computer', async () => {
    const { page } = await open()
    page.on('dialog', (dialog) => dialog.accept())
    await page.getByRole('button', { name: 'Make the class' }).click()
    const first = (await page.locator('pre').innerText()).trim()
    const keepLink = async () => {
      const file = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save it as a file' }).click()
      await file
      await page.getByRole('button', { name: 'go on' }).click()
    }
    await keepLink()
    await goTo(page, 'Settings')
    expect(await check(page)).toEqual([])
    await page.getByRole('button', { name: 'Make a reading link' }).click()
    const reading = (await page.locator('pre').innerText()).trim()
    const colleague = await (await browser.newContext(desktop)).newPage()
    await colleague.goto(reading)
    await colleague.getByRole('heading', { name: 'Roofs of the town' }).waitFor()
    await goTo(colleague, 'Settings')
    await colleague.getByText('Your link may read and print, but change nothing.').waitFor()
    await goTo(colleague, 'Tickets')
    const before = await colleague.locator('.ticket-code').allTextContents()

    // It leaked: the old links open nothing, and every ticket is another.
    await page.getByRole('button', { name: 'It leaked' }).click()
    const second = (await page.locator('pre').innerText()).trim()
    expect(second).not.toBe(first)
    await keepLink()
    await page.getByText('The new link is in force.').waitFor()
    await goTo(page, 'Tickets')
    const after = await page.locator('.ticket-code').allTextContents()
    expect(after).toHaveLength(before.length)
    expect(after.filter((ticket) => before.includes(ticket))).toEqual([])
    await answer(after[0] as string, { kind: 'green' })
    for (const old of [first, reading]) {
      const stranger = await (await browser.newContext(desktop)).newPage()
      await stranger.goto(old)
      await stranger.getByText('This link does not open the class').waitFor()
    }

    await goTo(page, 'Settings')
    await page.getByRole('checkbox', { name: 'Keep in this browser' }).check()
    await page.goto(`${lede.url}/classes`)
    await page.getByRole('heading', { name: 'Classes kept in this browser' }).waitFor()
    await page.getByRole('link', { name: 'Class ' }).click()
    await page.getByText('1 of 30 handed in').waitFor()
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Forget here' }).click()
    await page.getByRole('heading', { name: 'New class' }).waitFor()
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })
})

it('a class whose link is lost gets a new one from the operator: results and devices stay, tickets are new', async () => {
  const { id, tickets, assign } = await makeClass(lede.url, 2)
  await assign({ quiz: 'roofs' })
  await answer(tickets[0] as string, { kind: 'green', coins: 'zanzibar', worst: 'tin' })
  const relink = (...args: string[]) =>
    runCommand(['classes', 'relink', ...args, '--to', lede.url], { LEDE_AUTHOR_KEY: lede.key })
  expect(await relink('kX3')).toMatchObject({ code: 2, err: expect.stringContaining('is not a class') })
  expect(await relink('kX3vT0aPq9Lw')).toMatchObject({ code: 1, err: expect.stringContaining('No class has this id') })
  const { out } = await relink(id)
  const [link = ''] = /https?:\S+#[\w-]{22}/.exec(out) ?? []

  const page = await (await browser.newContext(desktop)).newPage()
  await page.goto(link)
  await page.getByText('1 of 2 handed in').waitFor()
  await goTo(page, 'Tickets')
  const after = await page.locator('.ticket-code').allTextContents()
  expect(after).toHaveLength(2)
  await answer(after[1] as string, { kind: 'solar' })
  await page.reload()
  await page.getByText('2 of 2 handed in').waitFor()
  await goTo(page, 'Tickets')
  expect(await page.locator('.ticket-code').allTextContents()).toEqual(after)
  const old = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket: tickets[1] }),
  }
  expect((await fetch(`${lede.url}/api/join`, old)).status).toBe(404)
})

it('the page weighs at most 40 kB', async () => {
  const { page } = await open()
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const files = loaded.filter((name) => /\.(js|css|json)$/.test(new URL(name).pathname))
  // Neither the other parts of the page nor the made-up pupils.
  expect(files.filter((name) => /-view|play-class/.test(name))).toEqual([])
  const sizes = await Promise.all(
    files.map(async (name) => brotliCompressSync(await (await fetch(name)).bytes()).length),
  )
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(40_000)
})

describe('a newcomer', () => {
  it('tries it with thirty made-up pupils: the report fits on a page, and the projector shows no name', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Try it with thirty made-up pupils' }).click()
    await page.getByText('26 of 30 handed in').waitFor()
    expect(await page.getByRole('row').count()).toBe(31)
    expect(await page.getByText('(made up)').count()).toBeGreaterThan(29)
    expect(await check(page)).toEqual([])
    expect(countPages(await page.pdf({ format: 'A4' }))).toBe(1)
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBe(1)

    await page.getByRole('button', { name: 'Projector view' }).click()
    expect(await page.locator('.projector').innerText()).not.toMatch(/made up|Bilal/)
    expect(await check(page)).toEqual([])
    await page.getByRole('button', { name: 'Back to the report' }).click()
    await page.getByRole('button', { name: '7 Emre (made up)' }).click()
    await page.getByRole('heading', { name: 'Emre (made up)' }).waitFor()
    expect(await check(page)).toEqual([])

    await goTo(page, 'Tickets')
    expect(countPages(await page.pdf({ format: 'A4' }))).toBe(4)
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBe(4)

    await goTo(page, 'Quizzes')
    await page.getByText('In a page of your own').click()
    const id = page.url().slice(-12)
    expect(await page.locator('.snippet code').first().textContent()).toContain(
      `<lede-quiz quiz="roofs" assignment="${id}/1" style="display: block; min-height: 30rem">\n  <a href="${lede.url}/a/${id}/1">`,
    )
    await page.getByRole('button', { name: 'Make a code' }).click()
    await page.getByRole('button', { name: 'Show on the board' }).click()
    expect(await page.getByRole('dialog').innerText()).toMatch(/\/join\s+[2-9B-Y]{7}\s+29 have joined/)
    expect(await check(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

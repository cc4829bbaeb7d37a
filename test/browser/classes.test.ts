// biome-ignore-all lint/performance/useDomNodeTextContent: innerText is what people see, with line breaks and without what is hidden.
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Browser, Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { showTicket } from '../../core/classes/ticket.ts'
import { runCommand } from '../scripts/run-command.ts'
import { desktop, phone } from './browser.ts'
import { answerByApi, makeClass } from './classroom.ts'
import { it } from './fixtures.ts'
import { enter, handIn, openDevice } from './pupil.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'
import {
  checkPage,
  countPages,
  goTo,
  keepLink,
  openTeacher,
  press,
  readDownload,
  readTickets,
  tabTo,
} from './teacher.ts'

let browser: Browser
let lede: Lede
let version: string

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  version = await lede.publish('roofs', roofsQuiz)
})

/** A teacher's browser at `/classes`. */
async function open(options = desktop) {
  const teacher = await openTeacher(browser, `${lede.url}/classes`, options)
  await teacher.page.locator('option', { hasText: 'Roofs' }).waitFor({ state: 'attached' })
  return teacher
}

/** A pupil enters a ticket and answers by the API. */
async function answer(ticket: string, responses: Record<string, string>, submitted = true) {
  const status = await answerByApi(lede.url, ticket, { quiz: 'roofs', version, responses, submitted })
  expect(status).toBe(submitted ? 'submitted' : 'in-progress')
}

/** The text of the element that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

const boxOf = (element: Locator) => element.evaluate((found) => found.getBoundingClientRect().toJSON() as DOMRect)

describe('a teacher', () => {
  it('makes a class on a phone by keyboard, keeps the link, prints tickets, and reads who handed in', async () => {
    const { page, complaints, sent } = await open(phone)
    expect(await checkPage(page)).toEqual([])
    await tabTo(page, page.getByLabel('How many pupils?'))
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')

    // The secret has left the address, and the class opens only after the link is kept.
    await page.getByRole('heading', { name: 'Keep this link' }).waitFor()
    expect(page.url()).toMatch(/\/classes\/[\w-]{12}$/)
    expect(await page.getByRole('button', { name: 'go on' }).isDisabled()).toBe(true)
    expect(await checkPage(page)).toEqual([])
    const link = await keepLink(page)

    // Tickets: on a sheet with codes, and as a list.
    await page.getByRole('heading', { name: 'Tickets' }).waitFor()
    expect(await page.getByRole('img', { name: 'QR code of ticket' }).count()).toBe(4)
    const tickets = await readTickets(page)
    expect(tickets.every((ticket) => /^([2-9B-Y]{4}-){2}[2-9B-Y]{4}$/.test(ticket))).toBe(true)
    expect(await checkPage(page)).toEqual([])

    await press(page, 'Report')
    await page.getByText('Nobody has begun').waitFor()
    expect(await checkPage(page)).toEqual([])

    // Names go to the host as ciphertext.
    await press(page, 'Pupils')
    await tabTo(page, page.getByLabel('Names, one a line'))
    await page.keyboard.insertText('=Zerlina\nBertold\nÇağla\nDmitri')
    await press(page, 'Give the seats these names')
    await page.getByText('4 names are stored').waitFor()
    expect(await checkPage(page)).toEqual([])

    await answer(tickets[0] as string, { kind: 'green', coins: 'zanzibar', worst: 'tin' })
    await answer(tickets[1] as string, { kind: 'solar', coins: '-cmd', worst: 'tin' })
    await answer(tickets[2] as string, { kind: 'solar' }, false)
    await press(page, 'Report')
    await page.getByText('2 of 4 handed in').waitFor()
    expect(await page.getByText('4 names are stored').count()).toBe(0)
    expect(await page.locator('.standing span').allTextContents()).toEqual([
      ...['2 of 4 handed in', 'median 50%', '1 at work', '1 not begun'],
    ])
    expect(await page.locator('.missing').innerText()).toMatch(
      /^Missing: 2 pupils\s+not joined\s+Dmitri\s+at work\s+Çağla$/,
    )
    expect(await page.locator('.missed-item').first().innerText()).toMatch(
      /Question 2: missed by 2 of 2[\s\S]*Right: keyword-zanzibar[\s\S]*The mayor paid zanzibar coins[\s\S]*zanzibar 1 ×[\s\S]*-cmd 1 ×/,
    )
    expect(await checkPage(page)).toEqual([])

    // The grid: arrow keys move, and each cell has its answer in words.
    await tabTo(page, page.getByRole('grid').locator('[tabindex="0"]'))
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('.response').innerText()).toBe('Bertold, question 1: wrong. “A solar roof”')
    // On a low screen, with the first row at its lower end, the response is in sight and below the row.
    await page.setViewportSize({ width: 1280, height: 300 })
    await page.locator('[data-cell="0 1"]').evaluate((cell) => cell.scrollIntoView({ block: 'end' }))
    const cell = await boxOf(page.locator('[data-cell="0 1"]'))
    const response = await boxOf(page.locator('.response'))
    expect(response.bottom).toBeLessThanOrEqual(300)
    expect(cell.bottom).toBeLessThanOrEqual(response.top)
    await page.setViewportSize({ width: 1280, height: 800 })

    const csv = page.waitForEvent('download')
    await press(page, 'Table (CSV)')
    const [head, ...rows] = parse(await readDownload(csv), { bom: true }) as string[][]
    expect(head?.slice(0, 6)).toEqual(['Number', 'Name', 'State', 'Score', 'Maximum', 'Percent'])
    expect(rows.map((row) => row.toSpliced(6, 1))).toEqual([
      ['1', "'=Zerlina", 'handed in', '2', '3', '66.7', 'A green roof', '1', 'zanzibar', '0', 'A tin roof', '1'],
      ['2', 'Bertold', 'handed in', '1', '3', '33.3', 'A solar roof', '0', "'-cmd", '0', 'A tin roof', '1'],
      ['3', 'Çağla', 'at work', '', '', '', 'A solar roof', '0', '', '0', '', '0'],
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

  it('makes a new link, a reading link for a colleague, forgets the class on this computer, and makes and deletes one without seats', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Make the class' }).click()
    const first = (await page.locator('pre').innerText()).trim()
    await keepLink(page)
    await goTo(page, 'Settings')
    expect(await checkPage(page)).toEqual([])
    await page.getByRole('button', { name: 'Make a reading link' }).click()
    const reading = (await page.locator('pre').innerText()).trim()
    const colleague = await (await browser.newContext(desktop)).newPage()
    await colleague.goto(reading)
    await colleague.getByRole('heading', { name: 'Roofs of the town' }).waitFor()
    await goTo(colleague, 'Settings')
    await colleague.getByText('Your link may read and print, but change nothing.').waitFor()
    await goTo(colleague, 'Tickets')
    const before = await readTickets(colleague)

    // It leaked: the old links open nothing, and every ticket is another.
    await page.getByRole('button', { name: 'It leaked' }).click()
    const second = (await page.locator('pre').innerText()).trim()
    expect(second).not.toBe(first)
    // The page has the new tickets only once it has opened the class by the new link, however long that takes.
    await page.route('**/api/classes/*', async (route) => {
      if (route.request().method() === 'GET') await page.waitForTimeout(500)
      await route.continue()
    })
    await keepLink(page)
    await page.getByText('The new link is in force.').waitFor()
    await goTo(page, 'Tickets')
    const after = await readTickets(page)
    await page.unroute('**/api/classes/*')
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

    // A class whose pupils all join by a code has no seats at first.
    await page.getByLabel('How many pupils?').fill('0')
    await page.getByRole('button', { name: 'Make the class' }).click()
    await keepLink(page)
    await page.getByText('There are no tickets yet.').waitFor()

    // A part whose script fails to load says so, and is loaded by "Try again".
    await page.route('**/settings-view*', (route) => route.abort())
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('This part of the page could not be loaded.').waitFor()
    await page.unroute('**/settings-view*')
    await page.getByRole('button', { name: 'Try again' }).click()

    await page.getByRole('button', { name: 'Delete the class' }).click()
    await page.getByText('The class is deleted, with all answers and names.').waitFor()
    expect(page.url()).toBe(`${lede.url}/classes`)
    expect(await checkPage(page)).toEqual([])
  })

  it('makes a class only once the quizzes are listed, with the first of them', async () => {
    const { page } = await openTeacher(browser, `${lede.url}/review`, desktop)
    const { promise: listing, resolve: list } = Promise.withResolvers<void>()
    await page.route('**/api/quizzes', (route) => listing.then(() => route.continue()))
    await page.goto(`${lede.url}/classes`)
    const make = page.getByRole('button', { name: 'Make the class' })
    const tryIt = page.getByRole('button', { name: 'Try it with thirty made-up pupils' })
    await make.waitFor()
    expect([await make.isDisabled(), await tryIt.isDisabled()]).toEqual([true, true])
    expect(await page.getByLabel('Which quiz?').innerText()).toBe('Loading …')
    list()
    await make.click()
    await keepLink(page)
    await goTo(page, 'Report')
    await page.getByRole('heading', { name: 'Roofs of the town' }).waitFor()
  })

  it('keeps the names of both in two windows, and erases a pupil from one without losing those of the other', async () => {
    const { link } = await makeClass(lede.url, 3)
    const [one, two] = [(await openTeacher(browser, link)).page, (await openTeacher(browser, link)).page]
    const nameOf = (page: Page, seat: number) => page.getByLabel(`Name of pupil ${seat}`)
    for (const page of [one, two]) await goTo(page, 'Pupils')
    await nameOf(one, 1).fill('Ada')
    await nameOf(one, 3).fill('Cem')
    await press(one, 'Save the names')
    await one.getByText('The names are stored').waitFor()

    await nameOf(two, 2).fill('Béla')
    await nameOf(two, 3).fill('Cemre')
    await press(two, 'Save the names')
    await two.getByText('Another window has changed the names meanwhile.').waitFor()
    await expect.poll(() => nameOf(two, 1).inputValue()).toBe('Ada')
    expect(await nameOf(two, 2).inputValue()).toBe('Béla')
    expect(await nameOf(two, 3).inputValue()).toBe('Cemre')
    await press(two, 'Save the names')
    await two.getByText('The names are stored').waitFor()

    // The first window has not seen Béla yet.
    await one.getByRole('button', { name: 'Erase Cem' }).click()
    await one.getByText('Cem is erased.').waitFor()
    await expect.poll(() => nameOf(one, 2).inputValue()).toBe('Béla')
    expect(await nameOf(one, 1).inputValue()).toBe('Ada')
    expect(await nameOf(one, 3).count()).toBe(0)

    // What is undone is gone from the field too.
    await nameOf(one, 1).fill('Adele')
    await press(one, 'Save the names')
    await press(one, 'Undo')
    await expect.poll(() => nameOf(one, 1).inputValue()).toBe('Ada')
  })

  it('gives one pupil more attempts and excuses another, and takes it back', async () => {
    const { link, tickets, assign, report } = await makeClass(lede.url, 2)
    const given = await assign({ quiz: 'roofs' })
    await answer(tickets[0] as string, { kind: 'green' })
    const { page } = await openTeacher(browser, link)
    const openExceptions = async (seat: number) => {
      await page
        .getByRole('rowheader', { name: `${seat}` })
        .getByRole('button')
        .click()
      await page.getByText('Exceptions for this pupil').click()
    }
    const exceptions = async () => (await report(given)).seats.map(({ exception }) => exception)
    await openExceptions(1)
    await page.getByLabel('Attempts').fill('3')
    await press(page, 'Save')
    await expect.poll(exceptions).toEqual([{ attempts: 3 }, undefined])
    expect(await checkPage(page)).toEqual([])
    await press(page, 'Undo')
    await expect.poll(exceptions).toEqual([{}, undefined])
    await expect.poll(() => page.getByLabel('Attempts').inputValue()).toBe('')
    await press(page, 'Back to the report')
    await openExceptions(2)
    await page.getByLabel('Excused').check()
    await press(page, 'Save')
    await press(page, 'Back to the report')
    await page.locator('.standing', { hasText: '1 excused' }).waitFor()
  })

  it('gives a quiz for classes alone by its giving code, and a pupil takes it', async () => {
    const givingCode = await lede.publishForClasses('hidden', { ...roofsQuiz, title: 'Hidden roofs' })
    const { id, link, tickets } = await makeClass(lede.url, 1)
    const { page } = await openTeacher(browser, link)
    const listed = page.waitForResponse('**/api/quizzes')
    await press(page, 'Give the class a quiz')
    expect(await (await listed).text()).not.toContain('hidden')
    // A host that has quizzes for classes alone lists none.
    await page.route('**/api/quizzes', (route) => route.fulfill({ json: { quizzes: [] } }))
    await goTo(page, 'Report')
    await press(page, 'Give the class a quiz')
    await page.getByText('A quiz for classes alone', { exact: true }).click()
    await page.getByLabel('Id of the quiz').fill('hidden')
    await page.getByLabel('Giving code').fill('2222-3333-4444')
    const give = page.getByRole('button', { name: 'Give the class a quiz' })
    await give.click()
    await page.getByText('Only classes take this quiz, and its giving code is missing or wrong.').waitFor()
    expect(await checkPage(page)).toEqual([])
    await page.getByLabel('Giving code').fill(showTicket(givingCode))
    await give.click()
    await page.getByText('The class has the quiz.').waitFor()
    await page.getByRole('heading', { name: '1. Hidden roofs' }).waitFor()

    expect((await fetch(`${lede.url}/q/hidden`)).ok).toBe(false)
    const pupil = await openDevice(await browser.newContext(phone), `${lede.url}/a/${id}/1`)
    await enter(pupil, tickets[0] as string)
    await pupil.quiz.getByRole('heading', { name: 'Hidden roofs' }).waitFor()
    await pupil.answerAll()
    await handIn(pupil)
    await pupil.heading.filter({ hasText: '3 of 3 points' }).waitFor()
    await goTo(page, 'Report')
    await page.getByText('Everyone has handed in.').waitFor()
    await page.getByRole('heading', { name: 'Hidden roofs' }).waitFor()
  })
})

it('a class whose link is lost gets a new one from the operator: results and devices stay, tickets are new', async () => {
  const { id, tickets, assign } = await makeClass(lede.url, 2)
  await assign({ quiz: 'roofs' })
  await answer(tickets[0] as string, { kind: 'green', coins: 'zanzibar', worst: 'tin' })
  const relink = (...args: string[]) =>
    runCommand(['classes', 'relink', ...args, '--to', lede.url], { LEDE_AUTHOR_KEY: lede.key })
  expect(await relink('kX3')).toMatchObject({ code: 2, err: expect.stringContaining('is not a class') })
  const unknown = ['kX3vT0aPq9Lw', `${lede.url}/classes/-X3vT0aPq9Lw`, `${lede.url}/a/-X3vT0aPq9Lw/1`]
  for (const given of unknown)
    expect(await relink(given)).toMatchObject({ code: 1, err: expect.stringContaining('No class has this id') })
  const { out } = await relink(`${lede.url}/classes/${id}`)
  const [link = ''] = /https?:\S+#[\w-]{22}/.exec(out) ?? []

  const page = await (await browser.newContext(desktop)).newPage()
  await page.goto(link)
  await page.getByText('1 of 2 handed in').waitFor()
  await goTo(page, 'Tickets')
  const after = await readTickets(page)
  expect(after).toHaveLength(2)
  await answer(after[1] as string, { kind: 'solar' })
  // A reload shows the same part.
  await page.reload()
  await page.getByRole('heading', { name: 'Tickets', level: 2 }).waitFor()
  expect(await readTickets(page)).toEqual(after)
  await goTo(page, 'Report')
  await page.getByText('2 of 2 handed in').waitFor()
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
  it('tries it with thirty made-up pupils: the report fits on a page, the projector shows no name, and Back returns to the report as it was', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Try it with thirty made-up pupils' }).click()
    await page.getByText('26 of 30 handed in').waitFor()
    expect(await page.getByRole('row').count()).toBe(31)
    expect(await page.getByText('(made up)').count()).toBeGreaterThan(29)
    expect(await checkPage(page)).toEqual([])
    expect(countPages(await page.pdf({ format: 'A4' }))).toBe(1)
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBe(1)

    await page.getByRole('button', { name: 'Projector view' }).click()
    expect(await page.locator('.projector').innerText()).not.toMatch(/made up|Bilal/)
    expect(await checkPage(page)).toEqual([])
    await page.getByRole('button', { name: 'Back to the report' }).click()
    await expect.poll(() => focused(page)).toContain('Projector view')

    // A pupil's page is an entry of the history, also after a reload. The report is then as it was.
    const emre = page.getByRole('button', { name: '7 Emre (made up)' })
    await emre.scrollIntoViewIfNeeded()
    const scrolled = await page.evaluate(() => scrollY)
    expect(scrolled).toBeGreaterThan(0)
    for (const back of [() => page.getByRole('button', { name: 'Back to the report' }).click(), () => page.goBack()]) {
      await emre.click()
      await page.getByRole('heading', { name: 'Emre (made up)' }).waitFor()
      expect(await checkPage(page)).toEqual([])
      await page.reload()
      await page.getByRole('heading', { name: 'Emre (made up)' }).waitFor()
      await back()
      await expect.poll(() => focused(page)).toContain('Emre')
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled)
    }

    await goTo(page, 'Settings')
    await goTo(page, 'Tickets')
    await page.goBack()
    await page.getByRole('heading', { name: 'Settings', level: 2 }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: 'Tickets', level: 2, exact: true }).waitFor()
    expect(countPages(await page.pdf({ format: 'A4' }))).toBe(4)
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBe(4)

    await goTo(page, 'Quizzes')
    await page.getByText('In a page of your own').click()
    const [, id] = /classes\/([\w-]{12})/.exec(page.url()) ?? []
    expect(await page.locator('.snippet code').first().textContent()).toContain(
      `<lede-quiz quiz="roofs" assignment="${id}/1" style="display: block; min-height: 30rem">\n  <a href="${lede.url}/a/${id}/1">`,
    )
    await page.getByRole('button', { name: 'Make a code' }).click()
    await page.getByRole('button', { name: 'Show on the board' }).click()
    expect(await page.getByRole('dialog').innerText()).toMatch(/\/join\s+[2-9B-Y]{7}\s+29 have joined/)
    expect(await checkPage(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

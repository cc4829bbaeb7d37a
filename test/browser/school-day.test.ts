// biome-ignore-all lint/performance/useDomNodeTextContent: innerText is what people see, with line breaks and without what is hidden.
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { deriveLinkKeys } from '../../core/classes/keys.ts'
import { phone } from './browser.ts'
import { it } from './fixtures.ts'
import { cutNetwork, enter, handIn, mendNetwork, openDevice, says } from './pupil.ts'
import type { QuizPage } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'
import {
  countPages,
  findWidth,
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

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  await lede.publish('roofs', roofsQuiz)
})

const names = ['=Ada', 'Béla', 'Çağla', 'Dmitri', 'Emre', 'Fatma', 'Goran', 'Hana', 'Ivo', 'Jana', 'Kofi']

/** Does something in a page, and waits until the host has taken a request of a method. */
const untilSent = (page: Page, method: string, act: () => Promise<unknown>) =>
  Promise.all([page.waitForResponse((response) => response.request().method() === method && response.ok()), act()])

/** Makes the class with tickets, names, extra time for Jana, a time limit and shared devices. Returns its tickets. */
async function prepareClass(page: Page): Promise<string[]> {
  await page.locator('option', { hasText: 'Roofs' }).waitFor({ state: 'attached' })
  await tabTo(page, page.getByLabel('How many pupils?'))
  await page.keyboard.type(String(names.length))
  await page.keyboard.press('Enter')
  await keepLink(page)
  await press(page, 'Pupils')
  await tabTo(page, page.getByLabel('Names, one a line'))
  await page.keyboard.insertText(names.join('\n'))
  await press(page, 'Give the seats these names')
  await page.getByText('11 names are stored').waitFor()
  await untilSent(page, 'PATCH', () => page.getByLabel('Extra time of Jana').selectOption('1.5'))
  await press(page, 'Settings')
  await untilSent(page, 'PATCH', () => page.getByLabel('Pupils share devices').click())
  await press(page, 'Quizzes')
  await page.getByText('Change', { exact: true }).click()
  await page.locator('li.assignment').getByLabel('Minutes').fill('20')
  await press(page, 'Save')
  await page.locator('.facts-line', { hasText: '20 minutes' }).waitFor()
  await press(page, 'Tickets')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.ticket').first().innerText()).toMatch(/^1 =Ada\s+(\w{4}-?){3}\s+127.0.0.1:\d+\/t$/)
  expect(await page.locator('.ticket:visible').count()).toBe(11)
  expect(await page.locator('nav:visible, button:visible').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  return readTickets(page)
}

async function newPhone() {
  const context = await browser.newContext(phone)
  await context.clock.install()
  return context
}

/** A pupil enters a ticket and begins. */
async function sitDown(context: BrowserContext, url: string, ticket: string | undefined, minutes = 20) {
  const device = await openDevice(context, url)
  await enter(device, `${ticket}`)
  await begin(device, minutes)
  return device
}

async function begin(device: QuizPage, minutes = 20) {
  await says(device, `You have ${minutes} minutes from when you begin.`)
  expect(await findWidth(device.page)).toEqual([])
  await device.button('Begin').click()
  await device.heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
  expect(await device.quiz.getByRole('radio', { checked: true }).count()).toBe(0)
}

/** Chooses an answer, and waits until the host has it: answers after the first put are sent together. */
async function chooseAndSend({ page, choose }: QuizPage, kind: string) {
  let isSent = false
  page.on('response', (response) => {
    isSent ||= response.ok() && `${response.request().postData()}`.includes(kind)
  })
  await choose(`A ${kind} roof`)
  const passTime = async () => {
    await page.clock.fastForward(20_000)
    return isSent
  }
  await expect.poll(passTime, { interval: 500 }).toBe(true)
}

async function answerCoins({ button, quiz }: QuizPage) {
  await button('Next question').click()
  await quiz.getByRole('textbox').fill('keyword-zanzibar')
}

async function finish(device: QuizPage) {
  await handIn(device)
  await device.heading.filter({ hasText: /^Handed in/ }).waitFor()
  expect(await device.quiz.getByText('point').count()).toBe(0)
  expect(await findWidth(device.page)).toEqual([])
}

/** Five pupils in a row on one tablet. */
async function shareTablet(url: string, tickets: string[]) {
  const tablet = await openDevice(await newPhone(), url)
  for (const [index, ticket] of tickets.entries()) {
    await enter(tablet, ticket)
    await begin(tablet)
    await tablet.choose(index % 2 ? 'A tin roof' : 'A green roof')
    await finish(tablet)
    await tablet.button('Next pupil').click()
  }
}

it('a lesson: phones, a shared tablet, a lost and a released device, extra time, late work and a substitute', async () => {
  const { page, complaints } = await openTeacher(browser, `${lede.url}/classes`)
  const tickets = await prepareClass(page)

  // Ada opens the address of the code on her ticket.
  const ada = await openDevice(await newPhone(), `${lede.url}/t#${tickets[0]?.replaceAll('-', '')}`)
  await ada.page.waitForURL(/\/a\//)
  const url = ada.page.url()
  await begin(ada)
  await ada.answerAll()
  await finish(ada)

  const belasPhone = await newPhone()
  const bela = await sitDown(belasPhone, url, tickets[1])
  await chooseAndSend(bela, 'green')

  const lostPhone = await newPhone()
  await chooseAndSend(await sitDown(lostPhone, url, tickets[2]), 'solar')
  await lostPhone.close()
  const cagla = await openDevice(await newPhone(), url)
  await enter(cagla, `${tickets[2]}`)
  await cagla.quiz.getByRole('radio', { name: 'A solar roof', checked: true }).waitFor()
  await answerCoins(cagla)
  await finish(cagla)

  await shareTablet(url, tickets.slice(3, 8))

  // Somebody else has seen Ivo's ticket.
  const ivo = await sitDown(await newPhone(), url, tickets[8])
  await chooseAndSend(ivo, 'green')
  await goTo(page, 'Pupils')
  await page.getByRole('button', { name: 'New ticket Ivo' }).click()
  const [newTicket = ''] = /(\w{4}-){2}\w{4}/.exec(await page.getByText('New ticket of Ivo:').innerText()) ?? []
  await ivo.page.reload()
  await says(ivo, /^Your old ticket no longer works/)
  await enter(ivo, newTicket)
  await ivo.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
  await finish(ivo)

  const jana = await sitDown(await newPhone(), url, tickets[9], 30)
  await chooseAndSend(jana, 'green')

  // Béla is offline when the quiz closes. Jana has more time.
  await cutNetwork(belasPhone)
  await answerCoins(bela)
  await goTo(page, 'Quizzes')
  await page.getByText('Change', { exact: true }).click()
  await press(page, 'Close now')
  await page.getByText('The quiz is closed.').waitFor()
  await handIn(bela)
  await bela.heading.filter({ hasText: /^Not handed in yet/ }).waitFor()
  await mendNetwork(belasPhone)
  await says(bela, /^Your last answers arrived after the end/)
  await jana.goTo('Question 3, not answered yet')
  await jana.choose('A tin roof')
  await finish(jana)

  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Make a reading link' }).click()
  await substitute((await page.locator('pre').innerText()).trim(), tickets.with(8, newTicket))

  await goTo(page, 'Report')
  await page.getByText('Arrived').waitFor()
  await press(page, 'Count it')
  await page.getByText('The late work counts.').waitFor()
  await page.getByText('Arrived').waitFor({ state: 'hidden' })
  expect(await page.locator('.standing span').allTextContents()).toEqual([
    ...['10 of 11 handed in', '1 of them when time was over', 'median 33%', '0 at work', '1 not begun'],
  ])
  // Béla's phone says that what had arrived is handed in, and the report says the same.
  await says(bela, /^Your last answers arrived after the end/)
  await bela.heading.filter({ hasText: /^Handed in/ }).waitFor()
  expect(await page.locator('.missing').innerText()).toMatch(/^Missing: 1 pupil\s+not joined\s+Kofi$/)
  const csv = page.waitForEvent('download')
  await press(page, 'Table (CSV)')
  const [, ...rows] = parse(await readDownload(csv), { bom: true }) as string[][]
  const [green, solar, tin] = [
    ['A green roof', '1'],
    ['A solar roof', '0'],
    ['A tin roof', '0'],
  ]
  const [coins, blank, worst] = [
    ['keyword-zanzibar', '1'],
    ['', '0'],
    ['A tin roof', '1'],
  ]
  const row = (seat: number, state: string, score: number, ...cells: (string[] | undefined)[]) => [
    ...[
      `${seat}`,
      names[seat - 1]?.replace('=', "'="),
      state,
      `${score}`,
      '3',
      `${Math.round((score / 3) * 1000) / 10}`,
    ],
    ...cells.flat(),
  ]
  expect(rows.map((cells) => cells.toSpliced(6, 1))).toEqual([
    row(1, 'handed in', 3, green, coins, worst),
    row(2, 'handed in when time was over', 2, green, coins, blank),
    row(3, 'handed in', 1, solar, coins, blank),
    ...[4, 5, 6, 7, 8].map((seat) =>
      seat % 2 ? row(seat, 'handed in', 0, tin, blank, blank) : row(seat, 'handed in', 1, green, blank, blank),
    ),
    row(9, 'handed in', 1, green, blank, blank),
    row(10, 'handed in', 2, green, blank, worst),
    ['11', 'Kofi', 'not joined', ...Array(9).fill('')],
  ])
  expect(complaints).toEqual([])
})

/** A substitute with the reading link sees the report, prints the tickets again, and can change nothing. */
async function substitute(link: string, tickets: string[]) {
  const { page } = await openTeacher(browser, link)
  await page.getByText('10 of 11 handed in').waitFor()
  expect(await page.getByText('Arrived').innerText()).toMatch(/^Béla Arrived .+, after closing/)
  expect(await page.getByRole('button', { name: 'Count it' }).count()).toBe(0)
  for (const part of ['Pupils', 'Quizzes', 'Settings']) {
    await goTo(page, part)
    const main = page.locator('main')
    const changes = main.getByRole('button', { name: /New|Erase|Save|Give|Close now|Delete|Make/ })
    expect([part, await changes.count(), await main.getByRole('textbox').count()]).toEqual([part, 0, 0])
  }
  await goTo(page, 'Tickets')
  expect(await readTickets(page)).toEqual(tickets)
  expect(countPages(await page.pdf({ format: 'A4' }))).toBe(2)
  const [, id = '', secret = ''] = /classes\/(.+)#(.+)/.exec(link) ?? []
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${deriveLinkKeys(id, secret).authKey}`,
  }
  for (const path of ['', '/seats/1', '/assignments/1']) {
    const response = await fetch(`${lede.url}/api/classes/${id}${path}`, { method: 'PATCH', headers, body: '{}' })
    expect([path, response.status]).toEqual([path, 401])
  }
}

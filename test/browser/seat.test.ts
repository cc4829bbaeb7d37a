import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { AssignmentCreate } from '../../core/classes/assignment.ts'
import type { ClassCreate } from '../../core/classes/class.ts'
import { showTicket } from '../../core/classes/ticket.ts'
import { phone } from './browser.ts'
import { type Classroom, makeClass } from './classroom.ts'
import { type Embedder, tag } from './embedder.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { tabTo } from './focus.ts'
import { insideFrame } from './frame-page.ts'
import { answerByKeys, pressButton } from './journeys/keyboard.ts'
import { loseNetwork, untilKept } from './kept.ts'
import { cutNetwork, enter, handIn, mendNetwork, openDevice as openIn, says } from './pupil.ts'
import { type QuizPage, quizOn } from './quiz-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('roofs', roofsQuiz), lede.publish('practice', practiceQuiz)])
})

interface Given extends Classroom {
  /** Number of the assignment. */
  given: number
  /** The page of the assignment. */
  url: string
}

/** A class that has been given the roofs quiz. */
async function giveRoofs(
  assignment: Partial<AssignmentCreate> = {},
  settings: Partial<ClassCreate> = {},
): Promise<Given> {
  const classroom = await makeClass(lede.url, 5, settings)
  const given = await classroom.assign({ quiz: 'roofs', ...assignment })
  return { ...classroom, given, url: `${lede.url}/a/${classroom.id}/${given}` }
}

/** A device on the page of an assignment, a new phone unless it is known. */
const openDevice = async (url: string, context?: BrowserContext): Promise<QuizPage> =>
  openIn(context ?? (await browser.newContext(phone)), url)

async function sitDown(url: string, ticket: string, context?: BrowserContext): Promise<QuizPage> {
  const device = await openDevice(url, context)
  await enter(device, ticket)
  await device.heading.waitFor()
  return device
}

/** What the report has of a seat. */
async function reported({ report, given }: Given, seat = 1) {
  const { seats } = await report(given)
  return seats.find((one) => one.seat === seat)
}

/** What becomes of a put: no answer at all, a busy host, a response that is lost after the write, or all is well. */
type Fate = 'hang' | 'busy' | 'lost' | 'fine'

/** Treats the puts of a device in turn. Returns how many there have been. */
async function treatPuts(context: BrowserContext, fates: Fate[]): Promise<() => number> {
  let puts = 0
  await context.route('**/attempts/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    puts++
    const fate = fates.shift() ?? 'fine'
    if (fate === 'fine') return route.continue()
    if (fate === 'busy') return route.fulfill({ status: 503, headers: { 'Retry-After': '600' }, json: {} })
    if (fate === 'lost') await route.fetch()
    if (fate === 'lost') await route.abort()
  })
  return () => puts
}

describe('a pupil with a ticket', () => {
  it('enters it on a phone by keyboard, and hands in a test', async () => {
    const given = await giveRoofs()
    const { page, heading, quiz } = await openDevice(given.url)
    await quiz.getByRole('textbox').waitFor()
    await tabTo(page, ({ tag }) => tag === 'input')
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.type(showTicket(given.tickets[0] as string).toLowerCase())
    await page.keyboard.press('Enter')
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    for (const last of [false, false, true]) {
      await answerByKeys(page)
      await pressButton(page, last ? 'Hand in' : 'Next question')
    }
    await expect.poll(() => heading.textContent()).toContain('Your result')
    expect(await findViolations(page)).toEqual([])
    expect(await reported(given)).toMatchObject({ state: 'handed-in' })
  })

  it('whose network is gone, and whose page is loaded again meanwhile, loses no answer', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    const device = await sitDown(given.url, given.tickets[0] as string, context)
    const { page, choose, button, untilWork, quiz } = device
    await choose('A green roof')
    await untilWork('Saved on this device')
    await untilKept(page, new URL(given.url).pathname)
    await loseNetwork(context)
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await untilWork('Saved on this device')
    await page.reload()
    await says(device, 'You are 1.')
    await button('Question 2, answered').click()
    expect(await quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await button('Next question').click()
    await choose('A tin roof')
    await button('Hand in').click()
    await says(device, /^Not handed in yet: no connection/)
    await page.close()
    await context.setOffline(false)
    const next = await openDevice(given.url, context)
    await expect.poll(() => next.heading.textContent()).toContain('3 of 3 points')
    expect((await reported(given))?.attempts).toMatchObject([{ status: 'submitted', score: 3 }])
  })

  it('whose host stalls, is busy and loses its responses keeps every answer, and hands in once', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    await context.clock.install()
    const device = await sitDown(given.url, given.tickets[0] as string, context)
    const { page, answerAll, button, heading } = device
    const countPuts = await treatPuts(context, ['busy', 'hang', 'lost', 'fine', 'hang', 'busy', 'lost', 'fine'])
    const untilPut = (count: number) => expect.poll(countPuts).toBe(count)
    const refused = page.waitForResponse((response) => response.status() === 503)
    await answerAll()
    await untilPut(1)
    await refused
    // More answers are no reason to send before the host has requested it.
    await page.clock.fastForward(300_000)
    await button('Previous question').click()
    await device.untilWork('Saved on this device')
    expect(countPuts()).toBe(1)
    await page.clock.fastForward(300_000)
    await untilPut(2)
    await page.clock.fastForward(10_000)
    await untilPut(4)
    await expect.poll(async () => (await reported(given))?.attempts[0]?.responses).toHaveProperty('worst', 'tin')
    await button('Hand in').click()
    await untilPut(5)
    await page.clock.fastForward(10_000)
    await untilPut(6)
    await says(device, /^Not handed in yet/)
    await page.clock.fastForward(600_000)
    await heading.filter({ hasText: '3 of 3 points' }).waitFor()
    expect(countPuts()).toBe(8)
    expect((await reported(given))?.attempts).toMatchObject([{ status: 'submitted', score: 3 }])
  })

  it('sees the same on two tabs, and on neither once another pupil has sat down', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    const one = await sitDown(given.url, given.tickets[0] as string, context)
    await one.choose('A green roof')
    const two = await openDevice(given.url, context)
    await two.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await two.button('Next question').click()
    await two.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await one.goTo('Question 2, answered')
    expect(await one.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await one.button('Not you?').click()
    await enter(one, given.tickets[1] as string)
    await says(one, 'You are 2.')
    // The browser of these tests shows all tabs at a time.
    await two.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await says(two, 'You are 2.')
    expect(await two.quiz.getByRole('radio', { checked: true }).count()).toBe(0)
    await one.button('Not you?').click()
    await enter(one, given.tickets[0] as string)
    await one.button('Question 2, answered').waitFor()
    await two.page.reload()
    await handIn(two)
    for (const { heading } of [one, two]) await heading.filter({ hasText: '2 of 3 points' }).waitFor()
    expect((await reported(given))?.attempts).toMatchObject([{ status: 'submitted', score: 2 }])
    expect((await reported(given, 2))?.attempts).toEqual([])
  })

  it('goes on with another device: both have what either has answered', async () => {
    const given = await giveRoofs()
    const [ticket] = given.tickets as [string]
    const contexts = [await browser.newContext(phone), await browser.newContext(phone)] as const
    const one = await sitDown(given.url, ticket, contexts[0])
    const two = await sitDown(given.url, ticket, contexts[1])
    await cutNetwork(contexts[0])
    await one.choose('A solar roof')
    await one.button('Next question').click()
    await one.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await one.untilWork('Saved on this device')
    await two.choose('A green roof')
    await two.goTo('Question 3, not answered yet')
    await two.choose('A tin roof')
    await two.page.reload()
    await two.button('Question 3, answered').waitFor()
    const untilRecorded = (item: string) =>
      expect.poll(async () => (await reported(given))?.attempts[0]?.responses).toHaveProperty(item)
    await untilRecorded('worst')
    await mendNetwork(contexts[0])
    await one.page.reload()
    await one.button('Question 3, answered').waitFor()
    await untilRecorded('coins')
    await two.page.reload()
    await two.goTo('Question 2, answered')
    expect(await two.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await handIn(two)
    await two.heading.filter({ hasText: 'points' }).waitFor()
    await handIn(one)
    await one.heading.filter({ hasText: 'points' }).waitFor()
    expect(await one.heading.textContent()).toBe(await two.heading.textContent())
  })

  it('that is released is asked for the new one, and finds every answer again', async () => {
    const given = await giveRoofs()
    const device = await sitDown(given.url, given.tickets[0] as string)
    await device.choose('A green roof')
    await device.button('Next question').click()
    await device.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await device.untilWork('Saved on this device')
    const ticket = await given.release(1)
    for (const _ of ['told by the host', 'kept on the device']) {
      await device.page.reload()
      await says(device, /Your old ticket no longer works.*or ask your teacher/)
    }
    await enter(device, ticket)
    await device.button('Question 2, answered').waitFor()
    await handIn(device)
    await expect.poll(() => device.heading.textContent()).toContain('2 of 3 points')
  })
})

describe('what is wrong with a code', () => {
  it('is said in words', async () => {
    const given = await giveRoofs()
    const other = await makeClass(lede.url, 1)
    const context = await browser.newContext(phone)
    const device = await openDevice(given.url, context)
    await enter(device, 'K7QF-3MX')
    await says(device, /^There is no such ticket or code.*ask your teacher/)
    await enter(device, 'hello')
    await says(device, /^This is neither a ticket nor a code/)
    await enter(device, other.tickets[0] as string)
    await says(device, 'This ticket belongs to another class. Ask your teacher.')
    const code = await given.makeCode()
    await given.changeClass({ locked: true })
    await enter(device, code)
    await says(device, /^Nobody new can join the class just now/)
    await cutNetwork(context)
    await enter(device, given.tickets[0] as string)
    await says(device, /^No connection just now/)
    expect(await device.quiz.getByRole('textbox').inputValue()).toBe(given.tickets[0])
  })

  it('is said in words too when the class has been deleted: with the next answer, on a page that is loaded again, and at /join', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    const device = await sitDown(given.url, given.tickets[0] as string, context)
    await given.remove()
    await device.choose('A green roof')
    await says(device, 'This class is no longer there. Ask your teacher.')
    await device.page.reload()
    await says(device, 'This class is no longer there. Ask your teacher.')
    await device.page.goto(`${lede.url}/join`)
    await device.page.getByRole('alert').getByText('This class is no longer there. Ask your teacher.').waitFor()
  })
})

describe('a join code', () => {
  it('gives a seat, and a ticket to keep for another device', async () => {
    const given = await giveRoofs()
    const device = await sitDown(given.url, await given.makeCode())
    await says(device, 'You are 6.')
    const line = await device.quiz.getByText(/^Your ticket is/).textContent()
    const [ticket = ''] = /[\w]{4}-[\w]{4}-[\w]{4}/.exec(line ?? '') ?? []
    const other = await sitDown(given.url, ticket)
    await says(other, 'You are 6.')
  })
})

describe('a device that pupils share', () => {
  it('shows five pupils in a row nothing of each other', async () => {
    const given = await giveRoofs({}, { sharedDevices: true })
    const context = await browser.newContext(phone)
    const device = await openDevice(given.url, context)
    const { page, button, choose, quiz, heading } = device
    for (const [index, ticket] of given.tickets.entries()) {
      await enter(device, ticket)
      await says(device, `You are ${index + 1}.`)
      await button('Question 1, not answered yet').waitFor()
      expect(await quiz.getByRole('radio', { checked: true }).count()).toBe(0)
      await choose(index % 2 ? 'A green roof' : 'A tin roof')
      // The last but one is without a network: what waits goes out under its own name.
      if (index === 3) await cutNetwork(context)
      await handIn(device)
      await heading.filter({ hasText: index === 3 ? /Not handed in yet/ : 'Handed in' }).waitFor()
      expect(await quiz.getByText('point').count()).toBe(0)
      if (index === 2) await page.reload()
      else await button('Next pupil').click()
      if (index === 3) await mendNetwork(context)
      await quiz.getByRole('textbox', { name: 'Your ticket or code' }).waitFor()
      expect(await quiz.getByText('You are').count()).toBe(0)
    }
    await expect
      .poll(async () => (await given.report(given.given)).seats.map(({ attempts }) => attempts[0]?.responses), {
        timeout: 60_000,
      })
      .toEqual(['tin', 'green', 'tin', 'green', 'tin'].map((kind) => ({ kind })))
    await page.reload()
    await quiz.getByRole('textbox', { name: 'Your ticket or code' }).waitFor()
    await expect.poll(() => countKept(page)).toEqual({ attempts: 0, seats: 0 })
  })

  it('forgets what is sent while nobody sits at it', async () => {
    const given = await giveRoofs({}, { sharedDevices: true })
    const context = await browser.newContext(phone)
    const device = await sitDown(given.url, given.tickets[0] as string, context)
    const { page, button, choose, quiz, heading } = device
    await choose('A green roof')
    await cutNetwork(context)
    await handIn(device)
    await heading.filter({ hasText: /Not handed in yet/ }).waitFor()
    await button('Next pupil').click()
    await quiz.getByRole('textbox', { name: 'Your ticket or code' }).waitFor()
    expect(await countKept(page)).toEqual({ attempts: 1, seats: 0 })
    await mendNetwork(context)
    await expect.poll(() => countKept(page)).toEqual({ attempts: 0, seats: 0 })
    const [seat] = (await given.report(given.given)).seats
    expect(seat?.attempts[0]?.responses).toEqual({ kind: 'green' })
  })

  it('asks "Not you?" each time, and keeps what the former has begun', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    const first = await sitDown(given.url, given.tickets[0] as string, context)
    await first.choose('A green roof')
    await first.button('Not you?').click()
    await enter(first, given.tickets[1] as string)
    await says(first, 'You are 2.')
    expect(await first.quiz.getByRole('radio', { checked: true }).count()).toBe(0)
    await first.page.reload()
    await says(first, 'You are 2.')
    await first.button('Not you?').click()
    await enter(first, given.tickets[0] as string)
    await first.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
  })
})

/** How many records this device has in the database of classes. */
const countKept = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('lede-seats', 1)
      request.onsuccess = () => resolve(request.result)
    })
    const count = (name: string) =>
      new Promise<number>((resolve) => {
        const request = database.transaction(name).objectStore(name).count()
        request.onsuccess = () => resolve(request.result)
      })
    const counts = { attempts: await count('attempts'), seats: await count('seats') }
    database.close()
    return counts
  })

/** Records what is announced from now on, also what another announcement soon replaces. */
async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  const texts = await page.evaluateHandle(() => {
    const region = document.querySelector('lede-quiz')?.shadowRoot?.querySelector('[aria-live]')
    const texts: string[] = []
    const observer = new MutationObserver(() => texts.push(region?.textContent ?? ''))
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true })
    return texts
  })
  return () => texts.jsonValue()
}

describe('time', () => {
  it('begins by a press, is shown by the clock of the host, and can be hidden', async () => {
    const given = await giveRoofs({ minutes: 20 })
    const context = await browser.newContext(phone)
    // The clock of this device is a day ahead.
    await context.clock.install({ time: Date.now() + 86_400_000 })
    const device = await openDevice(given.url, context)
    const { page, button, quiz, heading } = device
    await enter(device, given.tickets[0] as string)
    await says(device, 'You have 20 minutes from when you begin.')
    expect(await heading.count()).toBe(0)
    expect(await findViolations(page)).toEqual([])
    await button('Begin').click()
    await says(device, '20 minutes left')
    const time = quiz.locator('summary').filter({ hasText: 'Time' })
    await time.click()
    await quiz.getByText('20 minutes left').waitFor({ state: 'hidden' })
    await time.click()
    // The first second has passed: from then on the quiz sees the time run.
    await page.clock.runFor(1500)
    const announced = await recordAnnouncements(page)
    await page.clock.fastForward(11 * 60_000)
    await says(device, /^[789] minutes left/)
    await expect.poll(announced).toContainEqual(expect.stringMatching(/^[789] minutes left/))
    // It was the clock that has been set: the host is asked before anything is handed in.
    await page.clock.fastForward(9 * 60_000)
    await says(device, /^(20|19|18) minutes left/)
    await button('Hand in').waitFor()
  })

  it('that is over hands in what is there', async () => {
    const given = await giveRoofs({ closesAt: new Date(Date.now() + 40_000).toISOString() })
    const device = await sitDown(given.url, given.tickets[0] as string)
    await device.choose('A green roof')
    await says(device, '1 minute left')
    await device.heading.filter({ hasText: '1 of 3 points' }).waitFor({ timeout: 90_000 })
    await says(device, /^Time is over/)
    expect((await reported(given))?.attempts).toMatchObject([{ status: 'submitted', score: 1 }])
  })

  it('that was over before answers came in: the page says that the teacher decides', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    const device = await sitDown(given.url, given.tickets[0] as string, context)
    await device.choose('A green roof')
    await expect.poll(async () => (await reported(given))?.state).toBe('at-work')
    await cutNetwork(context)
    await device.button('Next question').click()
    await device.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await handIn(device)
    await device.heading.filter({ hasText: /^Not handed in yet/ }).waitFor()
    await given.change(given.given, { closesAt: new Date().toISOString() })
    await mendNetwork(context)
    await says(device, /^Your last answers arrived after the end/)
    expect(await reported(given)).toMatchObject({ asksLate: true, attempts: [{ late: { score: 2 } }] })
  })

  it('before the opening or after the closing shows a message and no quiz', async () => {
    const early = await giveRoofs({ opensAt: '2099-05-04T08:00:00Z' })
    const device = await openDevice(early.url)
    await enter(device, early.tickets[0] as string)
    await says(device, /^This quiz opens: .*2099/)
    const closed = await giveRoofs({ closesAt: new Date(Date.now() - 1000).toISOString() })
    const other = await openDevice(closed.url)
    await enter(other, closed.tickets[0] as string)
    await says(other, 'This quiz is closed.')
  })
})

describe('a result', () => {
  it('that is not shown yet is no score, and the next attempt begins afresh', async () => {
    const given = await giveRoofs({ attempts: 2 })
    const device = await sitDown(given.url, given.tickets[0] as string)
    const { choose, button, heading, quiz } = device
    await says(device, 'Attempt 1 of 2')
    await choose('A tin roof')
    await handIn(device)
    await heading.filter({ hasText: 'Handed in' }).waitFor()
    await says(device, 'You see the result after your last attempt.')
    await button('Attempt 2 of 2').click()
    await button('Question 1, not answered yet').waitFor()
    await choose('A green roof')
    await handIn(device)
    await heading.filter({ hasText: '1 of 3 points' }).waitFor()
    expect(await quiz.getByText('How others did').count()).toBe(0)
    expect((await reported(given))?.attempts).toMatchObject([{ score: 0 }, { score: 1 }])
  })

  it('that is shown after closing is not sent while anybody may still write; one that is never shown is not sent at all', async () => {
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const given = await giveRoofs({ reveal: 'closed', closesAt: inMinutes(60) })
    await given.change(given.given, { exceptions: { 2: { until: inMinutes(90) } } })
    const device = await sitDown(given.url, given.tickets[0] as string)
    const bodies: Promise<string>[] = []
    device.page.on('response', (response) => {
      if (response.url().includes('/api/')) bodies.push(response.text().catch(() => ''))
    })
    const shown = async (words: string) => {
      await says(device, words)
      const { quiz, heading } = device
      await expect.poll(() => heading.textContent()).toBe('Handed in')
      expect(await quiz.getByText(/point|receipt|correct|wrong|feedbackword/i).count()).toBe(0)
      expect((await Promise.all(bodies)).join()).not.toMatch(/"score"|"items"|correctResponse|feedbackword|receipt/)
    }
    await device.answerAll()
    await handIn(device)
    await shown('You see the result once the quiz is closed for everybody.')
    await given.change(given.given, { closesAt: inMinutes(-1) })
    await device.page.reload()
    await shown('You see the result once the quiz is closed for everybody.')
    await given.change(given.given, { exceptions: { 2: null }, reveal: 'never' })
    await device.page.reload()
    await shown('Your teacher has the result.')
    await given.change(given.given, { reveal: 'closed' })
    await device.page.reload()
    await device.heading.filter({ hasText: '3 of 3 points' }).waitFor()
  })

  it('of practice says that it was done with help', async () => {
    const given = await giveRoofs({ quiz: 'practice', mode: 'practice' })
    const device = await sitDown(given.url, given.tickets[0] as string)
    const { choose, button, heading } = device
    await choose('A green roof')
    await button('Check').click()
    await device.quiz.getByRole('heading', { name: 'Correct' }).waitFor()
    await button('Question 3, not answered yet').click()
    await button('See your result').click()
    await button('Hand in anyway').click()
    await heading.filter({ hasText: '1 of 3 points' }).waitFor()
    await says(device, 'Done with help: this is practice, not a mark.')
  })
})

describe('an embedded assignment', () => {
  it("works in a page of the teacher's own", async () => {
    const given = await giveRoofs()
    const attributes = `quiz="roofs" assignment="${given.id}/${given.given}"`
    const device = await openDevice(embedder.serve(tag(lede.url, attributes)))
    const requests: string[] = []
    device.page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    await enter(device, given.tickets[0] as string)
    await device.choose('A green roof')
    await handIn(device)
    await device.heading.filter({ hasText: '1 of 3 points' }).waitFor()
    await device.page.reload()
    await device.heading.filter({ hasText: '1 of 3 points' }).waitFor()
    expect(requests).not.toContain('/api/quizzes/roofs')
  })

  it('in a frame without storage works, and says that the ticket is asked for again', async () => {
    const given = await giveRoofs()
    const src = `${lede.url}/embed/roofs?assignment=${given.id}/${given.given}`
    const frame = `<iframe src="${src}" title="Quiz" width="100%" height="900" sandbox="allow-scripts"></iframe>`
    const page = await (await browser.newContext(phone)).newPage()
    await page.goto(embedder.serve(frame))
    const device = quizOn(await insideFrame(page))
    await device.quiz.getByText(/does not keep your ticket/).waitFor()
    await device.quiz.getByRole('textbox').fill(given.tickets[0] as string)
    await device.button('Continue').click()
    await device.choose('A green roof')
    await device.button('Hand in').click()
    await device.button('Hand in anyway').click()
    await device.heading.filter({ hasText: '1 of 3 points' }).waitFor()
  })
})

describe('the pages to join', () => {
  it('take a ticket from the address at once, and open the only quiz', async () => {
    const given = await giveRoofs()
    const page = await (await browser.newContext(phone)).newPage()
    await page.goto(`${lede.url}/t#${given.tickets[0]}`)
    await page.waitForURL(given.url)
    await says(quizOn(page), 'You are 1.')
    await page.goto(`${lede.url}/join`)
    await page.getByText('You are 1.').waitFor()
    await page.getByRole('link', { name: 'Roofs of the town' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.goBack()
    await page.goBack()
    expect(page.url()).not.toContain(given.tickets[0])
  })

  it('ask before they replace another seat', async () => {
    const given = await giveRoofs()
    const context = await browser.newContext(phone)
    await sitDown(given.url, given.tickets[0] as string, context)
    const page = await context.newPage()
    await page.goto(`${lede.url}/t#${given.tickets[1]}`)
    await page.getByText('Number 1 uses this device. Are you number 2?').waitFor()
    expect(page.url()).toBe(`${lede.url}/t`)
    await page.getByRole('button', { name: 'No, stay with 1' }).click()
    await page.waitForURL(given.url)
    await says(quizOn(page), 'You are 1.')
  })

  it('take a code by keyboard, and say what is wrong', async () => {
    const given = await giveRoofs()
    const page = await (await browser.newContext(phone)).newPage()
    await page.goto(`${lede.url}/join`)
    await page.getByLabel('Your ticket or code').fill('k7qf 3mx')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'There is no such ticket or code' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(await given.makeCode())
    await page.keyboard.press('Enter')
    await page.getByText(/^Your ticket is/).waitFor()
    await page.getByRole('link', { name: 'Roofs of the town' }).click()
    await says(quizOn(page), 'You are 6.')
  })
})

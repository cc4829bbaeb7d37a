import type { Browser, Frame, Page } from 'playwright-core'
import { launchBrowser, phone } from '../browser/browser.ts'
import { sitDown } from '../browser/preview-page.ts'
import { practiceQuiz } from '../browser/roofs-quiz.ts'
import { startLede } from '../browser/server.ts'
import { setUpWorker } from '../browser/worker-setup.ts'
import { atMost, type Measurement, median, printTable } from './budget.ts'
import { choiceQuiz } from './quizzes.ts'

const times = 20

/** How long people wait for what they did: a learner until an answer is safe, an author until a save is shown. */
export async function measureWaits(): Promise<Measurement[]> {
  const browser = await launchBrowser()
  try {
    return [
      ...compare(
        'from an answer until “Saved on this device”, compared with a bare write to IndexedDB',
        await timeAnswers(browser),
        4,
      ),
      ...compare(
        'from a save of the file until the preview shows it, compared with a reload',
        await timeSaves(browser),
        1,
      ),
    ]
  } finally {
    await browser.close()
  }
}

/** Milliseconds of each wait, and of what the same machine takes for its reference. */
interface Timed {
  waits: number[]
  reference: number[]
}

function compare(what: string, { waits, reference }: Timed, budget: number): Measurement[] {
  const ms = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`
  return [
    atMost(`${what}, medians of ${times}`, median(waits) / median(reference), budget, 'times'),
    {
      what: 'the same in milliseconds: median, worst, reference',
      budget: '',
      measured: `${ms(median(waits))}, ${ms(Math.max(...waits))}, ${ms(median(reference))}`,
    },
  ]
}

/** Answers each question of a test once, as a finger does, in a tab that has stored nothing before. */
async function timeAnswers(browser: Browser): Promise<Timed> {
  const lede = await startLede(await setUpWorker())
  await lede.publish('bench', choiceQuiz(times, 'test'))
  const context = await browser.newContext(phone)
  await context.addInitScript(countWrites)
  const page = await context.newPage()
  await page.goto(`${lede.url}/q/bench`)
  const waits: number[] = []
  const reference: number[] = []
  for (let item = 1; item <= times; item++) {
    await page.locator('section.lede').getByText(`about paragraph ${item} `).waitFor()
    await watchWork(page)
    await page.getByRole('radio').first().check()
    waits.push(await page.evaluate(() => (window as unknown as Noted).waited))
    reference.push(await page.evaluate(timeBareWrite))
    if (item < times) await page.getByRole('button', { name: 'Next' }).click()
  }
  await context.close()
  await lede.stop()
  return { waits, reference }
}

/** Milliseconds of a write with strict durability to a database of its own, until the next frame after it is complete. */
async function timeBareWrite(): Promise<number> {
  const begun = performance.now()
  const opening = indexedDB.open('bare', 1)
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore('bare')
    opening.onsuccess = () => resolve(opening.result)
  })
  const transaction = database.transaction('bare', 'readwrite', { durability: 'strict' })
  transaction.objectStore('bare').put({ begun }, 'key')
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  database.close()
  return performance.now() - begun
}

/** What the page under test has noted. */
interface Noted {
  /** Writes to the device that are complete: a transaction with strict durability is so once the disk has it. */
  writes: number
  waited: Promise<number>
}

const countWrites = () => {
  const open = IDBDatabase.prototype.transaction
  const noted = Object.assign(window as unknown as Noted, { writes: 0 })
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = open.apply(this, args)
    if (transaction.mode === 'readwrite') transaction.addEventListener('complete', () => noted.writes++)
    return transaction
  }
}

/**
 * Has the page itself measure from the next change of an input until the quiz says that the work is saved. It said so of
 * the answer before as well, so that it counts only from when a write that was not there before the change is complete.
 */
const watchWork = (page: Page) =>
  page.evaluate(() => {
    const noted = window as unknown as Noted
    const root = document.querySelector('lede-quiz')?.shadowRoot as ShadowRoot
    const saysSaved = () => root.querySelector('footer')?.textContent?.includes('Saved on this device')
    noted.waited = new Promise((resolve) => {
      const begin = () => {
        const begun = performance.now()
        const before = noted.writes
        const look = () =>
          noted.writes > before && saysSaved() ? resolve(performance.now() - begun) : requestAnimationFrame(look)
        requestAnimationFrame(look)
      }
      root.addEventListener('change', begin, { once: true, capture: true })
    })
  })

/** Saves a quiz again and again as an editor does, and waits for the widget in the preview to show the new prompt. */
async function timeSaves(browser: Browser): Promise<Timed> {
  const { save, untilPrompt, leave, page } = await sitDown(browser)
  const [first, ...others] = practiceQuiz.items
  await untilPrompt(first?.prompt as string)
  const reference: number[] = []
  for (let time = 1; time <= 5; time++) {
    const begun = Date.now()
    await page.reload()
    await untilPrompt(first?.prompt as string)
    reference.push(Date.now() - begun)
  }
  const widget = page.frames().find((frame) => frame !== page.mainFrame()) as Frame
  const waits: number[] = []
  for (let time = 1; time <= times; time++) {
    const prompt = `Which roofs did the town get at last, version ${time}?`
    const shown = widget.waitForFunction((prompt) => {
      const heading = document.querySelector('lede-quiz')?.shadowRoot?.querySelector('h3')
      return heading?.textContent?.includes(prompt) && Date.now()
    }, prompt)
    const begun = Date.now()
    await save({ ...practiceQuiz, items: [{ ...first, prompt }, ...others] })
    waits.push(((await (await shown).jsonValue()) as number) - begun)
  }
  await leave()
  return { waits, reference }
}

if (import.meta.main) {
  if (!printTable(await measureWaits())) process.exitCode = 1
  process.exit()
}

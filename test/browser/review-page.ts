import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { QuizPage } from './quiz-page.ts'

/** What a learner sees of a review, and does with it. */
export interface ReviewPage {
  page: Page
  review: Locator
  heading: Locator
  button: (name: string | RegExp) => Locator
  /** Chooses how well a question was known, by the first words of the button. */
  rate: (name: string) => Promise<void>
}

export function reviewOn(page: Page, selector = 'lede-review'): ReviewPage {
  const review = page.locator(`${selector} section[part=review]`)
  return {
    page,
    review,
    heading: review.locator('#heading'),
    button: (name) => review.getByRole('button', { name, exact: true }),
    rate: (name) => review.getByRole('button', { name: new RegExp(`^${name} in `) }).click(),
  }
}

export async function openReview(context: BrowserContext, url: string): Promise<ReviewPage> {
  const page = await context.newPage()
  await page.goto(url)
  const shown = reviewOn(page)
  await shown.heading.waitFor()
  return shown
}

/** Practises the roofs quiz to its result: the first and the last question wrongly, the second partly rightly. */
export async function missAll({ quiz, button, choose, untilWork }: QuizPage) {
  const check = async () => {
    await button('Check').click()
    await quiz.locator('#verdict').waitFor()
    await button(/Next question|See your result/).click()
  }
  await choose('A tin roof')
  await check()
  await quiz.getByRole('textbox').fill('half a word')
  await check()
  await choose('A solar roof')
  await check()
  await untilWork('Handed in')
}

/** The same, and then asks for what was missed to come back; `onOffer` is called before. */
export async function takeIn(taken: QuizPage, onOffer?: (page: Page) => Promise<void>) {
  await missAll(taken)
  await taken.button('Bring back what I missed').waitFor()
  await onOffer?.(taken.page)
  await taken.button('Bring back what I missed').click()
  await taken.quiz.locator('#review', { hasText: 'In your review from this quiz: 3 questions.' }).waitFor()
}

/** The names of the databases that the page's origin has. */
export const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())

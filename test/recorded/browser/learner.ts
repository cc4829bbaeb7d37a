import type { BrowserContext, Locator, Page } from 'playwright-core'

/** Texts of the interface by which a learner finds what to do. */
export interface Texts {
  check: string
  next: string
  seeResult: string
  hint: string
  certain: string
  handIn: string
  handInAnyway: string
  saved: string
  handedIn: string
  notHandedIn: string
  bringBack: string
  inReview: string
  partMissing: 'A part of the quiz did not arrive.'
  retry: string
  begin: string
  showAnswer: string
  stillDue: string
  due: string
  easy: string
  certainSlip: string
}

/** Of the recorded deploy: these never change. */
export const recordedTexts: Texts = {
  check: 'Check',
  next: 'Next question',
  seeResult: 'See your result',
  hint: 'Hint',
  certain: 'Certain',
  handIn: 'Hand in',
  handInAnyway: 'Hand in anyway',
  saved: 'Saved on this device',
  handedIn: 'Handed in',
  notHandedIn: 'Not handed in yet',
  bringBack: 'Bring back what I missed',
  inReview: 'In your review from this quiz',
  partMissing: 'A part of the quiz did not arrive.',
  retry: 'Try again',
  begin: 'Begin',
  showAnswer: 'Show the answer',
  stillDue: 'Still due',
  due: 'Due now',
  easy: 'Easy',
  certainSlip: 'You were certain of 1 answer that was not right',
}

/** Of the present deploy, where they differ by now. */
export const presentTexts: Texts = {
  ...recordedTexts,
  certainSlip: 'You were certain of 1 answer that was not correct',
}

/** A quiz in a tab, of whichever deploy has the texts. */
export interface Learner {
  page: Page
  texts: Texts
  quiz: Locator
  heading: Locator
  button: (name: string) => Locator
  choose: (text: string) => Promise<void>
  type: (text: string) => Promise<void>
  next: () => Promise<void>
  /** Hands in, although some questions are not answered if `anyway`. */
  handIn: (anyway?: 'anyway') => Promise<void>
  /** Waits until the line about the learner's work says something. */
  untilWork: (text: string) => Promise<void>
}

export function learnerOn(page: Page, texts: Texts): Learner {
  const quiz = page.locator('lede-quiz section.lede')
  const button = (name: string) => quiz.getByRole('button', { name, exact: true })
  return {
    page,
    texts,
    quiz,
    heading: quiz.locator('h3'),
    button,
    choose: (text) => quiz.getByRole('radio', { name: text }).check(),
    type: (text) => quiz.getByRole('textbox').fill(text),
    next: () => button(texts.next).click(),
    handIn: async (anyway) => {
      await button(texts.handIn).click()
      if (anyway) await button(texts.handInAnyway).click()
    },
    untilWork: (text) =>
      quiz
        .locator('footer')
        .filter({ hasText: new RegExp(text) })
        .waitFor(),
  }
}

export async function openTab(context: BrowserContext, url: string, texts: Texts): Promise<Learner> {
  const page = await context.newPage()
  await page.goto(url)
  const learner = learnerOn(page, texts)
  await learner.heading.waitFor()
  return learner
}

/** A review in a tab. */
export interface Reviewer {
  page: Page
  heading: Locator
  /** Rates the question that is due longest, without an answer. */
  rateNext: () => Promise<void>
}

export async function openReview(context: BrowserContext, host: string, texts: Texts): Promise<Reviewer> {
  const page = await context.newPage()
  await page.goto(`${host}/review`)
  const review = page.locator('lede-review section[part=review]')
  const button = (name: string) => review.getByRole('button', { name, exact: true })
  const heading = review.locator('#heading')
  await heading.waitFor()
  return {
    page,
    heading,
    rateNext: async () => {
      if (await button(texts.begin).isVisible()) await button(texts.begin).click()
      await button(texts.showAnswer).click()
      await review.getByRole('button', { name: new RegExp(`^${texts.easy} in `) }).click()
    },
  }
}

/** Answers all questions of the roofs quiz in test mode, rightly, and stays at the last. */
export async function answerAll({ choose, type, next }: Learner) {
  await choose('A green roof')
  await next()
  await type('keyword-zanzibar')
  await next()
  await choose('A tin roof')
}

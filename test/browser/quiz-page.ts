import type { BrowserContext, Frame, Locator, Page } from 'playwright-core'

/** What a learner sees of a quiz, and does with it. */
export interface QuizPage<Place extends Page | Frame = Page> {
  page: Place
  quiz: Locator
  heading: Locator
  button: (name: string | RegExp) => Locator
  choose: (text: string) => Promise<void>
  /** Goes to a question by its square, such as "Question 3, answered", and waits for it: others may have the same choices. */
  goTo: (square: string) => Promise<void>
  /** Answers each of the roofs quiz's items rightly, in test mode, and stays at the last. */
  answerAll: () => Promise<void>
  /** Waits until the line about the learner's work says something. */
  untilWork: (text: string) => Promise<void>
}

export function quizOn<Place extends Page | Frame>(page: Place, selector = 'lede-quiz'): QuizPage<Place> {
  const quiz = page.locator(`${selector} section.lede`)
  const button = (name: string | RegExp) => quiz.getByRole('button', { name, exact: true })
  const choose = (text: string) => quiz.getByRole('radio', { name: text }).check()
  // Headings of the passage have no id.
  const heading = quiz.locator('h3[id]')
  return {
    page,
    quiz,
    heading,
    button,
    choose,
    goTo: async (square) => {
      await button(square).click()
      await heading.filter({ hasText: `${square.split(',')[0]} of` }).waitFor()
    },
    answerAll: async () => {
      await choose('A green roof')
      await button('Next question').click()
      await quiz.getByRole('textbox').fill('keyword-zanzibar')
      await button('Next question').click()
      await choose('A tin roof')
    },
    untilWork: (text) =>
      quiz
        .locator('footer')
        .filter({ hasText: exactly(text) })
        .waitFor(),
  }
}

export async function openQuiz(context: BrowserContext, url: string): Promise<QuizPage> {
  const page = await context.newPage()
  await page.goto(url)
  const shown = quizOn(page)
  await shown.heading.waitFor()
  return shown
}

/** A text in the case that it is written in: as it is, "Handed in" would be found in "Not handed in yet". */
const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

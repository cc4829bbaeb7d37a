import type { BrowserContext } from 'playwright-core'
import { type QuizPage, quizOn } from './quiz-page.ts'

/** A device at an address. */
export async function openDevice(context: BrowserContext, url: string): Promise<QuizPage> {
  const page = await context.newPage()
  await page.goto(url)
  return quizOn(page)
}

/** Types a ticket or code into the field. */
export async function enter({ quiz, button }: QuizPage, ticket: string) {
  await quiz.getByRole('textbox', { name: 'Your ticket or code' }).fill(ticket)
  await button('Continue').click()
}

/** Waits until the quiz shows a text. */
export const says = ({ quiz }: QuizPage, text: string | RegExp) => quiz.getByText(text).first().waitFor()

/** Hands in what is there, the unanswered items included. */
export async function handIn({ button }: QuizPage) {
  await button('Hand in').click()
  const anyway = button('Hand in anyway')
  if (await anyway.isVisible()) await anyway.click()
}

export const cutNetwork = (context: BrowserContext) => context.route('**/api/**', (route) => route.abort())
export const mendNetwork = (context: BrowserContext) => context.unroute('**/api/**')

import { html } from 'hono/html'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from './html.ts'

/** What to expect of the quiz, in a line: how many questions, in which language, at which level. */
export const renderFacts = (quiz: PublicQuiz): Html =>
  html`<ul class="facts" lang="en">
<li dir="ltr">${countQuestions(quiz.draw ?? quiz.items.length)}</li>
<li dir="ltr">${nameLanguage(quiz.language)}</li>
${quiz.level && html`<li dir="ltr">Level ${quiz.level}</li>`}
<li dir="ltr">${quiz.mode === 'test' ? 'Feedback at the end' : 'Feedback after each answer'}</li>
</ul>`

/** A number of questions in words. */
export const countQuestions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`)

/** The English name of a language, such as "Korean"; its tag where English has no name for it. */
export function nameLanguage(language: string): string {
  try {
    // Only the base name can be looked up: "de-x-leicht" has no name, and makes `of` throw.
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(new Intl.Locale(language).baseName) ?? language
  } catch {
    return language
  }
}

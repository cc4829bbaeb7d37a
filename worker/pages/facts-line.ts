import { html } from 'hono/html'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'
import { markIn } from './strings/mark.ts'

/** A line with the number of questions, language, level and mode of the quiz. */
export function renderFacts(quiz: PublicQuiz, strings: PageStrings): Html {
  const facts = [
    strings.questions(quiz.draw ?? quiz.items.length),
    nameLanguage(quiz.language, strings),
    quiz.level && strings.level(quiz.level),
    quiz.mode === 'test' ? strings.feedbackAtEnd : strings.feedbackEach,
  ]
  const mark = markIn(quiz.language, strings)
  return html`<ul class="facts">${facts.map((fact) => fact && html`\n<li${mark}>${fact}</li>`)}
</ul>`
}

/** The name of a language in the language of the strings ("Korean"), or its tag if it has no name. */
export function nameLanguage(language: string, { locale }: PageStrings): string {
  try {
    // Only the base name can be looked up: "de-x-leicht" has no name, and makes `of` throw.
    return new Intl.DisplayNames([locale], { type: 'language' }).of(new Intl.Locale(language).baseName) ?? language
  } catch {
    return language
  }
}

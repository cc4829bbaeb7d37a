import { html } from 'hono/html'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from './html.ts'
import type { Variant } from './variants.ts'

/**
 * Links for search engines to the same quiz in other languages. Each language may occur once: of several variants in one,
 * it is the first, and for the quiz's own language the page itself.
 */
export function renderTranslations(quiz: PublicQuiz, variants: readonly Variant[], origin: string): Html | undefined {
  const byLanguage = new Map([[quiz.language, quiz.id]])
  for (const { language, id } of variants) if (!byLanguage.has(language)) byLanguage.set(language, id)
  if (byLanguage.size === 1) return undefined
  return html`${[...byLanguage].map(
    ([language, id]) => html`<link rel="alternate" hreflang="${language}" href="${origin}/q/${id}">\n`,
  )}<link rel="alternate" hreflang="x-default" href="${origin}/q/${quiz.variantOf ?? quiz.id}">`
}

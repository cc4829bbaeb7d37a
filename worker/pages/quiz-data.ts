import { html, raw } from 'hono/html'
import { inlineText } from '../../core/inline.ts'
import type { ItemTypeName } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { describe } from './document.ts'
import type { Html } from './html.ts'
import type { Variant } from './variants.ts'

/** The schema.org names of question formats. */
const questionTypes: Record<ItemTypeName, string> = {
  choice: 'Multiple choice',
  'multiple-choice': 'Checkbox',
  'true-false': 'True/false',
  number: 'Numeric',
  'text-entry': 'Short answer',
  order: 'Ordering',
  match: 'Matching',
  'inline-choice': 'Fill in the blank',
  hottext: 'Highlighting',
}

/** The quiz in schema.org terms, from its public view: no key. */
const describeQuiz = (quiz: PublicQuiz, variants: readonly Variant[], origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Quiz',
  '@id': `${origin}/q/${quiz.id}`,
  url: `${origin}/q/${quiz.id}`,
  name: quiz.title,
  description: describe(quiz),
  inLanguage: quiz.language,
  learningResourceType: 'Quiz',
  educationalLevel: quiz.level && {
    '@type': 'DefinedTerm',
    name: quiz.level,
    inDefinedTermSet: 'Common European Framework of Reference for Languages',
  },
  isAccessibleForFree: true,
  image: `${origin}/share.png`,
  isBasedOn: describeSource(quiz),
  workTranslation: variants
    .filter(({ language }) => language !== quiz.language)
    .map(({ id, language }) => ({ '@type': 'Quiz', url: `${origin}/q/${id}`, inLanguage: language })),
  hasPart: quiz.items.map(({ type, prompt }) => ({
    '@type': 'Question',
    name: inlineText(prompt),
    eduQuestionType: questionTypes[type],
    inLanguage: quiz.language,
  })),
})

const describeSource = ({ source }: PublicQuiz) =>
  source && {
    '@type': 'CreativeWork',
    name: source.title,
    author: source.author && { '@type': 'Person', name: source.author },
    publisher: { '@type': 'Organization', name: source.publisher },
    url: source.url,
    datePublished: source.published,
  }

/** A data block, which browsers do not run. `<` is escaped, so that no author's text can end the block. */
export const renderQuizData = (quiz: PublicQuiz, variants: readonly Variant[], origin: string): Html =>
  html`<script type="application/ld+json">${raw(
    JSON.stringify(describeQuiz(quiz, variants, origin)).replaceAll('<', '\\u003c'),
  )}</script>`

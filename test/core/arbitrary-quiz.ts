import fc from 'fast-check'
import { holdsQuote, plainWords } from '../../core/find-evidence.ts'
import { inlineText } from '../../core/inline.ts'
import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import { arbitraryItem, arbitraryPlainText, arbitraryRichText } from './arbitrary-item.ts'

export {
  arbitraryItem,
  arbitraryItemOf,
  arbitraryNearResponse,
  arbitraryResponse,
  correctAsGiven,
} from './arbitrary-item.ts'
export { sampleQuiz } from './sample-quiz.ts'

const certain = 'In every passage this sentence can be quoted.'

const stimulus = fc.array(arbitraryRichText, { maxLength: 3 }).map((paragraphs) => [...paragraphs, certain])

/** A quotation of a passage: a part of one paragraph, or the sentence that can always be quoted. */
const quoteOf = (passage: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...passage), fc.nat(20), fc.integer({ min: 1, max: 30 }))
    .map(([paragraph, from, length]) => {
      const quote = inlineText(paragraph)
        .slice(from, from + length)
        .trim()
      return quote.isWellFormed() && holdsQuote(inlineText(paragraph), quote) ? quote : certain
    })

const items = fc.uniqueArray(arbitraryItem, { minLength: 1, maxLength: 6, selector: ({ id }) => id })

const source = fc
  .record(
    {
      title: arbitraryPlainText(),
      publisher: arbitraryPlainText(),
      author: arbitraryPlainText(),
      url: fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org/평양'),
      published: fc.constant('2024-02-29'),
      retrieved: fc.constant('2025-12-13'),
    },
    { requiredKeys: ['title', 'publisher'], noNullPrototype: true },
  )
  .map((source) => source as NonNullable<Quiz['source']>)

const head = fc.record(
  {
    title: arbitraryPlainText(),
    language: fc.constantFrom('en', 'de', 'tr', 'ko', 'ar', 'pt-BR', 'zh-Hant-TW'),
    description: arbitraryPlainText(),
    level: fc.constantFrom('A1', 'B2', 'C2'),
    variantOf: fc.constantFrom('bees', 'bees-of-the-city'),
    source,
    mode: fc.constantFrom('practice', 'test'),
  },
  { requiredKeys: ['title', 'language'], noNullPrototype: true },
)

/** One quotation, or a list of different ones. */
const evidenceOf = (quotes: fc.Arbitrary<string>): fc.Arbitrary<NonNullable<Item['evidence']>> =>
  fc
    .uniqueArray(quotes, { minLength: 1, maxLength: 3, selector: plainWords })
    .map((list) => list.map((quote) => ({ quote })))
    .map((list) => (list.length === 1 && list[0] ? list[0] : list))

const cite = (item: Item, quotes: fc.Arbitrary<string>, always: boolean): fc.Arbitrary<Item> => {
  const evidence = evidenceOf(quotes)
  return (always ? evidence : fc.option(evidence)).map((evidence) => (evidence ? { ...item, evidence } : item))
}

/** Whole valid quizzes, as they are after parsing: every item cites the stimulus, or the quiz says that it need not. */
export const arbitraryQuiz: fc.Arbitrary<Quiz> = fc
  .tuple(head, stimulus, items, fc.boolean(), fc.option(fc.nat(5)))
  .chain(([head, stimulus, items, cited, draw]) =>
    fc.tuple(...items.map((item) => cite(item, quoteOf(stimulus), cited))).map(
      (items) =>
        ({
          ...head,
          stimulus,
          ...(!cited && { evidence: 'none' }),
          ...(draw !== null && { draw: 1 + (draw % items.length) }),
          items,
        }) as Quiz,
    ),
  )

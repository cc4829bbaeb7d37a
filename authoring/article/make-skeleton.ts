import { blockTexts } from '../../core/block-texts.ts'
import { inlineText } from '../../core/inline.ts'
import type { ItemTypeName } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import { splitSentences } from '../check/sentences.ts'
import type { Article } from './article.ts'
import { makeExample } from './examples.ts'
import { makeDraft } from './make-draft.ts'

export interface Skeleton {
  quiz: Quiz
  /** Notes for the author of the quiz: what of the article was left out or guessed. */
  notes: string[]
}

/** A quiz about an article, with example items; `today` is the day of retrieval, as 2025-12-13. */
export function makeSkeleton(article: Article, types: readonly ItemTypeName[], today: string): Skeleton {
  const { quiz, notes } = makeDraft(article, today)
  const paragraphs = quiz.stimulus.filter((block) => typeof block === 'string')
  const texts = paragraphs.length ? paragraphs : quiz.stimulus.flatMap(blockTexts)
  return {
    quiz: { ...quiz, items: makeExamples(types, texts, quiz.language) },
    notes,
  }
}

/** Each example cites another sentence where there are enough of them. */
function makeExamples(types: readonly ItemTypeName[], paragraphs: readonly string[], language: string) {
  const sentences = paragraphs.flatMap((text) => splitSentences(inlineText(text), language)).filter(isQuotable)
  const known = sentences.length
    ? sentences
    : [
        inlineText(paragraphs[0] ?? '')
          .slice(0, 300)
          .trim(),
      ]
  return types.map((type, index) => {
    const at = Math.floor((index * known.length) / types.length)
    const withNumber = type === 'number' ? known.find((text) => findNumber(text) !== undefined) : undefined
    const quote = withNumber ?? (known[at] as string)
    const number = findNumber(quote)
    const three = takeThree(known, at)
    return makeExample(type, { quote, sentences: three, ...(number !== undefined && { number }) })
  })
}

/** A quotation is read as inline Markdown too, so a sentence that this would change cannot be quoted. */
const isQuotable = (text: string) => text.length >= 20 && text.length <= 300 && inlineText(text) === text

/** Three sentences that follow one another, of which the first is at a place if there are as many after it. */
function takeThree(sentences: readonly string[], at: number): [string, string, string] {
  const from = Math.max(0, Math.min(at, sentences.length - 3))
  const [first = '…', second = 'A second sentence.', third = 'A third sentence.'] = sentences.slice(from, from + 3)
  return [first, second, third]
}

/** A plain whole number in a text; one with separators or decimals is read differently from language to language. */
function findNumber(text: string): number | undefined {
  const found = /(?<![\d.,])\d{1,4}(?![\d.,]*\d)/.exec(text)?.[0]
  return found === undefined ? undefined : Number(found)
}

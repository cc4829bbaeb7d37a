import { inlineText } from '../../core/inline.ts'
import type { ItemTypeName } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import { quoted } from '../check/flaws/words.ts'
import { splitSentences } from '../check/sentences.ts'
import { toDo } from '../to-do.ts'
import type { Article } from './article.ts'
import { makeExample } from './examples.ts'
import { guessLanguage } from './guess-language.ts'
import { setAside } from './set-aside.ts'

const limits = { paragraphs: 200, paragraph: 20_000, title: 200, sourceTitle: 300, publisher: 200, author: 200 }

export interface Skeleton {
  quiz: Quiz
  /** Notes for the author of the quiz: what of the article was left out or guessed. */
  notes: string[]
}

/** A quiz about an article, with example items; `today` is the day of retrieval, as 2025-12-13. */
export function makeSkeleton(article: Article, types: readonly ItemTypeName[], today: string): Skeleton {
  const { paragraphs: own, aside } = setAside(article.paragraphs)
  const { paragraphs, notes } = keepFitting(own.length ? own : article.paragraphs)
  if (own.length && aside.length)
    notes.push(
      `left out of the passage, as not of the article: ${aside.map((text) => quoted(inlineText(text))).join(', ')}`,
    )
  const language = article.language ?? guessLanguage(paragraphs.join(' '))
  const title = article.title?.slice(0, limits.title).trim()
  const quiz: Quiz = {
    title: title ?? toDo('the title of the quiz'),
    language,
    source: describeSource(article, today),
    mode: 'practice',
    stimulus: paragraphs,
    items: makeExamples(types, paragraphs, language),
  }
  if (!article.language) notes.push(`the article does not say its language; "${language}" is a guess`)
  return { quiz, notes }
}

const describeSource = ({ title, publisher, author, url, published }: Article, today: string) => ({
  title: title?.slice(0, limits.sourceTitle).trim() ?? toDo('the title of the article'),
  publisher: publisher?.slice(0, limits.publisher).trim() ?? toDo('who published the article'),
  ...(author && { author: author.slice(0, limits.author).trim() }),
  ...(url && { url }),
  ...(published && { published }),
  retrieved: today,
})

function keepFitting(all: readonly string[]): { paragraphs: string[]; notes: string[] } {
  const notes: string[] = []
  const paragraphs = all.slice(0, limits.paragraphs).filter(({ length }) => length <= limits.paragraph)
  const left = all.length - paragraphs.length
  if (left) notes.push(`${left} of ${all.length} paragraphs did not fit and were left out`)
  return { paragraphs, notes }
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

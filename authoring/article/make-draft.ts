import { blockTexts } from '../../core/block-texts.ts'
import { inlineText } from '../../core/inline.ts'
import type { Quiz } from '../../core/quiz.ts'
import { quoted } from '../check/flaws/words.ts'
import { toDo } from '../to-do.ts'
import type { Article, ArticleBlock, ArticlePicture } from './article.ts'
import type { TextBlock } from './blocks.ts'
import { guessLanguage } from './guess-language.ts'
import { readHead } from './read-head.ts'
import { setAside } from './set-aside.ts'

const limits = { title: 200, sourceTitle: 300, publisher: 200, author: 200 }
const passage = { blocks: 200, paragraph: 20_000, heading: 300, entry: 4000, entries: 100 }

/** A picture that belongs into a passage once its file is there. */
export interface WaitingPicture extends ArticlePicture {
  /** Index of the text block before which it stands; the number of text blocks for one at the end. */
  before: number
}

export interface Draft {
  /** A quiz without items. */
  quiz: Quiz & { stimulus: TextBlock[] }
  pictures: WaitingPicture[]
  /** Notes for the author of the quiz: what of the article was left out or guessed. */
  notes: string[]
}

/** A quiz about an article, without items; `today` is the day of retrieval, as 2025-12-13. */
export function makeDraft(given: Article, today: string): Draft {
  const { blocks: own, aside } = setAside(given.blocks)
  // A byline or a date that is not of the text is of the source.
  const article = Object.assign({}, ...aside.map((line) => readHead([inlineText(line)]).head), given) as Article
  const hasText = own.some(isText)
  const { blocks, notes } = keepFitting(hasText ? own : article.blocks)
  if (hasText && aside.length)
    notes.push(
      `left out of the passage, as not of the article: ${aside.map((text) => quoted(inlineText(text))).join(', ')}`,
    )
  const stimulus = blocks.filter(isText)
  const language = article.language ?? guessLanguage(stimulus.flatMap(blockTexts).join(' '))
  if (!article.language) notes.push(`the article does not say its language; "${language}" is a guess`)
  const title = article.title?.slice(0, limits.title).trim()
  const quiz = {
    title: title ?? toDo('the title of the quiz'),
    language,
    source: describeSource(article, today),
    mode: 'practice' as const,
    stimulus,
    items: [],
  }
  return { quiz, pictures: findWaiting(blocks), notes }
}

const isText = (block: ArticleBlock): block is TextBlock => typeof block === 'string' || !('picture' in block)

function findWaiting(blocks: readonly ArticleBlock[]): WaitingPicture[] {
  let before = 0
  return blocks.flatMap((block) => {
    if (!isText(block)) return [{ ...block.picture, before }]
    before++
    return []
  })
}

const describeSource = ({ title, publisher, author, url, published }: Article, today: string) => ({
  title: title?.slice(0, limits.sourceTitle).trim() ?? toDo('the title of the article'),
  publisher: publisher?.slice(0, limits.publisher).trim() ?? toDo('who published the article'),
  ...(author && { author: author.slice(0, limits.author).trim() }),
  ...(url && { url }),
  ...(published && { published }),
  retrieved: today,
})

function keepFitting(all: readonly ArticleBlock[]): { blocks: ArticleBlock[]; notes: string[] } {
  let [count, left] = [0, 0]
  const blocks = all.filter((block) => {
    if (!isText(block)) return true
    const fits = isFitting(block) && count < passage.blocks
    if (fits) count++
    else left++
    return fits
  })
  return { blocks, notes: left ? [`${left} of ${count + left} paragraphs did not fit and were left out`] : [] }
}

function isFitting(block: TextBlock): boolean {
  if (typeof block === 'string') return block.length <= passage.paragraph
  if ('heading' in block) return block.heading.length <= passage.heading
  return block.list.length <= passage.entries && block.list.every(({ length }) => length <= passage.entry)
}

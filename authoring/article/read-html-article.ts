import { Readability } from '@mozilla/readability'
import { inlineText } from '../../core/inline.ts'
import type { Article, ArticleBlock, ArticlePicture } from './article.ts'
import { findPictures } from './find-pictures.ts'
import { treeOf } from './html-tree.ts'
import { isMenu, leaveOut, withoutLinks } from './leave-out.ts'
import { type ReadBlock, readBlocks } from './read-blocks.ts'
import { readPageFacts } from './read-page-facts.ts'
import { removeSurroundings } from './remove-surroundings.ts'

/**
 * An article given as a page, which a browser's `DOMParser` has parsed, or linkedom. Readability, which is Firefox's reader
 * view, finds the text among what is around it; if it finds none, the whole body is taken, unless that is hardly more than
 * a menu: then there are no blocks. The page is not changed.
 */
export function readHtmlArticle(page: Document): Article {
  const facts = readPageFacts(page)
  const copy = page.cloneNode(true) as Document
  removeSurroundings(copy.body)
  const pictures = findPictures(copy.body, page.querySelector('base[href]')?.getAttribute('href') ?? facts.url)
  const title = facts.title
  const all = readBlocks([treeOf(copy.body)])
  const read = findContent(copy)
  const content = read?.content ? readBlocks([treeOf(read.content)]) : all
  const found = leaveOut([...findLead(all, content), ...content])
  const blocks = isMenu(found) ? [] : found
  const author = facts.author ?? readByline(read?.byline)
  const language = facts.language ?? (read?.lang || undefined)
  const shown = title ?? (read?.title?.trim() || undefined)
  const isTitle = titleTest([shown, page.querySelector('h1')?.textContent])
  return {
    ...facts,
    ...(shown && { title: shown }),
    ...(author && { author }),
    ...(language && { language }),
    blocks: blocks.filter((block) => !isTitle(block)).map((block) => finish(block, pictures)),
  }
}

/** The blocks of a stretch of a page or document, as copied to the clipboard: all of its text. The page is not changed. */
export function readHtmlFragment(page: Document): ArticleBlock[] {
  const copy = page.cloneNode(true) as Document
  removeSurroundings(copy.body)
  const pictures = findPictures(copy.body, undefined)
  return readBlocks([treeOf(copy.body)]).map((block) => finish(block, pictures))
}

function findContent(page: Document) {
  const { body } = page
  const untouched = body.cloneNode(true)
  // Readability puts the text of the body back before each new try. With Trusted Types no text may be put, so nodes are.
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...untouched.cloneNode(true).childNodes),
  })
  return new Readability<Node>(page, { charThreshold: 200, serializer: (element) => element }).parse()
}

/** A paragraph above the text, such as a summary, is of the article if it is a sentence. */
const shortestLead = 40

/** The pictures and the summary between the title of a page and the text that was found below. */
function findLead(all: readonly ReadBlock[], content: readonly ReadBlock[]): ReadBlock[] {
  const first = content.find((block) => typeof block === 'string')
  const known = new Set(content.map((block) => JSON.stringify(block)))
  const to = all.indexOf(first ?? '')
  const from = all.findLastIndex(
    (block, index) => index < to && typeof block === 'object' && 'heading' in block && block.level === 1,
  )
  if (from < 0) return []
  return all.slice(from + 1, to).filter((block) => {
    if (known.has(JSON.stringify(block))) return false
    if (typeof block !== 'string') return 'picture' in block
    return block.length >= shortestLead && /[.!?…。！？]["”’»]?$/.test(withoutLinks(block))
  })
}

/** The name in a line such as "By Ana Silva". */
function readByline(line: string | null | undefined): string | undefined {
  const name = line
    ?.replace(/\s+/g, ' ')
    .replace(/^(?:(?:written|text|story) )?(?:by|von|par|por|di|door)\b:? /i, '')
    .trim()
  return name && name.length <= 100 && !/\d{4}|https?:/.test(name) ? name : undefined
}

const plain = (text: string) => inlineText(withoutLinks(text)).replace(/\s+/g, ' ').trim().toLowerCase()

/** True for the block that repeats a title. */
function titleTest(titles: readonly (string | null | undefined)[]) {
  const known = titles.flatMap((title) => (title ? plain(title) : []))
  return (block: ReadBlock) => {
    const text = typeof block === 'string' ? block : 'heading' in block ? block.heading : undefined
    return text !== undefined && known.includes(plain(text))
  }
}

/** A block without the marks of its links and without its level. */
function finish(block: ReadBlock, pictures: readonly ArticlePicture[]): ArticleBlock {
  if (typeof block === 'string') return withoutLinks(block).trim()
  if ('heading' in block) return { heading: withoutLinks(block.heading).trim() }
  if ('picture' in block) return { picture: pictures[block.picture] as ArticlePicture }
  return { ...block, list: block.list.map((text) => withoutLinks(text).trim()) }
}

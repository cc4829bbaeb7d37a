import { blockTexts } from '../../core/block-texts.ts'
import { inlineText } from '../../core/inline.ts'
import type { TextBlock } from './blocks.ts'
import { linkBegins, linkEnds } from './html-tree.ts'
import type { ReadBlock } from './read-blocks.ts'

const marks = new RegExp(`[${linkBegins}${linkEnds}]`, 'g')
const links = new RegExp(`${linkBegins}[^${linkEnds}]*${linkEnds}`, 'g')

/** A text without the marks of its links. */
export const withoutLinks = (text: string): string => text.replace(marks, '')

/** Sections after an article's text, as encyclopedias have them. */
const backMatter = new Set(
  [
    'references|see also|external links|further reading|notes|notes and references|bibliography|sources|citations|footnotes',
    'einzelnachweise|weblinks|siehe auch|literatur|anmerkungen|quellen|fußnoten',
    'références|notes et références|voir aussi|liens externes|bibliographie|annexes',
    'referencias|véase también|enlaces externos|bibliografía|notas',
    'referências|ver também|ligações externas|bibliografia',
    'note|voci correlate|altri progetti|collegamenti esterni',
    '각주|외부 링크|같이 보기|참고 문헌|출처',
    'مراجع|المراجع|انظر أيضا|انظر أيضًا|وصلات خارجية|הערות שוליים|ראו גם|קישורים חיצוניים|לקריאה נוספת',
    '脚注|出典|関連項目|外部リンク|参考文献|参考资料|参见|外部链接|参考文獻|參見|外部連結',
    'примечания|литература|ссылки|см. также|примітки|література|посилання|див. також',
    'kaynakça|dış bağlantılar|ayrıca bakınız|सन्दर्भ|इन्हें भी देखें|बाहरी कड़ियाँ',
  ]
    .join('|')
    .split('|'),
)

/** Removes sections of references, lists and lines that are only links to other pages, and headings with nothing below. */
export const leaveOut = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  withoutEmptySections(withoutLinkLines(withoutBackMatter(blocks)))

const isHeading = (block: ReadBlock | undefined) =>
  typeof block === 'object' && 'heading' in block ? block : undefined

function withoutBackMatter(blocks: readonly ReadBlock[]): ReadBlock[] {
  let from = 0
  return blocks.filter((block) => {
    const heading = isHeading(block)
    if (heading && (from === 0 || heading.level <= from)) {
      const text = inlineText(withoutLinks(heading.heading)).trim().toLowerCase().replace(/:$/, '')
      from = backMatter.has(text) ? heading.level : 0
    }
    return from === 0
  })
}

/** Titles of other articles are about as long. */
const titleLength = 25

/** Lists of links go if they are as long as titles or at the end; encyclopedias have lists of linked names, too. */
function withoutLinkLines(blocks: readonly ReadBlock[]): ReadBlock[] {
  const lastText = blocks.findLastIndex((block) => typeof block === 'string' && !isLink(block))
  return blocks.filter((block, index) => {
    if (typeof block === 'string') return !isLink(block) || /[.!?…。！？]["”’»]?$/.test(withoutLinks(block))
    if (!('list' in block) || !block.list.every(isLink)) return true
    const length = block.list.join('').length / block.list.length
    return index < lastText && length < titleLength
  })
}

const isLink = (text: string) => text.includes(linkBegins) && !/[\p{L}\p{N}]/u.test(text.replace(links, ''))

function withoutEmptySections(blocks: readonly ReadBlock[]): ReadBlock[] {
  return blocks.filter((block, index) => {
    const heading = isHeading(block)
    if (!heading) return true
    const next = blocks.slice(index + 1).find((other) => !isPicture(other))
    if (next === undefined) return false
    return (isHeading(next)?.level ?? 8) > heading.level
  })
}

const isPicture = (block: ReadBlock) => typeof block === 'object' && 'picture' in block

/** So long an entry of a list says something. */
const longestEntry = 60

/** True if most of a text is links and short entries of lists: what a page without an article has. */
export function isMenu(blocks: readonly ReadBlock[]): boolean {
  const lines = blocks.flatMap((block) => {
    if (typeof block === 'object' && 'picture' in block) return []
    const isEntry = typeof block === 'object' && 'list' in block
    return blockTexts(block as TextBlock).map((text) => ({
      text,
      isOfMenu: isLink(text) || (isEntry && isShort(text)),
    }))
  })
  const lengthOf = (some: readonly { text: string }[]) => some.map(({ text }) => text).join('').length
  return lengthOf(lines.filter(({ isOfMenu }) => isOfMenu)) >= lengthOf(lines) / 2
}

const isShort = (text: string) =>
  withoutLinks(text).length <= longestEntry && !/[.!?…。！？]["”’»]?$/.test(withoutLinks(text))

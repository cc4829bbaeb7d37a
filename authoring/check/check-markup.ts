import { type Inline, parseInline } from '../../core/inline.ts'
import { replace } from '../patch.ts'
import { isObject } from '../pointer.ts'
import { quoted } from './flaws/words.ts'
import { markupKinds } from './markup-patterns.ts'
import { namePlace } from './name-place.ts'
import type { Finding } from './problem.ts'
import { rewriteMarkup } from './rewrite-markup.ts'

/** Fields with inline Markdown, and those whose text is shown verbatim. */
const richFields = new Set(['prompt', 'feedback', 'hint', 'text', 'heading'])
const plainFields = new Set(['title', 'description', 'publisher', 'author', 'attribution', 'skill', 'alt', 'unit'])
/** Lists whose entries may be texts with inline Markdown. */
const richLists = new Set(['stimulus', 'list', 'choices', 'left', 'right', 'sentences'])
/** Fields that learners never see, or that quote other texts. */
const unread = new Set(['$comment', 'accept', 'allow', 'correctResponse', 'evidence'])

/** Finds unsupported markup, which students would see verbatim. */
export const checkMarkup = (quiz: unknown): Finding[] =>
  listTexts(quiz, '', '').flatMap(({ text, pointer, isRich }) =>
    findIn(text, isRich).map(({ shown, fix }) => ({
      rule: 'markup',
      severity: 'warning',
      pointer,
      detail: `students see ${quoted(shown)} as it is written in ${namePlace(pointer, quiz)}`,
      fix,
      ...rewrite(text, pointer, isRich),
    })),
  )

const findIn = (text: string, isRich: boolean) => (isRich ? findUnsupported(text) : findInPlain(text))

/** The text with markup that a quiz has, if nothing unsupported is left in it. */
function rewrite(text: string, pointer: string, isRich: boolean): Pick<Finding, 'patch'> {
  const written = rewriteMarkup(text, isRich)
  return written !== text && findIn(written, isRich).length === 0 ? { patch: replace(pointer, written) } : {}
}

interface ShownText {
  text: string
  pointer: string
  isRich: boolean
}

/** The texts in a value that contain markup characters. `name`: the field or list of the value. */
function listTexts(value: unknown, pointer: string, name: string): ShownText[] {
  if (typeof value === 'string') {
    const isRich = richFields.has(name) || richLists.has(name)
    return (isRich || plainFields.has(name)) && hasMark.test(value) ? [{ text: value, pointer, isRich }] : []
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    unread.has(field) ? [] : listTexts(inner, `${pointer}/${field}`, Array.isArray(value) ? name : field),
  )
}

/** A quick test: most texts have none of these characters. */
const hasMark = /[<&$~`#|\\{[]|\*\*|__|^[ \t]*[-*+][ \t]/m

interface Unsupported {
  shown: string
  fix: string
}

const code = /\\[\\`]|``(?!`)(?:[^`]|`(?!`))+``(?!`)|`(?!`)[^`]+`(?!`)/g
const escaped = /\\[\\`*_[\](){}!.#+-]/g
/** Replaces code and escaped characters, which are shown verbatim on purpose. */
const blank = '\ufffc'

function findUnsupported(text: string): Unsupported[] {
  const withoutCode = text.replace(code, blank)
  const bare = withoutCode.replace(escaped, blank)
  const found = markupKinds.flatMap(({ pattern, fix, harmless }): Unsupported[] => {
    const searched = pattern.source.startsWith('\\\\') ? withoutCode : bare
    const match = pattern.exec(searched)
    if (!match || harmless?.(match[0], match[1] ?? '', searched)) return []
    return [{ shown: match[0].trim(), fix }]
  })
  return found.length ? found : findUnclosed(bare)
}

/** Asterisks that touch a word on one side only, as in bold text; not "2 ** 3" or "x**2". */
function findUnclosed(bare: string): Unsupported[] {
  if (!bare.includes('**')) return []
  const left = parseInline(bare).map(literalText).join(blank)
  const [shown] = /(?<![\p{L}\p{N}*])\*\*[\p{L}\p{N}]+|[\p{L}\p{N}.!?]+\*\*(?![\p{L}\p{N}*])/u.exec(left) ?? []
  return shown === undefined ? [] : [{ shown, fix: 'put ** before and after what is bold; write \\*\\* for asterisks' }]
}

/** The parts of a piece that are shown verbatim, without the supported marks. */
const literalText = (piece: Inline): string =>
  typeof piece === 'string' ? piece : typeof piece.content === 'string' ? '' : piece.content.map(literalText).join('')

const inPlain = /<(b|i|em|strong|sub|sup|a|p|span)(?:\s[^<>]*)?>.*<\/\1>|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i
const markdown = /\*\*(?=\S)[^*]+\*\*|\[[^\]\n]+\]\(https?:[^)\s]+\)/

function findInPlain(text: string): Unsupported[] {
  const [shown] = inPlain.exec(text) ?? markdown.exec(text) ?? []
  return shown === undefined ? [] : [{ shown, fix: 'write it without markup: this field is plain text' }]
}

import { parseNumber } from '../../../core/parse-number.ts'

/** The numbers that a choice stands for, both ends included, and what they count. */
export interface NumberSpan {
  from: number
  to: number
  unit: string
}

const below = 'less than|fewer than|under|below|weniger als|unter'
const atMost = 'up to|at most|no more than|not more than|bis zu|höchstens'
const above = 'more than|over|above|mehr als|über'
const atLeast = 'at least|no less than|no fewer than|mindestens'
const about = 'about|around|some|roughly|approximately|nearly|almost|etwa|rund'
const orLess = 'or less|or fewer|or under|oder weniger'
const orMore = 'or more|or over|and over|and more|oder mehr|\\+'
/** Thousands may be grouped by a space or an apostrophe: 1 300, 1’300. */
const number = "[-−]?\\d(?:[\\d.,]|[\\s’'](?=\\d{3}(?!\\d)))*"

const span = new RegExp(
  `^(?:(?<lead>between|from|${[below, atMost, above, atLeast, about].join('|')})\\s+)?` +
    `[$€£]?(?<first>${number})(?:\\s*(?<join>-|–|—|to|and|bis|à)\\s*[$€£]?(?<last>${number}))?` +
    `\\s*(?<unit>[\\p{L}%°$€£][\\p{L}\\s%°/]*?)?\\s*(?<tail>${orLess}|${orMore})?$`,
  'iu',
)

const oneOf = (...lists: string[]) => new RegExp(`^(?:${lists.join('|')})$`, 'i')
const between = oneOf('between')
const edges = oneOf(below, above)
const upward = { lead: oneOf(above, atLeast), tail: oneOf(orMore) }
const downward = { lead: oneOf(below, atMost), tail: oneOf(orLess) }

/** Missing words do not count as part of a list. */
const isOne = (word: string | undefined, list: RegExp): boolean => word !== undefined && list.test(word)

/** How near to a limit that is itself not meant, as a share of it. */
const hair = 1e-9

/** Reads a choice as a number or a range of numbers; undefined when it is neither. */
export function readSpan(text: string, language: string): NumberSpan | undefined {
  if (!/\d/.test(text)) return undefined
  const { lead, first, join, last, unit, tail } = span.exec(text.trim().replace(/[.;]$/, ''))?.groups ?? {}
  const from = first === undefined ? undefined : parseNumber(first, language)
  const to = last === undefined ? from : parseNumber(last, language)
  // "2 and 3" are two numbers; "between 2 and 3" is a range.
  if (from === undefined || to === undefined || (join === 'and' && !isOne(lead, between))) return undefined
  const edge = isOne(lead, edges) ? Math.max(Math.abs(from), 1) * hair : 0
  // Eight digits and a plus are no amount but a telephone number or a code.
  if (tail === '+' && /^\d{8}/.test(first ?? '')) return undefined
  const counted = unit?.trim().toLowerCase() ?? ''
  if (isOne(lead, downward.lead) || isOne(tail, downward.tail)) return { from: -Infinity, to: to - edge, unit: counted }
  if (isOne(lead, upward.lead) || isOne(tail, upward.tail)) return { from: from + edge, to: Infinity, unit: counted }
  return { from, to, unit: counted }
}

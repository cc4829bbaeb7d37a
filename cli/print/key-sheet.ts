import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import { escapeHtml, inlineToHtml } from '../formats/html.ts'
import type { Arranged, Variant } from './arrange.ts'
import { keyOf } from './key.ts'
import type { Words } from './words.ts'

interface Sheet {
  variant: Variant
  items: Arranged[]
}

/** The key: a row for each item, a column for each variant, and why it is so. It begins a page of its own. */
export function printKey(quiz: Quiz, sheets: readonly Sheet[], words: Words): string {
  const columns = sheets.map(({ variant }) => `<th scope="col">${variant}</th>`).join('')
  return `<section class="key">
<header class="head"><div class="title"><h1>${escapeHtml(quiz.title)}</h1><span class="variant">${escapeHtml(words.key)}</span></div></header>
<table>
<thead><tr><th scope="col">${escapeHtml(words.question)}</th>${columns}</tr></thead>
<tbody>
${quiz.items.map((item, index) => printRow(item, index, sheets, words)).join('\n')}
</tbody>
</table>
</section>`
}

/** One answer where all variants have the same, so that a long text does not stand there four times. */
function printRow(item: Item, index: number, sheets: readonly Sheet[], words: Words): string {
  const keys = sheets.map(({ items }) => keyOf(items[index] as Arranged, words))
  const isCommon = new Set(keys).size === 1
  const span = isCommon ? ` colspan="${sheets.length}"` : ''
  const cells = (isCommon ? keys.slice(0, 1) : keys).map(
    (key) => `<td class="right"${span}><bdi dir="${directionOfKey(item)}">${escapeHtml(key)}</bdi></td>`,
  )
  return `<tr><th scope="row">${index + 1} ${inlineToHtml(item.prompt)}${explain(item)}</th>${cells.join('')}</tr>`
}

/** Letters and numbers of parts run from left to right in every language; words run as they are written. */
const directionOfKey = ({ type }: Item) => (type === 'text-entry' || type === 'true-false' ? 'auto' : 'ltr')

/** Why it is so: the quotation, who says so, and the feedback. */
function explain({ evidence, attribution, feedback }: Item): string {
  const quote = evidence && `<div class="why quote">${escapeHtml(evidence.quote)}</div>`
  const who = attribution === undefined ? '' : `<div class="why">— ${escapeHtml(attribution)}</div>`
  return `${quote ?? ''}${who}${feedback === undefined ? '' : `<div class="why">${inlineToHtml(feedback)}</div>`}`
}

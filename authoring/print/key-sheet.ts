import { quotesOf } from '../../core/find-evidence.ts'
import type { Item } from '../../core/items/index.ts'
import { escapeMarkup } from '../../core/markup.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { Words } from '../../core/worksheet/words.ts'
import { inlineToHtml } from '../formats/html.ts'
import type { Arranged, Variant } from './arrange.ts'
import { keyOf } from './key.ts'

interface Sheet {
  variant: Variant
  items: Arranged[]
}

/** The key: what to mark by, sheet by sheet, then each item with the reason. It begins a page of its own. */
export function printKey(quiz: Quiz, sheets: readonly Sheet[], words: Words): string {
  const columns = sheets.map(({ variant }) => `<th scope="col">${variant}</th>`).join('')
  return `<section class="key">
<header class="head"><div class="title"><h1>${escapeMarkup(quiz.title)}</h1><span class="variant">${escapeMarkup(words.key)}</span></div></header>
${sheets.map((sheet) => printMarking(sheet, words)).join('\n')}
<table>
<thead><tr><th scope="col">${escapeMarkup(words.question)}</th>${columns}</tr></thead>
<tbody>
${quiz.items.map((item) => printRow(item, sheets, words)).join('\n')}
</tbody>
</table>
</section>`
}

/** The answers of a sheet in its own order, for marking: of texts to type only the first, as the table has all. */
function printMarking({ variant, items }: Sheet, words: Words): string {
  const answers = items.map(
    (arranged, index) => `<li><span class="n">${index + 1}</span> ${printAnswer(arranged, words, shorten)}</li>`,
  )
  return `<div class="marking"><span class="variant">${variant}</span><ol>${answers.join('')}</ol></div>`
}

/** The number of the item on each sheet, and its answer there; an answer that is the same on all stands once. */
function printRow(item: Item, sheets: readonly Sheet[], words: Words): string {
  const places = sheets.map(({ items }) => items.findIndex((arranged) => arranged.item === item))
  const arranged = sheets.map(({ items }, sheet) => items[places[sheet] as number] as Arranged)
  const [first, ...others] = arranged.map((each) => printAnswer(each, words))
  const isCommon = others.every((answer) => answer === first)
  const cells = arranged.map((each, sheet) => {
    const answer = isCommon ? '' : ` ${printAnswer(each, words)}`
    return `<td><span class="n">${(places[sheet] as number) + 1}</span>${answer}</td>`
  })
  const common = isCommon ? `<div class="common">${first}</div>` : ''
  return `<tr><th scope="row">${inlineToHtml(item.prompt)}${common}${explain(item)}</th>${cells.join('')}</tr>`
}

const printAnswer = (arranged: Arranged, words: Words, change = (key: string, _: Item) => key) =>
  `<bdi class="right" dir="${directionOfKey(arranged.item)}">${escapeMarkup(change(keyOf(arranged, words), arranged.item))}</bdi>`

const shorten = (key: string, { type }: Item) => (type === 'text-entry' ? key.replace(/ \/ .*$/s, ' …') : key)

/** Letters and numbers of parts run from left to right in every language; words run as they are written. */
const directionOfKey = ({ type }: Item) => (type === 'text-entry' || type === 'true-false' ? 'auto' : 'ltr')

/** Why it is so: the quotations, who says so, and the feedback. */
function explain(item: Item): string {
  const { attribution, feedback } = item
  const quotes = quotesOf(item).map((quote) => `<div class="why quote">${escapeMarkup(quote)}</div>`)
  const who = attribution === undefined ? '' : `<div class="why">— ${escapeMarkup(attribution)}</div>`
  return `${quotes.join('')}${who}${feedback === undefined ? '' : `<div class="why">${inlineToHtml(feedback)}</div>`}`
}

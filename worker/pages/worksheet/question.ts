import { html } from 'hono/html'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import type { PublicItem } from '../../../core/items/index.ts'
import type { Html } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Paper } from './paper.ts'

interface Part {
  text: string
}

const box = html`<i class="box"></i>`
const circle = html`<i class="circle"></i>`
const line = html`<i class="line"></i>`

/** What of an item is answered on paper: its choices, or space to write. It sees the public view alone. */
export function renderQuestion(item: PublicItem, paper: Paper): Html {
  const { words } = paper
  switch (item.type) {
    case 'choice':
      return renderLettered(item.choices, circle)
    case 'multiple-choice':
      return html`${renderHelp(words.chooseAll, paper)}${renderLettered(item.choices, box)}`
    case 'true-false':
      return renderTruths(item, paper)
    case 'number':
      return html`<p class="line-to-write short">${line} ${item.unit}</p>`
    case 'text-entry':
      return html`<p class="line-to-write">${line}</p>`
    case 'order':
      return html`${renderHelp(words.writeOrder, paper)}${renderLettered(item.choices, box)}`
    case 'match':
      return html`${renderHelp(words.writeLetter, paper)}${renderLists(item, paper)}`
    case 'inline-choice':
      return renderGaps(item, paper)
    case 'hottext':
      return html`${renderHelp(words.markSentences, paper)}${renderSentences(item, paper)}`
  }
}

const renderHelp = (text: string, { mark }: Paper): Html => html`<p class="help"${mark}>${text}</p>`

/** The letter of a part on paper; there are never more than 60. */
const letterOf = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : `A${String.fromCharCode(65 + place - 26)}`

const renderLettered = (parts: readonly Part[], before?: Html): Html =>
  html`<ul class="parts">${parts.map(
    ({ text }, place) => html`
<li>${before}<strong>${letterOf(place)}</strong> <span>${renderMarkdown(text)}</span></li>`,
  )}</ul>`

function renderTruths({ notGiven }: PublicItem<'true-false'>, { words, mark }: Paper): Html {
  const truths = [words.true, words.false, ...(notGiven ? [words.notGiven] : [])]
  return html`<ul class="truths">${truths.map((truth) => html`<li${mark}>${circle} ${truth}</li>`)}</ul>`
}

/** What is to be matched, numbered, with a box for the letter; then what to match with. */
const renderLists = ({ left, right }: PublicItem<'match'>, { number }: Paper): Html =>
  html`<ul class="parts">${left.map(
    ({ text }, place) => html`
<li><strong>${number(place + 1)}</strong> <span>${renderMarkdown(text)}</span> ${box}</li>`,
  )}</ul>
${renderLettered(right)}`

/** The text with numbered gaps, and below it what each gap offers. */
function renderGaps({ text, gaps }: PublicItem<'inline-choice'>, { number }: Paper): Html {
  const pieces = splitAtGaps(text)
  const ids = pieces.filter((_, place) => place % 2 === 1)
  return html`<p class="text">${pieces.map((piece, place) =>
    place % 2 === 1 ? html`<span class="gap">${number(ids.indexOf(piece) + 1)}</span>` : renderMarkdown(piece),
  )}</p>
<ul class="offers">${ids.map(
    (id, place) => html`
<li><strong>${number(place + 1)}</strong> ${renderLettered(gaps.find((gap) => gap.id === id)?.choices ?? [], circle)}</li>`,
  )}</ul>`
}

const renderSentences = ({ sentences }: PublicItem<'hottext'>, { number }: Paper): Html =>
  html`<p class="text">${sentences.map(
    ({ text }, place) => html`<span><sup>${number(place + 1)}</sup>${renderMarkdown(text)}</span> `,
  )}</p>`

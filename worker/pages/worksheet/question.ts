import { html } from 'hono/html'
import type { Media } from '../../../core/items/fields.ts'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import type { PublicItem } from '../../../core/items/index.ts'
import type { Html } from '../html.ts'
import { renderMarkdown, renderMedia, renderValue } from '../markdown.ts'
import type { Paper } from './paper.ts'

interface Part {
  text: string
  media?: Media | undefined
}

const box = html`<i class="box"></i>`
const circle = html`<i class="circle"></i>`
const line = html`<i class="line"></i>`

/** The response area of an item on paper: its choices, or space to write. */
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
      return html`<p class="line-to-write short">${line} <bdi>${item.unit}</bdi></p>`
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
const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`

const renderPart = ({ text, media }: Part): Html => html`${media && renderMedia(media)}${renderValue(text)}`

const renderLettered = (parts: readonly Part[], before?: Html): Html =>
  html`<ul class="parts">${parts.map(
    (part, index) => html`
<li>${before}<strong>${letterOf(index)}</strong> <span>${renderPart(part)}</span></li>`,
  )}</ul>`

function renderTruths({ notGiven }: PublicItem<'true-false'>, { words, mark }: Paper): Html {
  const truths = [words.true, words.false, ...(notGiven ? [words.notGiven] : [])]
  return html`<ul class="truths">${truths.map((truth) => html`<li${mark}>${circle} ${truth}</li>`)}</ul>`
}

/** The left parts, numbered, with a box for the letter; then the right parts with their letters. */
const renderLists = ({ left, right }: PublicItem<'match'>, { number }: Paper): Html =>
  html`<ul class="parts">${left.map(
    (part, index) => html`
<li><strong>${number(index + 1)}</strong> <span>${renderPart(part)}</span> ${box}</li>`,
  )}</ul>
${renderLettered(right)}`

/** The text with numbered gaps, and below it the choices of each gap. */
function renderGaps({ text, gaps }: PublicItem<'inline-choice'>, { number }: Paper): Html {
  const pieces = splitAtGaps(text)
  const ids = pieces.filter((_, index) => index % 2 === 1)
  return html`<p class="text">${pieces.map((piece, index) =>
    index % 2 === 1 ? html`<span class="gap">${number(ids.indexOf(piece) + 1)}</span>` : renderMarkdown(piece),
  )}</p>
<ul class="offers">${ids.map(
    (id, index) => html`
<li><strong>${number(index + 1)}</strong> ${renderLettered(gaps.find((gap) => gap.id === id)?.choices ?? [], circle)}</li>`,
  )}</ul>`
}

const renderSentences = ({ sentences }: PublicItem<'hottext'>, { number }: Paper): Html =>
  html`<p class="text">${sentences.map(
    ({ text }, index) => html`<span><sup>${number(index + 1)}</sup>${renderMarkdown(text)}</span> `,
  )}</p>`

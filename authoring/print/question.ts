import type { Media } from '../../core/items/fields.ts'
import { splitAtGaps } from '../../core/items/gaps.ts'
import type { PublicItem } from '../../core/items/index.ts'
import { escapeMarkup } from '../../core/markup.ts'
import type { Words } from '../../core/worksheet/words.ts'
import { inlineToHtml } from '../formats/html.ts'
import { letterOf } from './arrange.ts'
import { type Pictures, printImage } from './picture.ts'

interface Part {
  text: string
  media?: Media | undefined
}

const box = '<span class="box"></span>'
const circle = '<span class="circle"></span>'
const line = '<span class="line"></span>'

const printPart = ({ text, media }: Part, pictures: Pictures) =>
  `<span class="text">${printImage(media, pictures)}${inlineToHtml(text)}</span>`

const lettered = (parts: readonly Part[], pictures: Pictures, before = '') =>
  `<ol class="parts">${parts
    .map((part, index) => `<li>${before}<b class="letter">${letterOf(index)}</b> ${printPart(part, pictures)}</li>`)
    .join('')}</ol>`

const help = (text: string) => `<p class="help">${escapeMarkup(text)}</p>`

/**
 * What of an item is answered on paper: its choices, or space to write. It is given the public view alone, so that no
 * key can get onto a sheet of questions.
 */
export function printQuestion(item: PublicItem, words: Words, pictures: Pictures): string {
  switch (item.type) {
    case 'choice':
      return lettered(item.choices, pictures, circle)
    case 'multiple-choice':
      return help(words.chooseAll) + lettered(item.choices, pictures, box)
    case 'true-false':
      return printTruths(item, words)
    case 'number':
      return `<p class="answer">${line}${item.unit === undefined ? '' : ` ${escapeMarkup(item.unit)}`}</p>`
    case 'text-entry':
      return `<p class="answer">${line}</p>`
    case 'order':
      return help(words.writeOrder) + lettered(item.choices, pictures, box)
    case 'match':
      return help(words.writeLetter) + printLists(item, pictures)
    case 'inline-choice':
      return printGaps(item, pictures)
    case 'hottext':
      return help(words.markSentences) + printSentences(item)
  }
}

function printTruths({ notGiven }: PublicItem<'true-false'>, words: Words): string {
  const truths = [words.true, words.false, ...(notGiven ? [words.notGiven] : [])]
  return `<ul class="truths">${truths.map((truth) => `<li>${circle} ${escapeMarkup(truth)}</li>`).join('')}</ul>`
}

const printLists = ({ left, right }: PublicItem<'match'>, pictures: Pictures) =>
  `<ol class="left">${left
    .map((part, index) => `<li><b class="letter">${index + 1}</b> ${printPart(part, pictures)} ${box}</li>`)
    .join('')}</ol>${lettered(right, pictures)}`

/** The text with numbered gaps, and below it what each gap offers. */
function printGaps({ text, gaps }: PublicItem<'inline-choice'>, pictures: Pictures): string {
  const order = splitAtGaps(text).filter((_, index) => index % 2 === 1)
  const passage = splitAtGaps(text).map((part, index) =>
    index % 2 === 1 ? `<span class="gap">${order.indexOf(part) + 1}</span>` : inlineToHtml(part),
  )
  const offers = order.map((id) => `<li>${lettered(gaps.find((gap) => gap.id === id)?.choices ?? [], pictures)}</li>`)
  return `<p class="passage">${passage.join('')}</p><ol class="offers">${offers.join('')}</ol>`
}

const printSentences = ({ sentences }: PublicItem<'hottext'>) =>
  `<p class="passage">${sentences
    .map(({ text }, index) => `<span class="sentence"><sup>${index + 1}</sup>${inlineToHtml(text)}</span>`)
    .join(' ')}</p>`

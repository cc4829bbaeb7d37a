import { escapeHtml, inlineToHtml } from '../../../authoring/formats/html.ts'
import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import { withoutMarks } from './marked-text.ts'
import { askedGap } from './read-blanks.ts'
import { type Lose, paragraph, type Written, wholeFeedback } from './written.ts'

/** A text to type: a gap after the prompt, or in it where it has one. What earns a part of the points is lost. */
export function writeTextEntry(item: Item<'text-entry'>, lose: Lose): Written {
  const others = item.accept ?? []
  const whole = others.flatMap(({ text, weight = 1 }) => (text !== undefined && weight === 1 ? text : []))
  if (others.some(({ weight = 1 }) => weight > 0 && weight < 1)) lose('texts that earn a part of its points')
  if (others.some(({ feedback }) => feedback !== undefined)) lose('feedback to single texts')
  return writeBlanks(item, [...[item.correctResponse].flat(), ...whole], '', lose, {
    caseSensitive: item.matchCase === true,
    acceptSpellingErrors: item.allowTypingSlip === true,
  })
}

/** A number, typed as a text; undefined where more than one number is right. */
export function writeNumber(item: Item<'number'>, lose: Lose): Written | undefined {
  if (item.tolerance || item.accept) return undefined
  const text = String(item.correctResponse)
  lose(`other ways to write the number: in H5P only "${text}" is right`)
  const unit = item.unit === undefined ? '' : ` ${withoutMarks(escapeHtml(item.unit), /\*/g)}`
  return writeBlanks(item, [text], unit, lose, { caseSensitive: false, acceptSpellingErrors: false })
}

function writeBlanks(item: Item, texts: readonly string[], unit: string, lose: Lose, behaviour: object): Written {
  const tip = item.hint === undefined ? '' : `:${withoutMarks(inlineToHtml(item.hint), /\*/g)}`
  const gap = `*${texts.map((text) => withoutMarks(escapeHtml(text))).join('/')}${tip}*${unit}`
  const sentence = splitAtGap(item.prompt)
  return {
    library: 'H5P.Blanks',
    points: 1,
    params: {
      text: sentence ? '' : paragraph(item.prompt),
      questions: [sentence ? `<p>${sentence.join(gap)}</p>` : `<p>${gap}</p>`],
      ...wholeFeedback(item, lose),
      behaviour,
    },
  }
}

/** The HTML of a prompt before and after the one gap that it shows, if it shows one and something else. */
function splitAtGap(prompt: string): string[] | undefined {
  const shown = inlineText(prompt)
  const parts = withoutMarks(inlineToHtml(prompt), /\*/g).split(askedGap)
  const isOne = shown.split(askedGap).length === 2 && parts.length === 2 && !/_{5}/.test(shown)
  return isOne && shown.trim() !== askedGap ? parts : undefined
}

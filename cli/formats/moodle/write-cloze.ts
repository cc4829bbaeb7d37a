import type { Answer } from '../../../authoring/formats/answers/answer.ts'
import { inlineToHtml } from '../../../authoring/formats/html.ts'
import type { Item } from '../../../core/items/index.ts'
import type { WrittenOwn } from './write-own.ts'

/** A text with gaps as a cloze question, whose choices may have weights and feedback. */
export function writeCloze(
  item: Item<'inline-choice'>,
  pieces: readonly string[],
  answers: readonly Answer[][],
): WrittenOwn {
  const type = item.shuffle === false ? 'MULTICHOICE' : 'MULTICHOICE_S'
  const points = item.points ?? 1
  const each = Math.max(1, Math.round(points / answers.length))
  const gaps = answers.map((offered) => `{${each}:${type}:${offered.map(writeAnswer).join('~')}}`)
  const text = pieces.join('\uE002')
  let place = 0
  const prompt = `${inlineToHtml(item.prompt)}<br>${inlineToHtml(text)}`.replace(/\uE002/g, () => gaps[place++] ?? '')
  const lost =
    points === each * gaps.length
      ? []
      : [`its points: a cloze question earns a whole number for each gap, ${each * gaps.length} here`]
  return { type: 'cloze', prompt, content: [], lost }
}

function writeAnswer({ text, fraction, feedback }: Answer): string {
  const mark = fraction === 1 ? '=' : fraction === 0 ? '' : `%${Number((100 * fraction).toFixed(5))}%`
  const said = feedback === undefined ? '' : `#${escapeCloze(inlineToHtml(feedback))}`
  return `${mark}${escapeCloze(inlineToHtml(text))}${said}`
}

/** Marks are escaped, and where no escape exists written as HTML: a backslash, and what a text must not begin with. */
const escapeCloze = (html: string) =>
  html.replace(/\\|^[=%]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[}#~/"]/g, '\\$&')

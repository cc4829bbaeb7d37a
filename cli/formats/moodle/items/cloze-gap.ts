import type { Answer } from '../../../../authoring/formats/answers/answer.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'

/** A question inside a text, with its answers as written. */
export interface ClozeGap {
  kind: 'choice' | 'choices' | 'text' | 'number'
  points: number
  matchCase: boolean
  shuffled: boolean
  answers: { text: string; fraction: number; feedback: string }[]
}

/** A text cut at its gaps: there is one more piece than gaps. */
interface ClozeText {
  pieces: string[]
  gaps: ClozeGap[]
}

const gap = /\{(\d*):([A-Za-z_]+):((?:\\.|[^\\}])*)\}/gs

/** Moodle's names for the types of gaps, long and short. */
const kinds: readonly [RegExp, ClozeGap['kind']][] = [
  [/^(MULTICHOICE(_[VHS]|_[VH]S)?|MC|MC[VHS]|MC[VH]S)$/, 'choice'],
  [/^(MULTIRESPONSE(_[HS]|_HS)?|MR|MR[HS]|MRHS)$/, 'choices'],
  [/^(SHORTANSWER(_C)?|SA|SAC|MW|MWC)$/, 'text'],
  [/^(NUMERICAL|NM)$/, 'number'],
]

/** Parses gaps such as `{1:MULTICHOICE:=right#feedback~wrong~%50%partly}` in the text of a cloze question. */
export function parseCloze(text: string): ClozeText {
  const cloze: ClozeText = { pieces: [], gaps: [] }
  let from = 0
  for (const { 0: whole, 1: points, 2: name = '', 3: answers = '', index } of text.matchAll(gap)) {
    const type = name.toUpperCase()
    const kind = kinds.find(([pattern]) => pattern.test(type))?.[1]
    if (!kind) continue
    cloze.pieces.push(text.slice(from, index))
    cloze.gaps.push({
      kind,
      points: Number(points || 1) || 1,
      matchCase: /(_C|SAC|MWC)$/.test(type),
      shuffled: kind === 'choice' && /S$/.test(type),
      answers: answers.split(/(?<!\\)~/).map(parseAnswer),
    })
    from = index + whole.length
  }
  cloze.pieces.push(text.slice(from))
  return cloze
}

function parseAnswer(written: string) {
  const [, right, percent, content = ''] = /^\s*(?:(=)|%(-?[\d.,]+)%)?(.*)$/s.exec(written) ?? []
  const [text = '', ...feedback] = content.split(/(?<!\\)#/)
  const fraction = right ? 1 : Number((percent ?? '0').replace(',', '.')) / 100
  return { text: unescapeCloze(text), fraction, feedback: unescapeCloze(feedback.join('#')) }
}

/** Writes a gap to choose in. */
export const writeClozeGap = (
  answers: readonly Answer[],
  { points, shuffled }: Pick<ClozeGap, 'points' | 'shuffled'>,
) => `{${points}:${shuffled ? 'MULTICHOICE_S' : 'MULTICHOICE'}:${answers.map(writeAnswer).join('~')}}`

function writeAnswer({ text, fraction, feedback }: Answer): string {
  const mark = fraction === 1 ? '=' : fraction === 0 ? '' : `%${Number((100 * fraction).toFixed(5))}%`
  const comment = feedback === undefined ? '' : `#${escapeCloze(inlineToHtml(feedback))}`
  return `${mark}${escapeCloze(inlineToHtml(text))}${comment}`
}

const unescapeCloze = (text: string) => text.replace(/\\([}#~/"])/g, '$1').trim()

/** Escapes marks; those without an escape, a backslash and a leading `=` or `%`, become HTML references. */
const escapeCloze = (html: string) =>
  html.replace(/\\|^[=%]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[}#~/"]/g, '\\$&')

/** A question inside a text, its answers as they are written. */
export interface ClozeGap {
  kind: 'choice' | 'choices' | 'text' | 'number'
  points: number
  matchCase: boolean
  /** Whether its choices come in any order. */
  shuffled: boolean
  answers: { text: string; fraction: number; feedback: string }[]
}

/** A text cut at its gaps: one more piece than there are gaps. */
export interface ClozeText {
  pieces: string[]
  gaps: ClozeGap[]
}

const gap = /\{(\d*):([A-Za-z_]+):((?:\\.|[^\\}])*)\}/gs

/** The names that Moodle gives to the types of gaps, long and short. */
const kinds: readonly [RegExp, ClozeGap['kind']][] = [
  [/^(MULTICHOICE(_[VHS]|_[VH]S)?|MC|MC[VHS]|MC[VH]S)$/, 'choice'],
  [/^(MULTIRESPONSE(_[HS]|_HS)?|MR|MR[HS]|MRHS)$/, 'choices'],
  [/^(SHORTANSWER(_C)?|SA|SAC|MW|MWC)$/, 'text'],
  [/^(NUMERICAL|NM)$/, 'number'],
]

/** Parses `{1:MULTICHOICE:=right#feedback~wrong~%50%partly}` and its like in the text of a cloze question. */
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
  const [, right, percent, said = ''] = /^\s*(?:(=)|%(-?[\d.,]+)%)?(.*)$/s.exec(written) ?? []
  const [text = '', ...feedback] = said.split(/(?<!\\)#/)
  const fraction = right ? 1 : Number((percent ?? '0').replace(',', '.')) / 100
  return { text: withoutEscapes(text), fraction, feedback: withoutEscapes(feedback.join('#')) }
}

const withoutEscapes = (text: string) => text.replace(/\\([}#~/"])/g, '$1').trim()

import { countTypos } from '../../check/count-typos.ts'
import { readChoice } from '../answers/read-choices.ts'
import { type Bank, type BankText, describeEncoding, type Imported } from '../format.ts'
import { type MakeId, makeIds } from '../ids.ts'
import { toImported } from '../imported.ts'
import { escapeInline } from '../print-inline.ts'
import { readLines } from '../read-lines.ts'

interface OpenQuestion {
  line: number
  prompt: string[]
  choices: { letter: string; text: string }[]
}

/** Reads a bank in the Aiken format: a question, its choices after "A." or "A)", and "ANSWER: A". */
export async function readAiken({ file, read, ...about }: BankText): Promise<Bank> {
  return { head: describeEncoding(about), questions: readQuestions(file, read()) }
}

async function* readQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Imported> {
  const makeId = makeIds()
  let draft: OpenQuestion | undefined
  let line = 0
  for await (const written of readLines(pieces)) {
    line++
    const text = written.trim()
    const key = /^ANSWER:\s*([A-Z])\s*$/i.exec(text)?.[1]
    const [, letter, choice] = /^([A-Z])[.)]\s+(.*)$/.exec(text) ?? []
    if (key) {
      yield draft
        ? readOne(file, draft, key.toUpperCase(), makeId)
        : { place: { file, line }, refused: 'is an answer without a question' }
      draft = undefined
    } else if (isBrokenAnswer(text, draft)) {
      yield {
        place: { file, line: draft?.line ?? line },
        refused: `has "${text}" instead of "ANSWER:" in line ${line}`,
      }
      draft = undefined
    } else if (text === '') {
      if (draft && draft.choices.length === 0) yield { place: { file, line: draft.line }, refused: 'has no choices' }
      if (draft && draft.choices.length === 0) draft = undefined
    } else if (draft && letter && choice !== undefined && isNext(draft, letter))
      draft.choices.push({ letter, text: choice })
    else if (draft && draft.choices.length > 0) {
      yield { place: { file, line: draft.line }, refused: `has no "ANSWER:" after its choices, before line ${line}` }
      draft = { line, prompt: [text], choices: [] }
    } else if (draft) draft.prompt.push(text)
    else draft = { line, prompt: [text], choices: [] }
  }
  if (draft) yield { place: { file, line: draft.line }, refused: 'ends without "ANSWER:"' }
}

/**
 * A typo in "ANSWER: A", which must not become a part of the next question. Where choices have not begun, the line may
 * be a prompt such as "Answer it.": there it needs its colon.
 */
function isBrokenAnswer(text: string, draft: OpenQuestion | undefined): boolean {
  const mayBePrompt = !draft || draft.choices.length === 0
  if (mayBePrompt && !/:\s*\S{1,3}$/.test(text)) return false
  return (
    /(?:ANS|NSW|SWE|WER)\w*\s*:\s*\S{0,3}$/.test(text) ||
    (text.length <= 14 && isNearly(text.slice(0, 9).toUpperCase()))
  )
}

const isNearly = (text: string) => text !== '' && countTypos(text, 'ANSWER: A') <= 4

/** "I) Claudius" may be a line of the question: a choice has the letter after that of the choice before it. */
const isNext = ({ choices }: OpenQuestion, letter: string) => letter.charCodeAt(0) === 65 + choices.length

function readOne(file: string, { line, prompt, choices }: OpenQuestion, key: string, makeId: MakeId): Imported {
  const place = { file, line }
  if (!choices.some(({ letter }) => letter === key))
    return { place, refused: `its answer ${key} is not one of its choices` }
  const answers = choices.map(({ letter, text }) => ({ text: escapeInline(text), fraction: letter === key ? 1 : 0 }))
  return toImported(place, {
    id: makeId(undefined),
    prompt: escapeInline(prompt.join('\n')),
    ...readChoice(answers).fields,
  })
}

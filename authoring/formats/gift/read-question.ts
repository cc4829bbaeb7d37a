import type {
  Description,
  GIFTQuestion,
  Matching,
  MultipleChoice,
  Numerical,
  NumericalChoice,
  ShortAnswer,
  TextFormat,
  TrueFalse,
} from 'gift-pegjs'
import type { AcceptedNumber, Answer, NumberAnswer } from '../answers/answer.ts'
import { readChoice, readMultipleChoice } from '../answers/read-choices.ts'
import { readMatch } from '../answers/read-match.ts'
import { readNumber } from '../answers/read-number.ts'
import { readTextEntry } from '../answers/read-text-entry.ts'
import { type Gathered, readFormatted } from '../formatted-text.ts'
import { ImportRefusal } from '../imported.ts'

type Text = TextFormat | null | undefined

/**
 * The fields of the item that a question becomes, without its id; `own` are those of its type, if they have been read.
 * Throws `ImportRefusal` if it cannot become an item.
 */
export function readQuestion(
  question: Exclude<GIFTQuestion, Description>,
  source: string,
  gathered: Gathered,
  own?: object,
): object {
  if (question.type === 'Category') throw new ImportRefusal('is a category')
  if (question.type === 'Essay' && !own) throw new ImportRefusal('is an essay, which only a person can grade')
  if (question.type === 'Short' && !own && unmarkedLines.test(source))
    throw new ImportRefusal(
      'has an answer of several lines: write "=" before each right answer, "~" before each wrong one',
    )
  const prompt = inline(question.stem, gathered)
  return {
    ...(own ?? readOwn(question as Graded, gathered)),
    prompt: question.hasEmbeddedAnswers ? joinGap(prompt, source) : prompt,
    feedback: inline(question.globalFeedback, gathered),
  }
}

type Graded = TrueFalse | MultipleChoice | ShortAnswer | Numerical | Matching

/** Answers in several lines without any mark. Moodle would accept only all the lines together. */
const unmarkedLines = /(?<!\\)\{\s*[^\s=~#%{}][^{}]*?\S[^\S\n]*\n\s*(?!####)[^\s}][^{}]*\}/

/** Removes the space that the parser adds after the gap of a missing word, if the source has none. */
const joinGap = (prompt: string | undefined, source: string) =>
  /(?<!\\)\}[.,;:!?)]/.test(source) ? prompt?.replace(/(?<=_____) (?=[.,;:!?)])/, '') : prompt

function readOwn(question: Graded, gathered: Gathered): object {
  switch (question.type) {
    case 'TF':
      return readTrueFalse(question, gathered)
    case 'MC':
      return readChoices(question, gathered)
    case 'Short':
      return readTextEntry(question.choices.map((choice) => ({ ...common(choice, gathered), text: choice.text.text })))
    case 'Numerical':
      return readNumber(numberAnswers(question, gathered))
    case 'Matching':
      return readMatch(
        question.matchPairs.map(({ subquestion, subanswer }) => ({
          left: inline(subquestion, gathered),
          right: inline({ format: 'plain', text: decode(subanswer) }, gathered),
        })),
      )
  }
}

/** The first feedback is for the wrong response, the second for the right one, contrary to the parser's names. */
function readTrueFalse({ isTrue, trueFeedback, falseFeedback }: TrueFalse, gathered: Gathered) {
  const said = [
    { response: !isTrue, feedback: inline(trueFeedback, gathered) },
    { response: isTrue, feedback: inline(falseFeedback, gathered) },
  ].filter(({ feedback }) => feedback !== undefined)
  return { type: 'true-false', correctResponse: isTrue, ...(said.length > 0 && { responses: said }) }
}

/** As in Moodle, several answers may be chosen if none begins with `=`. */
function readChoices({ choices }: MultipleChoice, gathered: Gathered): object {
  const answers = choices.map(
    (choice): Answer => ({ ...common(choice, gathered), text: inline(choice.text, gathered) ?? '' }),
  )
  const single = choices.some(({ isCorrect }) => isCorrect)
  const { fields, notes } = single ? readChoice(answers) : readMultipleChoice(answers)
  gathered.notes.push(...notes)
  return fields
}

interface Weighed {
  isCorrect: boolean
  weight: number | null
  feedback: TextFormat | null
}

const common = ({ isCorrect, weight, feedback }: Weighed, gathered: Gathered) => ({
  fraction: weight === null ? (isCorrect ? 1 : 0) : weight / 100,
  feedback: inline(feedback, gathered),
})

function numberAnswers({ choices }: Numerical, gathered: Gathered): NumberAnswer[] {
  if (!Array.isArray(choices)) return [{ accepts: readAccepted(choices), fraction: 1 }]
  return choices.map((choice: NumericalChoice) => ({ ...common(choice, gathered), accepts: readAccepted(choice.text) }))
}

function readAccepted({ type, number, range, numberLow, numberHigh }: NumericalChoice['text']): AcceptedNumber {
  if (type === 'high-low') return { min: numberLow as number, max: numberHigh as number }
  return number === undefined ? { any: true } : { value: number, tolerance: range }
}

const inline = (text: Text, gathered: Gathered) => (text ? readFormatted(text.text, text.format, gathered) : undefined)

/** The parser leaves its own codes for escaped marks in the right sides of pairs. */
const decode = (text: string) =>
  text
    .replace(/&&010/g, '\n')
    .replace(/&&(092|058|035|061|123|125|126);/g, (_, code) => String.fromCharCode(Number(code)))

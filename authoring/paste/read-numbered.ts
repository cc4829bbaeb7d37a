import { asciiDigits } from '../../core/digits.ts'
import { readChoiceLine } from './choice-line.ts'
import { closeQuestion, type OpenQuestion, rightIndexes } from './open-question.ts'
import type { PastedQuestions } from './pasted-item.ts'
import { readKey } from './read-key.ts'
import { answerLine, explanationLine, keyHeading, numberedLine } from './words.ts'

/** Reads questions with choices and answers in plain lines, numbered or not, and a key after them. */
export function readNumbered(text: string, language?: string): PastedQuestions {
  const questions: OpenQuestion[] = []
  const unread: string[] = []
  let isInKey = false
  let isAfterBlank = false
  for (const line of text.split(/\r\n?|\n/)) {
    const trimmed = line.trim()
    if (trimmed === '') {
      isAfterBlank = true
      continue
    }
    const heading = keyHeading.exec(trimmed)
    const rest = heading ? trimmed.slice(heading[0].length) : trimmed
    isInKey ||= heading !== null && rest === '' && questions.length > 0
    if (!((heading && rest === '' && isInKey) || takeKey(rest, questions, isInKey || heading !== null))) {
      isInKey = false
      takeLine(line, questions, isAfterBlank)
    }
    isAfterBlank = false
  }
  const items = questions.flatMap((question) => {
    const item = closeQuestion(question, language)
    unread.push(...(item ? question.unread : question.lines))
    return item ?? []
  })
  return { items, notes: [], unread }
}

/** Gives questions their answers from a line such as "1b 2a". False if it is not one. */
function takeKey(text: string, questions: readonly OpenQuestion[], isExpected: boolean): boolean {
  const answers = readKey(text, isExpected)
  const named = answers.map(({ number }) => questions.find((question) => question.number === number))
  if (answers.length === 0 || named.some((question) => question === undefined)) return false
  answers.forEach(({ answer }, index) => {
    const question = named[index]
    if (question) question.answer = answer
  })
  return true
}

function takeLine(line: string, questions: OpenQuestion[], isAfterBlank: boolean): void {
  const open = questions.at(-1)
  const trimmed = line.trim()
  if (open && takePart(open, trimmed, isAfterBlank)) {
    open.lines.push(line)
    return
  }
  const [, , number, sign = '', text] = numberedLine.exec(line) ?? []
  if (text === undefined) questions.push({ prompt: [trimmed], choices: [], lines: [line], unread: [] })
  else
    questions.push({
      number: Number(asciiDigits(number ?? '')),
      sign,
      prompt: [text.trim()],
      choices: [],
      lines: [line],
      unread: [],
    })
}

/** Adds a line to the question above it. False if it begins another question. */
function takePart(question: OpenQuestion, line: string, isAfterBlank: boolean): boolean {
  const { prompt, choices, answer } = question
  const right = answerLine.exec(line)?.[1]
  if (right !== undefined) {
    const isKnown = answer === undefined && (choices.length === 0 || rightIndexes(right, choices).length > 0)
    if (isKnown) question.answer = right.trim()
    else question.unread.push(line)
    return true
  }
  const why = explanationLine.exec(line)?.[1]
  if (why !== undefined) {
    question.feedback = why.trim()
    return true
  }
  if (answer !== undefined) return false
  const choice = readChoiceLine(line)
  const isNumbered = numberedLine.exec(line)
  if (
    choice &&
    (choice.index ?? choices.length) === choices.length &&
    (!isNumbered || isOtherList(question, isNumbered[3]))
  ) {
    choices.push(choice)
    return true
  }
  if (isNumbered || isAfterBlank) return false
  const last = choices.at(-1)
  if (last) last.text += ` ${line}`
  else prompt.push(line)
  return true
}

/** Choices may be numbered too: "1)" below "1.". */
const isOtherList = ({ sign }: OpenQuestion, other: string | undefined) => sign !== undefined && sign !== other

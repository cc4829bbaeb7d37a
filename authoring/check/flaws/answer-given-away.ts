import { correctResponseOf, type Item } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import { choiceListsOf, type WrittenChoice } from './choice-lists.ts'
import type { Flaw, WrittenItem, WrittenQuiz } from './flaw.ts'
import { readSpan } from './number-span.ts'
import { holdsWords, matterOf, quoted, speaks, wordsOf } from './words.ts'

/** As numbers stand in English prose. */
const grouped = new Intl.NumberFormat('en')

/** So many words of matter in common, and two questions are about the same thing; one word may be in both by chance. */
const related = (answer: readonly string[]) => (answer.length > 1 ? 2 : 3)

interface Read {
  written: WrittenItem
  /** What the item says before it is answered, beyond its choices. */
  words: string[]
  matter: Set<string>
  answers: string[][]
  /** Its wrong choices, if it has some. */
  wrong: string[][]
}

/** What an item tells its readers. A statement that is false, or may be, tells nothing. */
const saysOf = (item: Item): string => {
  if (item.type === 'true-false' && String(item.correctResponse) !== 'true') return ''
  return plainText(item.prompt)
}

function answersOf({ item, index }: WrittenItem, quiz: WrittenQuiz): string[] {
  if (item.type === 'number') return [String(item.correctResponse), grouped.format(item.correctResponse)]
  if (item.type === 'text-entry') return [correctResponseOf(item)].flat().map(String)
  if (item.type !== 'choice') return []
  return choicesOf({ item, index }, quiz).flatMap(({ right, text }) => (right ? [text] : []))
}

const choicesOf = ({ item, index }: WrittenItem, quiz: WrittenQuiz): readonly WrittenChoice[] =>
  (item.type === 'choice' && choiceListsOf(quiz).find((list) => list.index === index)?.choices) || []

/** A number that is worked out from numbers may stand in another sum by chance. */
const isCalculated = (item: Item, quiz: WrittenQuiz): boolean =>
  item.type === 'choice' &&
  /\d/.test(plainText(item.prompt)) &&
  readSpan(plainText(item.choices.find(({ id }) => id === correctResponseOf(item))?.text ?? ''), quiz.language) !==
    undefined

/** A number of one digit, or a short word, stands in many a prompt without telling anything. */
const isTelling = (words: readonly string[]): boolean => {
  const letters = words.join('')
  return /\d{2}/.test(letters) || letters.length >= 5
}

export const answerGivenAway: Flaw = {
  name: 'answer-given-away',
  title: 'The prompt of one item has the answer to another',
  severity: 'warning',
  reason:
    'A student who reads the whole quiz finds the answer in it and never needs the passage. Haladyna, Downing and Rodriguez ' +
    '(2002), guideline 4: keep the content of each item independent from content of other items on the test. The rule fires ' +
    'for English if the right answer of one item stands word for word in the prompt of another, and both prompts have at least ' +
    'two words of matter in common, three if the answer is one word, so that they ask about the same thing. Statements that are not true do not count, nor ' +
    'does an answer if a wrong choice is in that prompt too, or a number worked out from those of its prompt.',
  fix: 'word the other prompt without the answer, or ask something else',
  find: (quiz) => {
    if (!speaks(quiz.language, 'en')) return []
    const read = quiz.items.map((written): Read => {
      const says = saysOf(written.item)
      const answers = isCalculated(written.item, quiz) ? [] : answersOf(written, quiz).map(wordsOf).filter(isTelling)
      const wrong = choicesOf(written, quiz).flatMap(({ right, text }) => (right ? [] : [wordsOf(text)]))
      return { written, words: wordsOf(says), matter: new Set(matterOf(says)), answers, wrong }
    })
    return read.flatMap((asked) => {
      const own = wordsOf(plainText(asked.written.item.prompt))
      const open = asked.answers.filter((answer) => !holdsWords(own, answer))
      const others = open.length ? read.filter((other) => other !== asked) : []
      for (const teller of others) {
        const answer = open.find((one) => tells(teller, asked, one))
        if (!answer) continue
        // Where a wrong choice stands in such a prompt too, nothing is given away.
        if (asked.wrong.some((words) => others.some((other) => tells(other, asked, words)))) return []
        const { index } = asked.written
        const detail = `the prompt of item "${teller.written.item.id}" has the answer to this one: ${quoted(answer.join(' '))}`
        return [{ index, pointer: `/items/${index}/prompt`, detail }]
      }
      return []
    })
  },
}

const tells = (teller: Read, asked: Read, answer: readonly string[]) =>
  holdsWords(teller.words, answer) && isRelated(asked, teller, answer)

function isRelated(asked: Read, teller: Read, answer: readonly string[]): boolean {
  const given = new Set(matterOf(answer.join(' ')))
  const shared = [...asked.matter].filter((word) => teller.matter.has(word) && !given.has(word))
  return shared.length >= related(answer)
}

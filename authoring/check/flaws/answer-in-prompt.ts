import { correctResponseOf } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import { choiceListsOf } from './choice-lists.ts'
import type { Flaw, WrittenItem, WrittenQuiz } from './flaw.ts'
import { holdsWords, quoted, wordsOf } from './words.ts'

/** The right answers of an item and its wrong ones. */
function readAnswers({ item, index }: WrittenItem, quiz: WrittenQuiz): { right: string[]; wrong: string[] } {
  if (item.type === 'text-entry') return { right: [correctResponseOf(item)].flat().map(String), wrong: [] }
  if (item.type === 'number') return { right: [String(item.correctResponse)], wrong: [] }
  if (item.type !== 'choice') return { right: [], wrong: [] }
  const choices = choiceListsOf(quiz).find((list) => list.index === index)?.choices ?? []
  return {
    right: choices.flatMap(({ right, text }) => (right ? [text] : [])),
    wrong: choices.flatMap(({ right, text }) => (right ? [] : [text])),
  }
}

/** A short word or number may stand there for another reason. */
const isTelling = (words: readonly string[]): boolean => {
  const letters = words.join('')
  return /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Kana}/u.test(letters)
    ? letters.length >= 3
    : letters.length >= 5 || /\d{3}/.test(letters)
}

/** One of several things that the text offers: "Moscow or Kyiv", "left/right", a list in brackets. */
function isOffered(text: string, answer: string): boolean {
  const at = text.toLowerCase().indexOf(answer.toLowerCase())
  const around = `${text.slice(Math.max(0, at - 25), Math.max(0, at))}|${text.slice(at + answer.length, at + answer.length + 25)}`
  return (
    at < 0 ||
    /(?:^|[^\p{L}])(?:or|oder|o|u|ou|또는|혹은|아니면|and|und|y|et)(?:[^\p{L}]|$)|[/,;(]\s*\||\|\s*[/,;]|___/u.test(
      around,
    )
  )
}

export const answerInPrompt: Flaw = {
  name: 'answer-in-prompt',
  title: 'The prompt or the hint has the answer',
  severity: 'warning',
  reason:
    'A student who reads the question has read the answer. Haladyna, Downing and Rodriguez (2002), guideline 28b: avoid clang associations, ' +
    'choices identical to or resembling words in the stem. The rule fires, in any language, if the right answer of five letters or ' +
    'more (three signs in East Asian scripts, three digits) is in the prompt or the hint of its own item, word for word, no wrong ' +
    'choice is, and it is not one of several offered there ("Moscow or Kyiv").',
  fix: 'word the prompt or the hint without the answer',
  find: (quiz) =>
    quiz.items.flatMap((written) => {
      const { item, index } = written
      const { right, wrong } = readAnswers(written, quiz)
      return (['prompt', 'hint'] as const).flatMap((field) => {
        const text = plainText(item[field] ?? '')
        if (!text) return []
        const words = wordsOf(text)
        const told = right.find(
          (answer) => isTelling(wordsOf(answer)) && holdsWords(words, wordsOf(answer)) && !isOffered(text, answer),
        )
        if (told === undefined || wrong.some((answer) => holdsWords(words, wordsOf(answer)))) return []
        return [{ index, pointer: `/items/${index}/${field}`, detail: `the ${field} has the answer: ${quoted(told)}` }]
      })
    }),
}

import { holdsQuote, quotesOf } from '../../../core/find-evidence.ts'
import { correctResponseOf, type Item } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import { choiceListsOf } from './choice-lists.ts'
import type { Flaw, WrittenItem, WrittenQuiz } from './flaw.ts'
import { numbersIn } from './numbers-in.ts'
import { foldStems, stemsOf } from './stems.ts'
import { quoted } from './words.ts'

const isCited = (quote: string, { stimulus }: WrittenQuiz): boolean =>
  !stimulus || holdsQuote(stimulus.map(plainText).join('\n'), quote)

/** True if a number is in a quotation, can be calculated from its numbers, or may be in a part that cannot be parsed. */
function numberBears(item: Item<'number'>, quote: string, language: string): boolean {
  const key = item.correctResponse
  const found = numbersIn(quote, language)
  // "None" and "a keeper" are 0 and 1 in any words.
  if (!found || found.isVague || key === 0 || key === 1) return true
  const { values } = found
  const reach = Math.abs(item.tolerance ?? 0) * (item.toleranceMode === 'relative' ? Math.abs(key) : 1) + 1e-9
  const results = [
    values.reduce((sum, value) => sum + value, 0),
    ...values.flatMap((a, at) => [a, a / 100, a * 100, ...values.slice(at + 1).flatMap((b) => combine(a, b))]),
  ]
  return results.some((value) => Math.abs(value - key) <= reach) || isCounted(key, quote)
}

const combine = (a: number, b: number) => [a + b, a - b, b - a, a * b, a / b, b / a, (100 * a) / b, (100 * b) / a]

/** True if a quotation lists things, perhaps as many as the key says. */
const isCounted = (key: number, quote: string): boolean =>
  Number.isInteger(key) &&
  key > 1 &&
  key <= (quote.match(/[,;、，·•/]|\s(?:and|und|y|e|et|or|oder|o|ou)\s|[와과]\s/giu) ?? []).length + 1

/** The texts of the right response, and those of wrong ones. */
function keyTexts({ item, index }: WrittenItem, quiz: WrittenQuiz): { right: string[]; wrong: string[] } {
  const lists = choiceListsOf(quiz).filter((list) => list.index === index)
  const choices = lists.flatMap((list) => list.choices)
  switch (item.type) {
    case 'text-entry':
      return { right: [correctResponseOf(item)].flat().map(String), wrong: [] }
    case 'true-false':
      return { right: [item.prompt], wrong: [] }
    case 'order':
      return { right: item.choices.map(({ text }) => text), wrong: [] }
    case 'match':
      return { right: [...item.left, ...item.right].map(({ text }) => text), wrong: [] }
    case 'hottext': {
      const ids = new Set(correctResponseOf(item))
      return { right: item.sentences.filter(({ id }) => ids.has(id)).map(({ text }) => text), wrong: [] }
    }
    default:
      return {
        right: choices.flatMap(({ right, text }) => (right ? [text] : [])),
        wrong: choices.flatMap(({ right, text }) => (right ? [] : [text])),
      }
  }
}

const yesOrNo =
  /^\P{L}*(?:yes|no|true|false|ja|nein|richtig|falsch|wahr|sí|verdadero|falso|oui|non|vrai|faux|예|네|아니[오요]|참|거짓)(?!\p{L})/iu

/** True if words or numbers of the right response are in a quotation, or if the item may express it in other words. */
function textBears(written: WrittenItem, quote: string, quiz: WrittenQuiz): boolean {
  const { right, wrong } = keyTexts(written, quiz)
  const { language } = quiz
  const keyStems = right.flatMap((text) => stemsOf(plainText(text), language))
  const folded = foldStems(quote)
  const holds = (stem: string) => folded.includes(stem)
  const wrongStems = wrong.map((text) => stemsOf(text, language))
  // Words that all choices share distinguish none of them.
  const isOwn = (stem: string) => !wrong.length || !wrongStems.every((stems) => stems.includes(stem))
  if (keyStems.some((stem) => holds(stem) && isOwn(stem))) return true
  if (!keyStems.some(isOwn) || right.every((text) => yesOrNo.test(plainText(text)))) return true
  if (sharesNumber(right.join(' '), quote, language)) return true
  if (written.item.type === 'text-entry' || written.item.type === 'true-false') return false
  const asked = stemsOf(plainText(written.item.prompt), language)
  const isNamed = (stems: readonly string[]) => {
    const named = stems.filter((stem) => !asked.includes(stem))
    return named.length > (stems.length === 1 ? 0 : 1) && named.every(holds)
  }
  return !wrongStems.some(isNamed) && asked.some(holds)
}

function sharesNumber(text: string, quote: string, language: string): boolean {
  const [own, found] = [numbersIn(text, language), numbersIn(quote, language)]
  if (!own || !found || (!own.values.length && !own.isVague)) return false
  return (
    (own.isVague && found.values.length > 0) ||
    found.isVague ||
    own.values.some((value) => found.values.includes(value))
  )
}

export const evidenceOffKey: Flaw = {
  name: 'evidence-off-key',
  title: 'The evidence does not bear on the right response',
  severity: 'warning',
  reason:
    'A student who was wrong reads the quotation to see why, and does not find the answer in it. Usually the wrong sentence was ' +
    'copied, or the key was changed later. Haladyna, Downing and Rodriguez (2002), guideline 19: make sure that only one of the ' +
    'choices is the right answer; here the evidence shows that. The rule fires for a number that is not in the ' +
    'quotation, in figures or words, and cannot be calculated from it; for a typed answer or a statement that shares no word with ' +
    'it; and for a right choice that shares no word with it while a wrong one does, or the question does not either. Number ' +
    'words are known in English, German, Spanish, French and Korean.',
  fix: 'quote the words that settle the item; if they say it in other words, allow the rule with that reason',
  find: (quiz) =>
    quiz.items.flatMap((written) => {
      const { item, index } = written
      const quotes = quotesOf(item).map(plainText)
      if (!quotes.length) return []
      const bears = (quote: string) =>
        item.type === 'number' ? numberBears(item, quote, quiz.language) : textBears(written, quote, quiz)
      // A quotation that is not in the passage is an error of its own.
      if ([...quotes, quotes.join('\n')].some(bears) || !quotes.every((quote) => isCited(quote, quiz))) return []
      const key = item.type === 'number' ? String(item.correctResponse) : (keyTexts(written, quiz).right[0] ?? '')
      const detail = `the evidence has nothing of ${item.type === 'true-false' ? 'the statement' : quoted(plainText(key))}`
      return [{ index, pointer: `/items/${index}/evidence`, detail }]
    }),
}

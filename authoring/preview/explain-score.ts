import { foldText } from '../../core/compare-text.ts'
import { correctIds, type Keyed } from '../../core/items/choices.ts'
import {
  type AnyResponse,
  gradeResponse,
  type Item,
  type ItemResponse,
  type ItemTypeName,
} from '../../core/items/index.ts'
import { parseNumber } from '../../core/parse-number.ts'

type Explain<T extends ItemTypeName> = (item: Item<T>, response: ItemResponse<T>, language: string) => string[]

const quote = (text: unknown) => `“${text}”`
const list = (values: readonly unknown[]) => values.map(quote).join(', ') || 'none'
const count = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`

/** Explains the score of each type with the numbers of this response. The rules are in `core/items`. */
const explanations: { [T in ItemTypeName]: Explain<T> } = {
  choice: (item, id) => explainChoice(item, id),
  'multiple-choice': (item, ids) => explainSet(item, ids),
  'true-false': (item, response) => [
    `${quote(String(response))} was given, ${quote(String(item.correctResponse))} is right.`,
  ],
  number: (item, response, language) => [
    typeof response === 'string'
      ? `${quote(response)} is read as ${parseNumber(response, language) ?? 'no number'}.`
      : `${response} was given.`,
    `${item.correctResponse} is right${item.tolerance ? `, with a tolerance of ${item.tolerance}` : ''}.`,
    ...(item.accept ? [`Further accepted: ${item.accept.map((entry) => JSON.stringify(entry)).join(', ')}.`] : []),
  ],
  'text-entry': (item, response, language) => [
    `Compared as ${quote(foldText(response, language))}.`,
    `Accepted: ${list([item.correctResponse].flat())}${item.allowTypingSlip ? ', or with one typo' : ''}.`,
  ],
  order: ({ correctResponse }, response) => {
    const { kept, turned, all } = comparePairs(correctResponse, response)
    return [
      `Of ${count(all, 'pair')}, ${kept} in the right order and ${turned} turned round: (${kept} − ${turned}) / ${all}, not below 0.`,
    ]
  },
  match: ({ correctResponse }, response) => {
    const pairs = Object.entries(correctResponse)
    const wrong = pairs.filter(([left, right]) => response[left] !== right).map(([left]) => left)
    return [`${pairs.length - wrong.length} of ${count(pairs.length, 'pair')} right. Not right: ${list(wrong)}.`]
  },
  'inline-choice': ({ gaps, correctResponse }, response) =>
    gaps.flatMap((gap) => {
      const keyed = correctResponse ? { ...gap, correctResponse: correctResponse[gap.id] } : gap
      return explainChoice(keyed, response[gap.id]).map((line) => `Gap ${quote(gap.id)}: ${line}`)
    }),
  hottext: ({ sentences, correctResponse }, ids) =>
    explainSet({ choices: sentences, ...(correctResponse && { correctResponse }) }, ids),
}

/** Explains the score of a response, one line per step. The last line is its share of the points. */
export function explainScore(item: Item, response: AnyResponse, language: string): string[] {
  const { share } = gradeResponse(item, response, language)
  // The compiler cannot infer through the map that item and response have the same type.
  const explain = explanations[item.type] as Explain<ItemTypeName>
  const points = item.points ?? 1
  const earned = Number((share * points).toFixed(4))
  const total = `${formatShare(share)} of ${count(points, 'point')}: ${earned}.`
  return [...explain(item, response as ItemResponse, language), total]
}

const formatShare = (share: number) => `${Number((share * 100).toFixed(2))} %`

function explainChoice(item: Keyed, id: string | undefined): string[] {
  const weight = item.choices.find((choice) => choice.id === id)?.weight
  const weighed = weight === undefined ? '' : `, which has the weight ${weight}`
  return [`${id === undefined ? 'Nothing' : quote(id)} was given${weighed}; ${list(correctIds(item))} is right.`]
}

function explainSet(item: Keyed, ids: readonly string[]): string[] {
  const correct = correctIds(item)
  const chosen = item.choices.filter(({ id }) => ids.includes(id))
  if (item.choices.some(({ weight }) => weight !== undefined)) {
    const sum = chosen.map(({ id, weight = 0 }) => `${quote(id)} ${weight}`).join(' + ') || '0'
    return [`By weights: ${sum}, not below 0.`]
  }
  const right = chosen.filter(({ id }) => correct.includes(id)).length
  const wrong = chosen.length - right
  return [
    `Right are ${list(correct)}.`,
    `${right} right and ${wrong} wrong of ${count(correct.length, 'right one')}: (${right} − ${wrong}) / ${correct.length}, not below 0.`,
  ]
}

function comparePairs(correct: readonly string[], response: readonly string[]) {
  const pairs = correct.flatMap((earlier, index) => correct.slice(index + 1).map((later) => [earlier, later] as const))
  const signs = pairs.map(([earlier, later]) => {
    const [first, second] = [response.indexOf(earlier), response.indexOf(later)]
    return first < 0 || second < 0 ? 0 : Math.sign(second - first)
  })
  const number = (sign: number) => signs.filter((one) => one === sign).length
  return { kept: number(1), turned: number(-1), all: pairs.length }
}

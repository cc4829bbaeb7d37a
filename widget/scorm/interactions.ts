import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { describeInteraction, isEmpty, writeResponse } from '../xapi/interactions.ts'
import type { Component, Interaction } from '../xapi/statement.ts'
import { type Values, writeTime, writeTimespan } from './session.ts'

/** When an item was answered, and how long that took, in ms, if this page has seen it. */
export interface AnswerTime {
  at: Date
  latency?: number
}

/** The identifiers that patterns may have: one character for each choice, in the order of the page. */
const identifiers = '0123456789abcdefghijklmnopqrstuvwxyz'
/** Longest pattern: CMIFeedback is a CMIString255. */
const longest = 255

/** The values of all items as `cmi.interactions.n`: SCORM 1.2 Run-Time Environment, 3.4.4, in the order of the results. */
export function writeInteractions(
  { items, language }: PublicQuiz,
  results: readonly ItemResult[],
  timeOf: (item: string) => AnswerTime,
): Values {
  const known = results.flatMap((result) => {
    const item = items.find(({ id }) => id === result.id)
    return item ? [{ item, result }] : []
  })
  return Object.fromEntries(
    known.flatMap(({ item, result }, index) =>
      Object.entries(writeInteraction(item, result, language, timeOf(item.id))).map(([name, value]) => [
        `cmi.interactions.${index}.${name}`,
        value,
      ]),
    ),
  )
}

function writeInteraction(item: PublicItem, result: ItemResult, language: string, time: AnswerTime): Values {
  const { response, correctResponse, score, maxScore } = result
  const interaction = describeInteraction(item, language)
  const corrects = item.type === 'text-entry' ? [correctResponse].flat() : [correctResponse]
  const write = (one: AnyResponse) => writePattern(interaction, writeResponse(item, one, language) ?? `${one}`)
  const patterns = corrects.map((one) => write(one as AnyResponse))
  const given = response === undefined || isEmpty(response) ? undefined : write(response)
  return {
    id: item.id,
    type: typeOf(interaction, given === undefined ? patterns : [...patterns, given]),
    time: writeTime(time.at),
    ...Object.fromEntries(patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern])),
    weighting: writeDecimal(maxScore),
    ...(given !== undefined && { student_response: given }),
    result: judge(score, maxScore, given !== undefined),
    ...(time.latency !== undefined && { latency: writeTimespan(time.latency) }),
  }
}

/** CMIResult. An item without an answer is wrong: it counts in the score. */
function judge(score: number, maxScore: number, isAnswered: boolean): string {
  const share = maxScore > 0 ? score / maxScore : 0
  if (share >= 1 - 1e-9) return 'correct'
  return isAnswered && share > 0 ? writeDecimal(share) : 'wrong'
}

/** CMIDecimal with at most two places. */
export const writeDecimal = (number: number): string => `${Math.round(number * 100) / 100}`

const partsOf = ({ choices = [], source = [], target = [] }: Interaction) => [choices, source, target]

/** True if one character names each choice of each list. */
const fits = (interaction: Interaction) =>
  partsOf(interaction).every((parts) => parts.every(({ id }) => characterOf(parts, id) !== undefined))

/**
 * Lists that are too long for one character each are written out as a "performance", whose pattern is any text; a number that
 * is no CMIDecimal, such as "31 or 32", as a "fill-in".
 */
function typeOf(interaction: Interaction, patterns: readonly string[]): string {
  const { interactionType } = interaction
  if (!fits(interaction)) return 'performance'
  const isDecimal = patterns.every((pattern) => /^-?\d+(\.\d+)?$/.test(pattern))
  return interactionType === 'numeric' && !isDecimal ? 'fill-in' : interactionType
}

/** Translates a response from the syntax of xAPI into that of SCORM 1.2: CMIFeedback. */
function writePattern(interaction: Interaction, response: string): string {
  const { interactionType, choices = [], source = [], target = [] } = interaction
  const all = response === '' ? [] : response.split('[,]')
  if (!fits(interaction)) return cut(all.map((part) => part.replace('[.]', '.')).join(','))
  switch (interactionType) {
    case 'true-false':
      return response === 'true' ? 't' : 'f'
    case 'choice':
    case 'sequencing':
      return all.map((id) => characterOf(choices, id) ?? '').join(',')
    case 'matching':
      return all
        .map((pair) => {
          const [from = '', to = ''] = pair.split('[.]')
          return `${characterOf(source, from)}.${characterOf(target, to)}`
        })
        .join(',')
    default:
      return cut(response)
  }
}

/** Whole characters only. */
const cut = (text: string) => (text.length > longest ? text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : text)

/** The character of a choice; the choices of each gap, whose ids begin with that of the gap, are counted on their own. */
function characterOf(parts: readonly Component[], id: string): string | undefined {
  const gap = /^[^.]*\./.exec(id)?.[0] ?? ''
  const own = parts.filter((part) => part.id.startsWith(gap))
  return identifiers[own.findIndex((part) => part.id === id)]
}

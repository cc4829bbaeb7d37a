import { correctIds } from '../../../core/items/choices.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Answer, NumberAnswer } from './answer.ts'

type Choice = Item<'choice'>['choices'][number]
interface OfChoices {
  choices: readonly Choice[]
  correctResponse?: string | readonly string[] | undefined
}

/** The answers of an item with one right choice: all for the right one, its weight for any other. */
export function answersOfChoice(item: OfChoices): Answer[] {
  const right = correctIds(item)
  return item.choices.map(({ id, text, weight = 0, feedback }) => ({
    text,
    fraction: right.includes(id) ? 1 : weight,
    feedback,
  }))
}

/** The answers of an item with several right choices; without weights, right minus wrong over the number of right ones. */
export function answersOfChoices(item: OfChoices): Answer[] {
  const right = correctIds(item)
  const weighted = item.choices.some(({ weight }) => weight !== undefined)
  const share = 1 / right.length
  return item.choices.map(({ id, text, weight = 0, feedback }) => ({
    text,
    fraction: weighted ? weight : right.includes(id) ? share : -share,
    feedback,
  }))
}

/** The answers of a text-entry item as patterns, in which `*` is any text and `\*` is that mark; any text comes last. */
export function answersOfText({ correctResponse, accept = [] }: Item<'text-entry'>): Answer[] {
  const named = [correctResponse].flat()
  const isWhole = ({ weight = 1 }: { weight?: number | undefined }) => weight === 1
  const right = named.map((text) => {
    const feedback = accept.find((entry) => entry.text === text && isWhole(entry))?.feedback
    return { text: asPattern(text), fraction: 1, feedback }
  })
  const others = accept.filter((entry) => entry.text === undefined || !named.includes(entry.text) || !isWhole(entry))
  const inTurn = [...others.filter(({ any }) => !any), ...others.filter(({ any }) => any)]
  return [
    ...right,
    ...inTurn.map(({ text, weight = 1, feedback }) => ({ text: asPattern(text), fraction: weight, feedback })),
  ]
}

const asPattern = (text: string | undefined) => (text === undefined ? '*' : text.replaceAll('*', '\\*'))

/** The answers of a number item, and descriptions of what no answer can hold. */
export function answersOfNumber(item: Item<'number'>): { answers: NumberAnswer[]; lost: string[] } {
  const { correctResponse, accept = [] } = item
  const lost: string[] = []
  const right = { value: correctResponse, tolerance: absolute({ ...item, value: correctResponse }) }
  const others = accept.flatMap(({ any, value, min, max, weight = 1, feedback, ...near }): NumberAnswer[] => {
    if (any) return [{ accepts: { any }, fraction: weight, feedback }]
    if (value !== undefined)
      return [{ accepts: { value, tolerance: absolute({ value, ...near }) }, fraction: weight, feedback }]
    if (min !== undefined && max !== undefined) return [{ accepts: { min, max }, fraction: weight, feedback }]
    lost.push(min === undefined ? `every number up to ${max}` : `every number from ${min} on`)
    return []
  })
  const same = others.findIndex(({ accepts, fraction }) => fraction === 1 && isDeepEqual(accepts, right))
  const feedback = others[same]?.feedback
  if (!Number.isFinite(right.tolerance)) lost.push('a tolerance greater than any number')
  return { answers: [{ accepts: right, fraction: 1, feedback }, ...others.filter((_, index) => index !== same)], lost }
}

const isDeepEqual = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

interface Near {
  value: number
  tolerance?: number | undefined
  toleranceMode?: 'absolute' | 'relative' | undefined
}

const absolute = ({ value, tolerance = 0, toleranceMode }: Near) =>
  toleranceMode === 'relative' ? tolerance * Math.abs(value) : tolerance

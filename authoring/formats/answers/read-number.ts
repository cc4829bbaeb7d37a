import { ImportRefusal } from '../imported.ts'
import { type AcceptedNumber, isWhole, type NumberAnswer } from './answer.ts'
import { centreOf } from './range.ts'

/** The fields of a number item from the answers of a numerical question, whose first fitting answer counts. */
export function readNumber(answers: readonly NumberAnswer[]) {
  const right = answers.find(({ accepts, fraction }) => isWhole(fraction) && !('any' in accepts))
  if (!right || 'any' in right.accepts) throw new ImportRefusal('no answer earns 100 %')
  const { accepts, feedback } = right
  const before = answers.slice(0, answers.indexOf(right))
  if (before.some((answer) => !isWhole(answer.fraction) && overlaps(answer.accepts, accepts)))
    throw new ImportRefusal('an answer that earns less than 100 % comes before the right one and fits its numbers too')
  const hasOtherFeedback = answers.some(
    (other) =>
      other !== right && isWhole(other.fraction) && other.feedback !== undefined && overlaps(other.accepts, accepts),
  )
  const saysAll = 'value' in accepts && feedback === undefined && !hasOtherFeedback
  const others = saysAll ? answers.filter((answer) => answer !== right) : answers
  return {
    type: 'number',
    correctResponse: 'value' in accepts ? accepts.value : centreOf(accepts).value,
    ...('value' in accepts && accepts.tolerance && { tolerance: accepts.tolerance }),
    ...(others.length > 0 && { accept: others.map(readOther) }),
  }
}

function readOther({ accepts, fraction, feedback }: NumberAnswer) {
  const weight = Math.max(0, fraction)
  if ('any' in accepts) return { any: true, weight, feedback }
  return { ...bounds(accepts), ...(!isWhole(fraction) && { weight }), feedback }
}

/** True if two answers accept a number in common. */
function overlaps(a: AcceptedNumber, b: AcceptedNumber): boolean {
  const [[from, to], [low, high]] = [spanOf(a), spanOf(b)]
  return from <= high && low <= to
}

function spanOf(accepts: AcceptedNumber): [from: number, to: number] {
  if ('any' in accepts) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if ('min' in accepts) return [accepts.min, accepts.max]
  const { value, tolerance = 0 } = accepts
  return [value - tolerance, value + tolerance]
}

const bounds = (accepts: Exclude<AcceptedNumber, { any: true }>) =>
  'value' in accepts ? { value: accepts.value, tolerance: accepts.tolerance || undefined } : accepts

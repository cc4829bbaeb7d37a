import { Refusal } from '../imported.ts'
import { type AcceptedNumber, isWhole, type NumberAnswer } from './answer.ts'
import { centreOf } from './range.ts'

/** The fields of a number item from the answers of a numerical question, of which the first that fits counts. */
export function readNumber(answers: readonly NumberAnswer[]) {
  const right = answers.find(({ accepts, fraction }) => isWhole(fraction) && !('any' in accepts))
  if (!right || 'any' in right.accepts) throw new Refusal('no answer earns 100 %')
  const { accepts, feedback } = right
  const saysAll = 'value' in accepts && feedback === undefined
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

const bounds = (accepts: Exclude<AcceptedNumber, { any: true }>) =>
  'value' in accepts ? { value: accepts.value, tolerance: accepts.tolerance || undefined } : accepts

import { letterIds } from '../ids.ts'
import { ImportRefusal } from '../imported.ts'
import { type Answer, isNearly, isWhole } from './answer.ts'

/** The fields of an item with choices, and notes on losses. */
export interface ReadChoices {
  fields: { type: 'choice' | 'multiple-choice'; choices: object[] }
  notes: string[]
}

/** One right answer out of several, with new ids. Throws `ImportRefusal` if none earns the full score. */
export function readChoice(answers: readonly Answer[], makeIds = letterIds): ReadChoices {
  const right = answers.findIndex(({ fraction }) => isWhole(fraction))
  if (right < 0) throw new ImportRefusal('no answer earns 100 %')
  const choices = showAnswers(answers, makeIds).map(({ answer, shown }, index) => ({
    ...shown,
    ...(index === right ? { correct: true } : answer.fraction !== 0 && { weight: round(answer.fraction) }),
  }))
  const takes = answers.some(({ fraction }) => fraction < 0)
  const notes = takes ? ['a score below 0 for a wrong answer: it counts as 0 here'] : []
  return { fields: { type: 'choice', choices }, notes }
}

/** Several right answers out of several. Throws `ImportRefusal` if they do not earn the full score together. */
export function readMultipleChoice(answers: readonly Answer[]): ReadChoices {
  const right = answers.filter(({ fraction }) => fraction > 0)
  const most = right.reduce((sum, { fraction }) => sum + fraction, 0)
  if (!isWhole(most)) throw new ImportRefusal(`its right answers sum to ${percent(most)}, not 100 %`)
  const plain = earnsRightMinusWrong(answers, right.length)
  const choices = showAnswers(answers, letterIds).map(({ answer, shown }) => ({
    ...shown,
    ...(answer.fraction > 0 && { correct: true }),
    ...(!plain && answer.fraction !== 0 && { weight: round(answer.fraction) }),
  }))
  return { fields: { type: 'multiple-choice', choices }, notes: [] }
}

/** True if right minus wrong over the number of right ones gives the same scores, so that weights are not needed. */
const earnsRightMinusWrong = (answers: readonly Answer[], count: number) =>
  answers.every(({ fraction }) => isNearly(fraction, fraction > 0 ? 1 / count : -1 / count))

function showAnswers(answers: readonly Answer[], makeIds: typeof letterIds) {
  const ids = makeIds(answers.map(({ text }) => text))
  return answers.map((answer, index) => {
    const { text, feedback } = answer
    return { answer, shown: { id: ids[index], text, feedback } }
  })
}

const round = (fraction: number) => Number(fraction.toFixed(7))

const percent = (fraction: number) => `${Number((100 * fraction).toFixed(3))} %`

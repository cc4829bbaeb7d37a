import { z } from 'zod'
import { idOfText } from '../id-of-text.ts'
import type { Permute } from '../permute.ts'
import { type Choice, choice, type PublicChoice } from './fields.ts'
import type { Issue } from './item-type.ts'
import { pickChoice } from './pick-item.ts'

/** The choices of an item, some of them marked correct. */
export const keyedChoices = z.array(choice).min(2).max(26).describe('What the student chooses from.')

/** Choices, and the ids of the right ones if they are not marked. */
export interface Keyed {
  choices: readonly Choice[]
  correctResponse?: string | readonly string[] | undefined
}

export const choiceIds = (item: Keyed): Set<string> => new Set(item.choices.map(({ id }) => id))

/** The ids of the right choices, in either notation. */
export function correctIds({ choices, correctResponse }: Keyed): string[] {
  if (correctResponse !== undefined) return [correctResponse].flat()
  return choices.filter(({ correct }) => correct).map(({ id }) => id)
}

/** The feedback of the chosen choices, in the order of the given ids. */
export const feedbackToChosen = (choices: readonly Choice[], ids: readonly (string | undefined)[]): string[] =>
  [...new Set(ids)].flatMap((id) => choices.find((choice) => choice.id === id)?.feedback ?? [])

/** The public view of choices, permuted, or in the file's order without `permute`. */
export function pickChoices(choices: readonly Choice[], permute?: Permute, salt?: string): PublicChoice[] {
  const picked = choices.map(pickChoice)
  return permute ? permute(picked, salt) : picked
}

/** Reports repeated ids, with the pointer of each repetition. Ids made from texts repeat if the texts do. */
export function findRepeatedIds(list: readonly { id?: unknown; text?: unknown }[], pointer: string): Issue[] {
  const seen = new Set<unknown>()
  return list.flatMap(({ id, text }, index): Issue[] => {
    const isRepeated = id !== undefined && seen.has(id)
    seen.add(id)
    if (!isRepeated) return []
    if (typeof text !== 'string' || id !== idOfText(text))
      return [{ pointer: `${pointer}/${index}/id`, detail: `repeats the id "${id}"` }]
    return [{ pointer: `${pointer}/${index}`, detail: 'has the text of another: give every one in the list an "id"' }]
  })
}

const nothingNamed = 'must name a right one'
export const nothingMarked = 'must have a right one: add "correct": true to it'

/** Checks the marks of the right choices: in one place only, naming choices that exist, at least one. */
export function checkKeyedChoices(item: Keyed, { exactlyOne = false, list = 'choices' } = {}): Issue[] {
  const issues = findRepeatedIds(item.choices, `/${list}`)
  const { correctResponse } = item
  const ids = choiceIds(item)
  const at = correctResponse === undefined ? `/${list}` : '/correctResponse'
  if (correctResponse !== undefined && item.choices.some(({ correct }) => correct !== undefined)) {
    issues.push({ pointer: at, detail: 'is given twice: use either "correctResponse" or "correct" on the choices' })
  }
  const right = correctIds(item)
  for (const id of right.filter((id) => !ids.has(id))) {
    issues.push({ pointer: at, detail: `names "${id}", which is not in "${list}"` })
  }
  if (new Set(right).size !== right.length) issues.push({ pointer: at, detail: 'names the same id twice' })
  if (right.length === 0) issues.push({ pointer: at, detail: correctResponse ? nothingNamed : nothingMarked })
  if (exactlyOne && right.length > 1) {
    issues.push({ pointer: at, detail: `must have exactly one right one, not ${right.length}` })
  }
  return issues
}

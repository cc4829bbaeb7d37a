import { withFields } from './changes.ts'
import type { DraftChoice, DraftItem, DraftMedia, WrittenChoice } from './draft.ts'
import { randomId } from './random-id.ts'

export const choiceText = (choice: DraftChoice): string => (typeof choice === 'string' ? choice : choice.text)

export const choiceId = (choice: DraftChoice): string | undefined =>
  typeof choice === 'string' ? undefined : choice.id

export const mediaOf = (choice: DraftChoice): DraftMedia | undefined =>
  typeof choice === 'string' ? undefined : choice.media

/** Changes a choice. One that has only its text is written as the text. */
export function writeChoice(
  choice: DraftChoice,
  fields: { [Name in keyof WrittenChoice]?: WrittenChoice[Name] | undefined },
): DraftChoice {
  const whole = withFields<WrittenChoice>(typeof choice === 'string' ? { text: choice } : choice, fields)
  return Object.keys(whole).length === 1 ? whole.text : whole
}

/** A new choice for a list: with an id if those of the list have ids. */
export const newChoice = (list: readonly DraftChoice[], text = ''): DraftChoice =>
  list.some((choice) => choiceId(choice) !== undefined) ? { id: randomId(), text } : text

/** The lists of choices with a key: those of an item, of a gap, or the sentences of a passage. */
export interface Keyed {
  choices: readonly DraftChoice[]
  correctResponse?: unknown
}

/** The key may name choices by their ids or texts. */
const isNamed = (choice: DraftChoice, key: unknown) => {
  const names = Array.isArray(key) ? key : [key]
  return names.includes(choiceId(choice)) || names.includes(choiceText(choice))
}

export const isRight = (choice: DraftChoice, key: unknown): boolean =>
  key === undefined ? typeof choice !== 'string' && choice.correct === true : isNamed(choice, key)

/** Marks a choice as right or wrong. With `only`, all others become wrong. The key is written as marks. */
export const markChoice = ({ choices, correctResponse }: Keyed, index: number, right: boolean, only: boolean) =>
  choices.map((choice, at) => {
    const isMarked = at === index ? right : !only && isRight(choice, correctResponse)
    return writeChoice(choice, { correct: isMarked || undefined })
  })

/** The parts of an order in the right order: without a key it is that of the file. */
export function orderedParts({ choices = [], correctResponse }: DraftItem): readonly DraftChoice[] {
  if (!Array.isArray(correctResponse)) return choices
  const names: readonly unknown[] = correctResponse
  const placeOf = (choice: DraftChoice) => {
    const at = names.findIndex((name) => isNamed(choice, name))
    return at < 0 ? names.length : at
  }
  return choices.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Writes the parts of an order. Parts with ids keep their key as a list of ids. */
export function withParts(item: DraftItem, parts: readonly DraftChoice[]): DraftItem {
  const ids = parts.flatMap((part) => choiceId(part) ?? [])
  return withFields(item, { choices: parts, correctResponse: ids.length === parts.length ? ids : undefined })
}

import {
  checkItem,
  gradeResponse,
  type Item,
  type ItemTypeName,
  itemSchema,
  scoreResponse,
} from '../../../core/items/index.ts'

type Written<T extends ItemTypeName> = Omit<Item<T>, 'id' | 'prompt' | 'type'>

/** An item of a type, with what every item must have. */
export const write = <T extends ItemTypeName>(type: T, fields: Written<T>) =>
  ({ type, id: 'item', prompt: 'What?', ...fields }) as unknown as Item<T> & { type: T }

/** The share of the maximum that a response earns. */
export const score = (item: Item, response: unknown, language = 'en') => scoreResponse(item, response, language)

/** The feedback on a response. */
export const feedbackTo = (item: Item, response: unknown, language = 'en') =>
  gradeResponse(item, response, language).responseFeedback

/** Choices without their weights. */
export const unweigh = <T extends { weight?: number | undefined }>(choices: readonly T[]) =>
  choices.map(({ weight: _, ...choice }) => choice)

/** The mistakes of an item whose fields are right each by itself. */
export const mistakes = (item: Item) =>
  checkItem(itemSchema.parse(item)).map(({ pointer, detail }) => `${pointer} ${detail}`)

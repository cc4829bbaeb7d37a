import type { Media, PublicChoice } from '../../core/items/fields.ts'
import type { AnyResponse, CorrectResponse, ItemTypeName, PublicItem } from '../../core/items/index.ts'
import type { Card, Deck, KeptQuiz, Review } from './card.ts'
import {
  amount,
  either,
  list,
  object,
  oneOf,
  optional,
  type Read,
  readIf,
  record,
  ShapeError,
  text,
} from './read-shape.ts'

/**
 * A deck as a JSON file: `{format, version, host, quizzes, cards}` with the fields of `Deck`; times are ms since 1970.
 * A change that an older reader would misread raises the version.
 */
const format = 'lede-review'
const version = 1

export const printDeck = ({ quizzes, cards }: Deck, host: string) =>
  JSON.stringify({ format, version, host, quizzes, cards }, undefined, 1)

/** The reason why a file cannot be imported: a key of the strings, and the value for its placeholder. */
export class DeckFileError extends Error {
  readonly reason
  readonly value
  constructor(reason: 'not-a-deck' | 'newer-deck' | 'other-host' | 'damaged-deck', value = '') {
    super(reason)
    this.reason = reason
    this.value = value
  }
}

/** Reads a file of the same host's deck. Throws a `DeckFileError` for any other file. */
export function readDeck(source: string, host: string): Deck {
  const file = parse(source)
  if (file?.format !== format) throw new DeckFileError('not-a-deck')
  if (file.version !== version) throw new DeckFileError('newer-deck')
  if (file.host !== host) throw new DeckFileError('other-host', String(file.host))
  try {
    return deck(file, '')
  } catch (error) {
    throw error instanceof ShapeError ? new DeckFileError('damaged-deck', error.message) : error
  }
}

function parse(source: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

const ids = list(text)
const pairs = record(text)
const truth = oneOf<boolean | 'true' | 'false' | 'not-given'>(true, false, 'true', 'false', 'not-given')
const flag = oneOf(true, false)

/** In ms since 1970, within the range of `Date`. */
const time = readIf<number>((value) => Number.isInteger(value) && Math.abs(value as number) <= 8.64e15)

/** A language tag that `Intl` accepts. */
const language = readIf<string>((value) => {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
})

const image = object({
  // Only the host's own images: a deck must not cause requests to other hosts.
  src: readIf<string>((value) => /^media\/[\w.-]+$/.test(value as string)),
  alt: text,
  width: optional(amount),
  height: optional(amount),
})

const choices = list(object<PublicChoice>({ id: text, text, media: optional(image) as Read<Media> }))
const heading = object({ heading: text })
const listed = object({ list: list(text), ordered: optional(flag) })
const block = either(either(text, heading), either(listed, object({ media: image })))

const common = {
  id: text,
  prompt: text,
  points: amount,
  hint: optional(text),
  media: optional(image),
}

/** By item type: its own fields, the shape of a response, and that of `correctResponse` if it differs. */
const types: { [T in ItemTypeName]: [fields: object, response: Read<AnyResponse>, correct?: Read<CorrectResponse>] } = {
  choice: [{ choices, shuffle: flag }, text],
  'multiple-choice': [{ choices, shuffle: flag }, ids],
  'true-false': [{ notGiven: flag }, truth],
  number: [{ unit: optional(text) }, either(amount, text), amount],
  'text-entry': [{}, text, either(text, ids)],
  order: [{ choices }, ids],
  match: [{ left: choices, right: choices }, pairs],
  'inline-choice': [{ text, gaps: list(object({ id: text, choices })), shuffle: flag }, pairs],
  hottext: [{ sentences: choices }, ids],
}

const typed = object<{ type: ItemTypeName }>({ type: oneOf(...(Object.keys(types) as ItemTypeName[])) })

const item: Read<PublicItem> = (value, path) => {
  const { type } = typed(value, path)
  return object({ type: text, ...common, ...types[type][0] })(value, path) as PublicItem
}

const quotation = object({ quote: text })

const review = object<Review>({
  at: time,
  rating: oneOf(1, 2, 3, 4),
  attempt: optional(text) as Read<string>,
})

const nonEmptyList =
  <T>(read: Read<T>): Read<T[]> =>
  (value, path) =>
    readIf<T[]>((read) => (read as T[]).length > 0)(list(read)(value, path), path)

const card: Read<Card> = (value, path) => {
  const { type } = object({ item: typed })(value, path).item
  const [, response, correct = response] = types[type]
  return object({
    quiz: text,
    version: text,
    item,
    result: object({
      maxScore: amount,
      correctResponse: correct,
      feedback: optional(text),
      evidence: optional(quotation),
      moreEvidence: optional(list(quotation)),
      attribution: optional(text),
    }),
    accepted: list(response),
    takenAt: time,
    log: nonEmptyList(review),
  })(value, path) as Card
}

const quiz = object({
  id: text,
  version: text,
  title: text,
  language,
  stimulus: optional(list(block)),
}) as Read<KeptQuiz>

const deck = object<Deck>({ quizzes: list(quiz), cards: list(card) })

import fc from 'fast-check'
import { inlineText } from '../../core/inline.ts'
import { type AnyResponse, correctResponseOf, type Item, type ItemTypeName } from '../../core/items/index.ts'

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** An object without the fields that were left undefined. */
const dropUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T

/** Ids, those that objects inherit and those that look like numbers among them. */
const arbitraryId = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,7}$/) },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty', '0', '1', '10') },
)

const words = fc.constantFrom(
  '*',
  '**',
  '_',
  '`',
  '[a](https://example.org)',
  '<b>',
  '\\',
  'café',
  '平壌',
  'ﷺ',
  'İ',
  'ß',
  '7',
)
const loose = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), words)

const shows = (text: string) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)

/** Inline Markdown that shows something. */
export const arbitraryRichText = fc
  .array(loose, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))
  .filter((text) => shows(inlineText(text)))

/** Plain text as it is after parsing: trimmed and not blank. */
export const arbitraryPlainText = (maxLength = 30) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.ceil(maxLength / 2) })
    .map((text) => text.slice(0, maxLength).trim())
    .filter((text) => shows(text) && text.isWellFormed())

const media = record({
  src: fc.constantFrom('media/map.png', 'media/a.b-c_1.svg'),
  alt: arbitraryPlainText(),
  width: maybe(fc.integer({ min: 1, max: 10000 })),
  height: maybe(fc.integer({ min: 1, max: 10000 })),
}).map(dropUndefined)

const common = record({
  id: arbitraryId,
  prompt: arbitraryRichText,
  points: maybe(fc.oneof(fc.integer({ min: 1, max: 10 }), fc.double({ min: 0.01, max: 1000, noNaN: true }))),
  feedback: maybe(arbitraryRichText),
  hint: maybe(arbitraryRichText),
  attribution: maybe(arbitraryPlainText()),
  skill: maybe(arbitraryPlainText()),
  media: maybe(media),
}).map(dropUndefined)

const list = (minLength: number, maxLength: number) =>
  fc.uniqueArray(record({ id: arbitraryId, text: arbitraryRichText }), {
    minLength,
    maxLength,
    selector: ({ id }) => id,
  })

interface Listing {
  id: string
  text: string
  weight?: number
  feedback?: string
}
type Listed = Listing[]
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

interface Keyed {
  right: string[]
  named: boolean
  choices: Listed
}

/** Choices, and ids of the right ones, either marked on the choices or to be named in the key. */
const keyed = (max: number, rightOnes: (ids: string[]) => fc.Arbitrary<string[]>) =>
  list(2, max).chain((choices) =>
    fc.tuple(rightOnes(idsOf(choices)), fc.constantFrom('marks', 'marks, false too', 'key')).map(([right, way]) => ({
      right,
      named: way === 'key',
      choices: choices.map((choice) => {
        if (way === 'key' || (way === 'marks' && !right.includes(choice.id))) return choice
        return { ...choice, correct: right.includes(choice.id) }
      }),
    })),
  )

/** One right choice with weights, or none: the right one weighs 1, the others anything. */
const weighSingly = ({ choices, ...rest }: Keyed): fc.Arbitrary<Keyed> =>
  fc
    .tuple(...choices.map(({ id }) => maybe(rest.right.includes(id) ? fc.constant(1) : share(-1, 1))))
    .chain((weights) => withFeedback({ ...rest, choices: weigh(choices, weights) }))

/** Several right choices with weights, or none: the right ones together weigh 1, the others nothing or less. */
const weighTogether = ({ choices, ...rest }: Keyed): fc.Arbitrary<Keyed> =>
  fc
    .option(fc.tuple(...choices.map(({ id }) => (rest.right.includes(id) ? share(0.1, 1) : maybe(share(-1, 0))))))
    .chain((drawn) => {
      if (!drawn) return withFeedback({ ...rest, choices })
      const sum = drawn.reduce((sum: number, weight = 0) => sum + Math.max(0, weight), 0)
      const weights = drawn.map((weight) => (weight !== undefined && weight > 0 ? weight / sum : weight))
      return withFeedback({ ...rest, choices: weigh(choices, weights) })
    })

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((number) => number + 0)

const weigh = (choices: Listed, weights: (number | undefined)[]): Listed =>
  choices.map((choice, index) => dropUndefined({ ...choice, weight: weights[index] }) as Listing)

/** What is said to single responses: there is much of it, so it is drawn from a few. */
const toldText = fc.constantFrom('*Nearly*, but <b>no</b>.', 'ﷺ', 'See [a](https://example.org)')

const withFeedback = ({ choices, ...rest }: Keyed): fc.Arbitrary<Keyed> =>
  fc.tuple(...choices.map(() => maybe(toldText))).map((said) => ({
    ...rest,
    choices: choices.map((choice, index) => dropUndefined({ ...choice, feedback: said[index] }) as Listing),
  }))

const one = (ids: string[]) => fc.constantFrom(...ids).map((id) => [id])
const some = (ids: string[]) => fc.shuffledSubarray(ids, { minLength: 1 })
const shuffle = maybe(fc.boolean())
const pairing = (sources: string[], targets: string[]) =>
  fc
    .tuple(...sources.map(() => fc.constantFrom(...targets)))
    .map((chosen) => Object.fromEntries(sources.map((source, index) => [source, chosen[index] as string])))

const gapText = fc.string({ maxLength: 8 }).map((text) => text.replace(/[{}\\]/g, ''))
const gaps = fc.uniqueArray(fc.tuple(arbitraryId, keyed(4, one).chain(weighSingly), gapText), {
  minLength: 1,
  maxLength: 4,
  selector: ([id]) => id,
})

const toleranceFields = {
  tolerance: maybe(fc.double({ min: 0, max: 1000, noNaN: true })),
  toleranceMode: maybe(fc.constantFrom('absolute', 'relative')),
}
const acceptFields = { weight: maybe(share(0, 1)), feedback: maybe(toldText) }
const anyOther = record({ ...acceptFields, any: fc.constant(true), weight: share(0, 1) })
/** A number that JSON can carry, and no negative zero, which it writes as 0. */
const plainNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => number + 0)
const range = fc.tuple(plainNumber, plainNumber).map((ends) => ({ min: Math.min(...ends), max: Math.max(...ends) }))

const acceptedNumber = fc.oneof(
  record({ value: plainNumber, ...toleranceFields, ...acceptFields }).map(dropUndefined),
  fc.tuple(range, record(acceptFields)).map(([range, fields]) => dropUndefined({ ...range, ...fields })),
  record({ min: plainNumber, ...acceptFields }).map(dropUndefined),
  anyOther.map(dropUndefined),
)
const acceptedText = fc.oneof(
  { weight: 3, arbitrary: record({ text: arbitraryPlainText(), ...acceptFields }).map(dropUndefined) },
  { weight: 1, arbitrary: anyOther.map(dropUndefined) },
)

const own: { [T in ItemTypeName]: fc.Arbitrary<object> } = {
  choice: fc.tuple(keyed(8, one).chain(weighSingly), shuffle).map(([{ right, named, choices }, shuffle]) => ({
    choices,
    correctResponse: named ? right[0] : undefined,
    shuffle,
  })),
  'multiple-choice': fc
    .tuple(keyed(8, some).chain(weighTogether), shuffle)
    .map(([{ right, named, choices }, shuffle]) => ({
      choices,
      correctResponse: named ? right : undefined,
      shuffle,
    })),
  'true-false': fc.constantFrom(true, false, 'true', 'false', 'not-given').chain((correctResponse) =>
    record({
      correctResponse: fc.constant(correctResponse),
      notGiven: correctResponse === 'not-given' ? fc.constant(true) : maybe(fc.boolean()),
      responses: maybe(
        fc.uniqueArray(record({ response: fc.constantFrom(true, 'false'), feedback: toldText }), {
          minLength: 1,
          maxLength: 2,
          selector: ({ response }) => response,
        }),
      ),
    }),
  ),
  number: record({
    correctResponse: plainNumber,
    ...toleranceFields,
    accept: maybe(fc.array(acceptedNumber, { minLength: 1, maxLength: 4 })),
    unit: maybe(arbitraryPlainText()),
  }),
  'text-entry': fc.array(arbitraryPlainText(), { minLength: 1, maxLength: 3 }).chain((accepted) =>
    record({
      correctResponse: fc.constantFrom(accepted, accepted[0]),
      accept: maybe(fc.array(acceptedText, { minLength: 1, maxLength: 4 })),
      matchCase: maybe(fc.boolean()),
      allowTypingSlip: maybe(fc.boolean()),
    }),
  ),
  order: list(3, 7).chain((choices) =>
    fc
      .shuffledSubarray(idsOf(choices), { minLength: choices.length })
      .map((correctResponse) => ({ choices, correctResponse })),
  ),
  match: fc
    .tuple(list(2, 6), list(2, 6))
    .chain(([left, right]) =>
      pairing(idsOf(left), idsOf(right)).map((correctResponse) => ({ left, right, correctResponse })),
    ),
  'inline-choice': fc.tuple(gaps, fc.boolean(), shuffle).map(([drawn, named, shuffle]) => ({
    text: `Text ${drawn.map(([id, , after]) => `{${id}}${after}`).join('')}`,
    gaps: drawn.map(([id, { choices, right }]) => ({
      id,
      choices: choices.map((choice) => ({
        ...dropUndefined({ ...choice, correct: undefined }),
        ...(!named && right.includes(choice.id) && { correct: true }),
      })),
    })),
    correctResponse: named ? Object.fromEntries(drawn.map(([id, { right }]) => [id, right[0]])) : undefined,
    shuffle,
  })),
  hottext: keyed(8, some)
    .chain(weighTogether)
    .map(({ right, named, choices }) => ({
      sentences: choices,
      correctResponse: named ? right : undefined,
    })),
}

/** Valid items of one type, without evidence, which needs a stimulus. */
export const arbitraryItemOf = <T extends ItemTypeName>(type: T): fc.Arbitrary<Item<T>> =>
  fc.tuple(common, own[type]).map(([shared, fields]) => dropUndefined({ type, ...shared, ...fields }) as Item<T>)

/** Valid items of all types. */
export const arbitraryItem: fc.Arbitrary<Item> = fc.oneof(
  ...(Object.keys(own) as ItemTypeName[]).map((type) => arbitraryItemOf(type)),
)

/** Responses that fit an item, whole or partial, right or wrong. */
export function arbitraryResponse(item: Item): fc.Arbitrary<AnyResponse> {
  switch (item.type) {
    case 'choice':
      return fc.constantFrom(...idsOf(item.choices))
    case 'multiple-choice':
      return fc.shuffledSubarray(idsOf(item.choices))
    case 'hottext':
      return fc.shuffledSubarray(idsOf(item.sentences))
    case 'order':
      return fc.shuffledSubarray(idsOf(item.choices))
    case 'true-false':
      return fc.constantFrom(true, false, 'true', 'false', ...(item.notGiven ? ['not-given'] : []))
    case 'number':
      return fc.oneof(
        plainNumber,
        fc.constantFrom(item.correctResponse, String(item.correctResponse), '1,000', '3½', 'none'),
        fc.constantFrom(...(item.accept ?? [{}]).map(({ value, min, max }) => value ?? min ?? max ?? 0)),
      )
    case 'text-entry':
      return fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...[item.correctResponse].flat()),
        fc.constantFrom(...(item.accept ?? [{}]).map(({ text = '' }) => text)),
      )
    case 'match':
      return partOf(pairing(idsOf(item.left), idsOf(item.right)))
    case 'inline-choice':
      return partOf(
        fc
          .tuple(...item.gaps.map(({ choices }) => fc.constantFrom(...idsOf(choices))))
          .map((chosen) => Object.fromEntries(item.gaps.map(({ id }, index) => [id, chosen[index] as string]))),
      )
  }
}

const partOf = (pairs: fc.Arbitrary<Record<string, string>>) =>
  pairs.chain((whole) => fc.subarray(Object.entries(whole)).map((kept) => Object.fromEntries(kept)))

/** The correct response as a learner gives it: of accepted texts, the best. */
export function correctAsGiven(item: Item): AnyResponse {
  const correct = correctResponseOf(item)
  return item.type === 'text-entry' ? ([correct].flat()[0] as string) : correct
}

const partsOf = (response: AnyResponse) => (typeof response === 'object' ? Object.values(response) : [`${response}`])

/** Values of every kind that JSON has, most of them nearly a response to the item. */
export function arbitraryNearResponse(item: Item): fc.Arbitrary<unknown> {
  const right = correctAsGiven(item)
  const ids = fc.array(fc.oneof(arbitraryId, fc.constantFrom(...partsOf(right))), { maxLength: 10 })
  return fc.oneof(
    fc.jsonValue(),
    arbitraryResponse(item),
    ids,
    ids.map((ids) => [...ids, ...ids, ...[right].flat()]),
    fc.dictionary(fc.oneof(arbitraryId, fc.constant('__proto__')), fc.oneof(arbitraryId, fc.jsonValue())),
    fc.constantFrom(
      right,
      [right],
      { right },
      partsOf(right).join(),
      JSON.stringify(right),
      [right, right].flat(),
      null,
      -0,
    ),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE, '9'.repeat(200), '', 'constructor', []),
  )
}

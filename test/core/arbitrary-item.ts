import fc from 'fast-check'
import { inlineText } from '../../core/inline.ts'
import { type AnyResponse, correctResponseOf, type Item, type ItemTypeName } from '../../core/items/index.ts'

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** An object without the fields that were left undefined. */
const dropUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T

/** Ids, those that objects inherit and those that look like numbers among them. */
export const arbitraryId = fc.oneof(
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
  media: maybe(media),
}).map(dropUndefined)

const list = (minLength: number, maxLength: number) =>
  fc.uniqueArray(record({ id: arbitraryId, text: arbitraryRichText }), {
    minLength,
    maxLength,
    selector: ({ id }) => id,
  })

type Listed = { id: string; text: string }[]
const idsOf = (entries: Listed) => entries.map(({ id }) => id)

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

const one = (ids: string[]) => fc.constantFrom(...ids).map((id) => [id])
const some = (ids: string[]) => fc.shuffledSubarray(ids, { minLength: 1 })
const shuffle = maybe(fc.boolean())
const pairing = (sources: string[], targets: string[]) =>
  fc
    .tuple(...sources.map(() => fc.constantFrom(...targets)))
    .map((chosen) => Object.fromEntries(sources.map((source, index) => [source, chosen[index] as string])))

const gapText = fc.string({ maxLength: 8 }).map((text) => text.replace(/[{}\\]/g, ''))
const gaps = fc.uniqueArray(fc.tuple(arbitraryId, keyed(4, one), gapText), {
  minLength: 1,
  maxLength: 4,
  selector: ([id]) => id,
})

const own: { [T in ItemTypeName]: fc.Arbitrary<object> } = {
  choice: fc.tuple(keyed(8, one), shuffle).map(([{ right, named, choices }, shuffle]) => ({
    choices,
    correctResponse: named ? right[0] : undefined,
    shuffle,
  })),
  'multiple-choice': fc.tuple(keyed(8, some), shuffle).map(([{ right, named, choices }, shuffle]) => ({
    choices,
    correctResponse: named ? right : undefined,
    shuffle,
  })),
  'true-false': fc.constantFrom(true, false, 'true', 'false', 'not-given').chain((correctResponse) =>
    record({
      correctResponse: fc.constant(correctResponse),
      notGiven: correctResponse === 'not-given' ? fc.constant(true) : maybe(fc.boolean()),
    }),
  ),
  number: record({
    correctResponse: fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((number) => (number === 0 ? 0 : number)),
    tolerance: maybe(fc.double({ min: 0, max: 1000, noNaN: true })),
    unit: maybe(arbitraryPlainText()),
  }),
  'text-entry': fc.array(arbitraryPlainText(), { minLength: 1, maxLength: 3 }).chain((accepted) =>
    record({
      correctResponse: fc.constantFrom(accepted, accepted[0]),
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
      choices: choices.map(({ id, text }) => ({ id, text, ...(!named && right.includes(id) && { correct: true }) })),
    })),
    correctResponse: named ? Object.fromEntries(drawn.map(([id, { right }]) => [id, right[0]])) : undefined,
    shuffle,
  })),
  hottext: keyed(8, some).map(({ right, named, choices }) => ({
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
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(item.correctResponse, String(item.correctResponse), '1,000', '3½', 'none'),
      )
    case 'text-entry':
      return fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...[item.correctResponse].flat()))
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

import fc from 'fast-check'
import type { Item } from '../../../../core/items/index.ts'

/** Words with all special characters of H5P's marks, HTML and inline Markdown, and in other scripts. */
const word = fc.oneof(
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a*b',
      '**',
      'x/y',
      '10:30',
      'c\\+d',
      '\\-',
      '<b>',
      '&amp;',
      '"q"',
      'étoile',
      '평양',
      '*',
    ),
  },
)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

/** The words as inline Markdown that shows exactly them, sometimes with emphasis around a part. */
const rich = fc
  .tuple(words, fc.constantFrom('', ' *so*', ' **so**', ' `so`'))
  .map(([text, end]) => escapeAll(text) + end)
const plainMarkdown = words.map((text) => escapeAll(text))
const escapeAll = (text: string) => text.replace(/[\\`*_[\](){}!.#+-]/g, '\\$&')

const id = fc.stringMatching(/^[a-z]{2,8}$/)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const keyed = (text: fc.Arbitrary<string>, { one }: { one: boolean }) =>
  fc.uniqueArray(text, { minLength: 2, maxLength: 6 }).chain((texts) =>
    fc
      .tuple(
        one ? fc.nat(texts.length - 1).map((index) => [index]) : fc.subarray([...texts.keys()], { minLength: 1 }),
        fc.array(maybe(rich), { minLength: texts.length, maxLength: texts.length }),
      )
      .map(([right, feedback]) =>
        texts.map((text, index) => ({
          id: `c${index}`,
          text,
          ...(right.includes(index) && { correct: true }),
          ...(feedback[index] !== undefined && { feedback: feedback[index] }),
        })),
      ),
  )

const common = { id, prompt: rich, feedback: maybe(plainMarkdown) }
const drop = (fields: object): Item =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Item

const points = (count: number) => (count > 1 ? count : undefined)
const shuffle = fc.constantFrom(undefined, false)
const accepted = words.map((text) => text.trim())

const choice = fc
  .record({ ...common, shuffle, choices: keyed(rich, { one: true }) })
  .map((item) => ({ type: 'choice', ...item }))

const multipleChoice = fc.record({ ...common, shuffle, choices: keyed(rich, { one: false }) }).map((item) => ({
  ...item,
  type: 'multiple-choice',
  points: points(item.choices.filter(({ correct }) => correct).length),
}))

const trueFalse = fc
  .record({
    ...common,
    feedback: fc.constant(undefined),
    correctResponse: fc.boolean(),
    said: fc.option(fc.tuple(plainMarkdown, plainMarkdown)),
  })
  .map(({ said, ...item }) => ({
    ...item,
    type: 'true-false',
    ...(said && said[0] !== said[1]
      ? {
          responses: [
            { response: true, feedback: said[0] },
            { response: false, feedback: said[1] },
          ],
        }
      : said && { feedback: said[0] }),
  }))

const textEntry = fc
  .record({
    ...common,
    prompt: fc.oneof(
      rich,
      fc.tuple(rich, rich).map(([before, after]) => `${before} ____ ${after}`),
    ),
    hint: maybe(rich),
    texts: fc.uniqueArray(accepted, { minLength: 1, maxLength: 3 }),
    allowTypingSlip: fc.constantFrom(undefined, true),
    matchCase: fc.constantFrom(undefined, true),
  })
  .map(({ texts, ...item }) => ({ ...item, type: 'text-entry', correctResponse: texts.length > 1 ? texts : texts[0] }))

/** Every gap offers the same words, as Drag the Words does. */
const inlineChoice = fc
  .record({
    ...common,
    pool: fc.uniqueArray(plainMarkdown, { minLength: 2, maxLength: 5 }),
    between: fc.array(plainMarkdown, { minLength: 2, maxLength: 4 }),
  })
  .chain(({ pool, between, ...item }) =>
    fc
      .array(fc.tuple(fc.nat(pool.length - 1), maybe(plainMarkdown), maybe(plainMarkdown)), {
        minLength: between.length - 1,
        maxLength: between.length - 1,
      })
      .map((rights) => ({
        ...item,
        type: 'inline-choice',
        points: points(rights.length),
        text: between.map((text, index) => (index < rights.length ? `${text} {g${index}} ` : text)).join(''),
        gaps: rights.map(([right, whenRight, whenWrong], index) => ({
          id: `g${index}`,
          choices: pool.map((text, place) => {
            const feedback = place === right ? whenRight : whenWrong
            return {
              id: `c${place}`,
              text,
              ...(place === right && { correct: true }),
              ...(feedback !== undefined && { feedback }),
            }
          }),
        })),
      })),
  )

const bare = fc.stringMatching(/^[("]?[a-zé]{1,6}[.,!)]?$/)
const hottext = fc
  .record({ ...common, sentences: fc.array(fc.tuple(bare, fc.boolean()), { minLength: 2, maxLength: 12 }) })
  .filter(({ sentences }) => sentences.some(([, correct]) => correct))
  .map(({ sentences, ...item }) => ({
    ...item,
    type: 'hottext',
    points: points(sentences.filter(([, correct]) => correct).length),
    sentences: sentences.map(([text, correct], index) => ({
      id: `w${index}`,
      text: escapeAll(text),
      ...(correct && { correct }),
    })),
  }))

/** Items of the types that a question set has, with only what it can hold of them. */
export const arbitraryHeldItem: fc.Arbitrary<Item> = fc
  .oneof<fc.Arbitrary<object>[]>(choice, multipleChoice, trueFalse, textEntry, inlineChoice, hottext)
  .map(drop)

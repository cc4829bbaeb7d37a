import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editorSchema } from '../../authoring/editor-schema.ts'
import { itemTypeName, itemTypes } from '../../core/items/index.ts'
import { quizJsonSchema } from '../../core/quiz-json-schema.ts'
import { arbitraryQuiz, sampleQuiz } from '../core/arbitrary-quiz.ts'
import { toShortItem } from '../core/short-item.ts'

const schema = editorSchema()
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true })
addFormats(ajv)
ajv.addVocabulary(['patternErrorMessage', 'enumDescriptions', 'defaultSnippets'])
const validate = ajv.compile(schema)
const acceptsPlain = ajv.compile(quizJsonSchema())

/** The errors of a quiz in the schema, as "pointer: keyword". */
function errorsOf(quiz: object): string[] {
  validate(quiz)
  // The keyword `if` repeats that its branch has errors.
  return (validate.errors ?? []).flatMap(({ instancePath, keyword }) =>
    keyword === 'if' ? [] : `${instancePath}: ${keyword}`,
  )
}

/** All schemas in a schema, with their paths. */
function listSchemas(value: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  const { defaultSnippets: _, ...schemas } = value as Record<string, unknown>
  const inner = Object.entries(schemas).flatMap(([name, one]) => listSchemas(one, `${path}/${name}`))
  return [[path, value as Record<string, unknown>], ...inner]
}

const [first, ...others] = sampleQuiz.items
const withFirst = (fields: object) => ({ ...sampleQuiz, items: [{ ...first, ...fields }, ...others] })

describe('the JSON Schema for editors', () => {
  it('accepts any valid quiz', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        expect(errorsOf(quiz)).toEqual([])
      }),
    )
  })

  it('accepts any quiz in short form, with headings, lists, pictures and comments', () => {
    const blocks = [
      { heading: 'Bees' },
      { list: ['One'], ordered: true, $comment: 1 },
      { media: { src: 'media/a.png', alt: 'A' } },
    ]
    fc.assert(
      fc.property(arbitraryQuiz, ({ stimulus = [], ...quiz }) => {
        const items = quiz.items.map(toShortItem)
        expect(errorsOf({ ...quiz, $comment: 'a note', stimulus: [...stimulus, ...blocks], items })).toEqual([])
      }),
      { seed: 20_251_213 },
    )
  })

  it('agrees with the plain schema on quizzes with a field that is missing, unknown or of another type', () => {
    const item = fc.nat(sampleQuiz.items.length - 1)
    const name = fc.constantFrom(
      'id',
      'type',
      'prompt',
      'choices',
      'points',
      'correctResponse',
      'evidence',
      'text',
      'x',
    )
    const value = fc.constantFrom(undefined, 7, '', 'choice', 'number', [], {}, null)
    fc.assert(
      fc.property(item, name, value, (index, name, value) => {
        const items = sampleQuiz.items.with(index, { ...sampleQuiz.items[index], [name]: value } as never)
        const quiz = JSON.parse(JSON.stringify({ ...sampleQuiz, items }))
        expect(errorsOf(quiz).length === 0).toBe(acceptsPlain(quiz))
      }),
    )
  })

  it.each([
    ['an unknown type', withFirst({ type: 'mcq' }), ['/items/0/type: enum']],
    ['a type of another kind', withFirst({ type: 7 }), ['/items/0/type: enum', '/items/0/type: type']],
    ['an unknown field', withFirst({ hnit: 'x' }), ['/items/0: additionalProperties']],
    ['no type', JSON.parse(JSON.stringify(withFirst({ type: undefined }))), ['/items/0: required']],
    ['a number as a choice', withFirst({ choices: ['A', 7] }), ['/items/0/choices/1: type']],
    [
      'a misspelt field of a choice',
      withFirst({ choices: ['A', { text: 'B', txt: '' }] }),
      ['/items/0/choices/1: additionalProperties'],
    ],
    ['a choice without text', withFirst({ choices: ['A', { correct: true }] }), ['/items/0/choices/1: required']],
    ['a number as a block', { ...sampleQuiz, stimulus: [7] }, ['/stimulus/0: type']],
    ['an empty list', { ...sampleQuiz, stimulus: [{ list: [] }] }, ['/stimulus/0/list: minItems']],
    ['two kinds of block in one', { ...sampleQuiz, stimulus: [{ list: ['a'], heading: 'b' }] }, ['/stimulus/0: oneOf']],
    ['no choices', JSON.parse(JSON.stringify(withFirst({ choices: undefined }))), ['/items/0: required']],
  ])('reports only what is wrong with %s', (_, quiz, errors) => {
    expect(errorsOf(quiz).sort()).toEqual(errors)
  })

  it('describes each type where the type is chosen', () => {
    const { items } = schema.properties as Record<string, { items: { properties: { type: object } } }>
    expect(items?.items.properties.type).toMatchObject({
      enum: itemTypeName.options,
      enumDescriptions: Object.values(itemTypes).map((type) => type.schema.description),
    })
  })

  it('has a readable message for every pattern and date', () => {
    const patterns = listSchemas(schema).filter(
      ([, { pattern, format }]) => pattern !== undefined || format !== undefined,
    )
    expect(patterns.length).toBeGreaterThan(10)
    for (const [path, { patternErrorMessage }] of patterns) expect(patternErrorMessage, path).toMatch(/^must be /)
    expect(patterns.filter(([, { format, pattern }]) => format === 'date' && pattern !== undefined)).toEqual([])
  })

  it('suggests a valid number for every number', () => {
    const numbers = listSchemas(schema).filter(([, { type }]) => type === 'number' || type === 'integer')
    expect(numbers.length).toBeGreaterThan(10)
    for (const [path, number] of numbers) {
      // Editors insert 0 if a schema suggests nothing.
      const [suggested = 0] = (number.examples as number[] | undefined) ?? []
      expect(ajv.compile(number)(suggested), path).toBe(true)
    }
  })

  it.each(itemTypeName.options)('has a snippet of a valid %s item, whose texts are tab stops', (type) => {
    const { items } = schema.properties as Record<
      string,
      { items: { defaultSnippets: { label: string; body: object }[] } }
    >
    const snippet = items?.items.defaultSnippets.find(({ label }) => label === `${type} item`)
    const text = JSON.stringify(snippet?.body)
    expect(text).toMatch(/"prompt":"\$\{\d+:TO DO: /)
    const inserted = text.replace(/"\^\$\{\d+:([^}]*)\}"/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1')
    expect(itemTypes[type].schema.safeParse(JSON.parse(inserted)).error).toBeUndefined()
  })
})

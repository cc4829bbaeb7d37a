import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quizJsonSchema } from '../../core/quiz-json-schema.ts'
import file from '../../quizzes/kursk-engineers.json' with { type: 'json' }
import { arbitraryQuiz, sampleQuiz } from './arbitrary-quiz.ts'

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats(ajv)
const accepts = ajv.compile(quizJsonSchema())

/** Paths of fields that an editor could not explain. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { properties?: Record<string, { description?: string }> }
  const bare = Object.entries(properties ?? {}).filter(([, field]) => !field.description)
  return [
    ...bare.map(([name]) => `${path}/${name}`),
    ...Object.entries(schema).flatMap(([name, inner]) => undescribed(inner, `${path}/${name}`)),
  ]
}

describe('the JSON Schema of quiz files', () => {
  it('is valid JSON Schema 2020-12', () => {
    expect(quizJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Lede quiz',
    })
    expect(ajv.validateSchema(quizJsonSchema())).toBe(true)
    expect(quizJsonSchema()).not.toHaveProperty('$id')
    expect(JSON.parse(JSON.stringify(quizJsonSchema()))).toEqual(quizJsonSchema())
  })

  it('explains every field at every level', () => {
    expect(undescribed(quizJsonSchema())).toEqual([])
  })

  it('accepts the article’s quiz, the sample and any valid quiz', () => {
    expect(accepts(file)).toBe(true)
    expect(accepts({ $schema: './quiz.schema.json', ...sampleQuiz })).toBe(true)
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        expect(accepts(quiz) || accepts.errors).toBe(true)
      }),
    )
  })

  const [first, ...others] = sampleQuiz.items
  it.each<[string, object]>([
    ['a field that it does not know', { ...sampleQuiz, author: 'me' }],
    ['a field of an item that it does not know', { ...sampleQuiz, items: [{ ...first, hnit: 'x' }, ...others] }],
    ['a field of another type', { ...sampleQuiz, items: [{ ...first, tolerance: 1 }, ...others] }],
    ['no title', { ...sampleQuiz, title: undefined }],
    ['an empty title', { ...sampleQuiz, title: '' }],
    ['no items', { ...sampleQuiz, items: [] }],
    ['an item of no known type', { ...sampleQuiz, items: [{ ...first, type: 'essay' }] }],
    ['an item without a type', { ...sampleQuiz, items: [{ ...first, type: undefined }] }],
    ['an id with a space', { ...sampleQuiz, items: [{ ...first, id: 'a b' }] }],
    ['points below 0', { ...sampleQuiz, items: [{ ...first, points: -1 }] }],
    ['one choice', { ...sampleQuiz, items: [{ ...first, choices: [{ id: 'a', text: 'A', correct: true }] }] }],
    ['an unknown mode', { ...sampleQuiz, mode: 'exam' }],
    [
      'an address that is not one of the web',
      { ...sampleQuiz, source: { title: 'A', publisher: 'B', url: 'javascript:x' } },
    ],
    ['a day that does not exist', { ...sampleQuiz, source: { title: 'A', publisher: 'B', published: '2025-02-30' } }],
    ['half an item drawn', { ...sampleQuiz, draw: 0.5 }],
    [
      'a picture of another host',
      { ...sampleQuiz, items: [{ ...first, media: { src: 'https://a.b/c.png', alt: 'C' } }] },
    ],
    ['a picture that is not described', { ...sampleQuiz, items: [{ ...first, media: { src: 'media/c.png' } }] }],
  ])('refuses %s', (_, quiz) => {
    expect(accepts(JSON.parse(JSON.stringify(quiz)))).toBe(false)
  })
})

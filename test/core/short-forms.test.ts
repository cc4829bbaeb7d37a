import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOfText } from '../../core/id-of-text.ts'
import { scoreResponse } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { expandShortForms, pointIntoWritten } from '../../core/short-forms.ts'
import { versionOf } from '../../core/version.ts'
import { arbitraryItem, arbitraryQuiz, arbitraryResponse } from './arbitrary-quiz.ts'
import { canBeShort, toShortItem, toShortResponse } from './short-item.ts'

const seed = 20_251_213

describe('the id of a text', () => {
  // Published quizzes and recorded responses contain these ids.
  it.each([
    ['Ada Lund', 'c76c415e7228f'],
    ['  Ada \n\tLund ', 'c76c415e7228f'],
    ['ada lund', 'cfad2c3fb6212'],
    ['Cafe\u0301', 'c73473dcc12b7'],
    ['Caf\u00e9', 'c73473dcc12b7'],
    ['\u3000평양\u00a0시', 'c3405c60f9090'],
    ['*Ada* Lund', 'c6883d814cdf3'],
    ['', 'ce3b0c44298fc'],
  ])('of %j is %s', (text, id) => {
    expect(idOfText(text)).toBe(id)
  })
})

const item = { id: 'who', type: 'choice', prompt: 'Who built it?' }
const parse = (...items: object[]) => parseQuiz({ title: 'Cape Amber', language: 'en', evidence: 'none', items })
const parsedItem = (item: object) => (parse(item).quiz as Quiz).items[0]
const issuesOf = (...items: object[]) => parse(...items).issues?.map(({ pointer, detail }) => `${pointer} ${detail}`)
const [lund, reyes, keeper] = ['Ada Lund', 'Tom Reyes', 'The keeper'].map(idOfText) as [string, string, string]

describe('a quiz in short form', () => {
  it('has bare texts as choices, and comments anywhere', () => {
    const choices = ['Ada Lund', { text: 'Tom Reyes', correct: true, $comment: 'He is named twice.' }]
    expect(parse({ $comment: { any: ['thing'] }, ...item, choices }).quiz).toEqual({
      title: 'Cape Amber',
      language: 'en',
      evidence: 'none',
      items: [
        {
          ...item,
          choices: [
            { id: lund, text: 'Ada Lund' },
            { id: reyes, text: 'Tom Reyes', correct: true },
          ],
        },
      ],
    })
  })

  it.each([
    ['choice', 'choices', ' Tom  Reyes', reyes],
    ['multiple-choice', 'choices', ['The keeper', 'Ada Lund'], [keeper, lund]],
    ['hottext', 'sentences', ['Tom Reyes'], [reyes]],
    ['order', 'choices', ['The keeper', 'Ada Lund', 'Tom Reyes'], [keeper, lund, reyes]],
    ['order', 'choices', undefined, [lund, reyes, keeper]],
  ])('names the key of a %s by texts in %s: %j', (type, list, correctResponse, expected) => {
    const texts = ['Ada Lund', 'Tom Reyes', 'The keeper']
    expect(parsedItem({ ...item, type, [list]: texts, correctResponse })).toMatchObject({ correctResponse: expected })
  })

  it('names the pairs of a match by the texts of the sides without ids', () => {
    const right = ['an engineer', 'a keeper']
    const left = [
      { id: 'ada', text: 'Ada Lund' },
      { id: 'tom', text: 'Tom Reyes' },
    ]
    const key = { ada: 'an engineer', tom: 'a keeper' }
    expect(parsedItem({ ...item, type: 'match', left, right, correctResponse: key })).toMatchObject({
      correctResponse: { ada: idOfText('an engineer'), tom: idOfText('a keeper') },
    })
  })

  it('keeps the ids of gaps', () => {
    const gaps = [{ id: 'who', choices: ['Ada Lund', 'Tom Reyes'] }]
    expect(
      parsedItem({
        ...item,
        type: 'inline-choice',
        text: '{who} built it.',
        gaps,
        correctResponse: { who: 'Tom Reyes' },
      }),
    ).toMatchObject({ gaps: [{ id: 'who', choices: [{ id: lund }, { id: reyes }] }], correctResponse: { who: reyes } })
  })

  it.each<[string, object, string[]]>([
    ['no text', { choices: ['Ada Lund', ' '], correctResponse: 'Ada Lund' }, ['/items/0/choices/1 must not be empty']],
    ['a number', { choices: ['Ada', 7, 'Tom'] }, ['/items/0/choices/1 must be a text, or an object with "text"']],
    [
      'equal texts',
      { choices: ['Ada Lund', { text: 'Ada  Lund', correct: true }] },
      ['/items/0/choices/1 has the text of another: give every one in the list an "id"'],
    ],
    [
      'texts that happen to have the same hash',
      { choices: ['Choice 12573553', { text: 'Choice 27453256', correct: true }] },
      ['/items/0/choices/1 has the text of another: give every one in the list an "id"'],
    ],
    [
      'ids on some only',
      { choices: ['Ada Lund', { id: 'tom', text: 'Tom Reyes', correct: true }] },
      ['/items/0/choices/0 must have an "id", as others in the list have: give every one an id, or none'],
    ],
    [
      'ids on some objects only',
      { choices: [{ text: 'Ada Lund' }, { id: 'tom', text: 'Tom Reyes', correct: true }] },
      ['/items/0/choices/0/id must have an "id", as others in the list have: give every one an id, or none'],
    ],
    [
      'a key that is the text of none',
      { choices: ['Ada Lund', 'Tom Reyes'], correctResponse: 'Tom Reyas' },
      ['/items/0/correctResponse names "Tom Reyas", which is the text of none'],
    ],
    [
      'a key that is the text of none, and weights',
      { choices: ['Ada Lund', { text: 'Tom Reyes', weight: 0.5 }], correctResponse: 'Ada' },
      ['/items/0/correctResponse names "Ada", which is the text of none'],
    ],
    [
      'an order of equal texts',
      { type: 'order', choices: ['one', 'two', 'one'] },
      ['/items/0/choices/2 has the text of another: give every one in the list an "id"'],
    ],
    [
      'an order with ids and without a key',
      { type: 'order', choices: ['a', 'b', 'c'].map((id) => ({ id, text: id })) },
      ['/items/0/correctResponse is required'],
    ],
    [
      'a match with two left texts for one',
      {
        type: 'match',
        left: ['one', 'two'],
        right: ['x', 'y'],
        correctResponse: { one: 'x', 'one ': 'y', two: 'x' },
      },
      ['/items/0/correctResponse/one  names "one " twice'],
    ],
    [
      'a match without a partner',
      { type: 'match', left: ['one', 'two'], right: ['x', 'y'], correctResponse: { one: 'x' } },
      ['/items/0/correctResponse must name a partner for "two"'],
    ],
    [
      'a right choice without full weight',
      { choices: ['Ada Lund', { text: 'Tom Reyes', weight: 0.5 }], correctResponse: 'Tom Reyes' },
      ['/items/0/choices/1/weight must be 1 or left out: this is the right choice'],
    ],
  ])('is refused with %s', (_, fields, issues) => {
    expect(issuesOf({ ...item, ...fields })).toEqual(issues)
  })

  it('is expanded at any depth of nesting without an error', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    expect(parse({ ...item, choices: deep }).issues).toBeDefined()
    expect(expandShortForms(deep).value).toEqual(deep)
  })
})

it('a pointer below a bare text points at the text', () => {
  const written = { 'a/b': ['x', { text: 'y' }] }
  expect(pointIntoWritten(written, '/a~1b/0/text')).toBe('/a~1b/0')
  expect(pointIntoWritten(written, '/a~1b/1/text')).toBe('/a~1b/1/text')
  expect(pointIntoWritten(written, '/c/d')).toBe('/c/d')
})

const shortQuiz = arbitraryQuiz
  .filter(({ items }) => items.every(canBeShort))
  .map((quiz) => ({ ...quiz, $comment: 'a note', items: quiz.items.map(toShortItem) }))

describe('any quiz in short form', () => {
  it('is expanded by expanding once', () => {
    fc.assert(
      fc.property(shortQuiz, (short) => {
        const { value, issues } = expandShortForms(short)
        expect(issues).toEqual([])
        expect(expandShortForms(value)).toEqual({ value, issues: [] })
      }),
      { seed },
    )
  })

  it('has the version and the public view of its expansion', () => {
    fc.assert(
      fc.property(shortQuiz, (short) => {
        const quiz = parseQuiz(short).quiz as Quiz
        const expanded = parseQuiz(expandShortForms(short).value).quiz as Quiz
        expect(versionOf(quiz)).toBe(versionOf(expanded))
        expect(toPublicQuiz(quiz, 'q', 'v')).toEqual(toPublicQuiz(expanded, 'q', 'v'))
      }),
      { seed },
    )
  })

  it('is printed as it was written', () => {
    fc.assert(
      fc.property(shortQuiz, (short) => {
        const printed = JSON.parse(printQuiz(short))
        expect(printed).toEqual({ $schema: './quiz.schema.json', ...short })
        expect(parseQuiz(printed)).toEqual(parseQuiz(short))
      }),
      { seed },
    )
  })

  it('gives each response the score that it has with written ids', () => {
    const responded = arbitraryItem
      .filter(canBeShort)
      .chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(responded, ([item, response]) => {
        const [short] = (parse(toShortItem(item)).quiz as Quiz).items
        if (!short) throw new Error('no item')
        expect(scoreResponse(short, toShortResponse(item, response), 'en')).toBe(scoreResponse(item, response, 'en'))
      }),
      { seed },
    )
  })
})

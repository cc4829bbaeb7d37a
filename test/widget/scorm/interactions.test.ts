import { describe, expect, it } from 'vitest'
import { toPublicQuiz } from '../../../core/public-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { type Responses, scoreAttempt } from '../../../core/score-attempt.ts'
import { writeInteractions } from '../../../widget/scorm/interactions.ts'
import { attempt } from '../xapi/submitted.ts'
import { openRunTime } from './page.ts'

const letters = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `c${place}`, text: `T ${place}` }))

const quiz: Quiz = {
  title: 'Every type',
  language: 'en',
  evidence: 'none',
  items: [
    { id: 'one', type: 'choice', prompt: 'One?', choices: letters(3), correctResponse: 'c1' },
    { id: 'some', type: 'multiple-choice', prompt: 'Some?', choices: letters(4), correctResponse: ['c0', 'c2'] },
    { id: 'many', type: 'multiple-choice', prompt: 'Many?', choices: letters(40), correctResponse: ['c0', 'c39'] },
    { id: 'truth', type: 'true-false', prompt: 'True?', correctResponse: true },
    { id: 'said', type: 'true-false', prompt: 'Said?', notGiven: true, correctResponse: 'not-given' },
    { id: 'year', type: 'number', prompt: 'When?', correctResponse: 1987, tolerance: 1 },
    { id: 'word', type: 'text-entry', prompt: 'Who?', correctResponse: 'Tom Reyes', accept: ['Reyes'] },
    { id: 'steps', type: 'order', prompt: 'Order?', choices: letters(3), correctResponse: ['c2', 'c0', 'c1'] },
    {
      id: 'pairs',
      type: 'match',
      prompt: 'Match?',
      left: letters(2),
      right: letters(3),
      correctResponse: { c0: 'c1', c1: 'c2' },
    },
    {
      id: 'gaps',
      type: 'inline-choice',
      prompt: 'Fill in.',
      text: 'The {{a}} is {{b}}.',
      gaps: [
        { id: 'a', choices: letters(20) },
        { id: 'b', choices: letters(20) },
      ],
      correctResponse: { a: 'c1', b: 'c19' },
    },
  ],
} as unknown as Quiz

/** The interactions of an attempt as the run-time has them. */
function report(responses: Responses) {
  const { checked, refused, get } = openRunTime()
  checked.LMSInitialize('')
  const publicQuiz = { ...toPublicQuiz(quiz, 'types', 'AAAAAAAAAAAAAAAA'), items: unshuffled }
  const { items } = scoreAttempt(quiz, attempt, responses)
  const at = new Date(2026, 10, 29, 9, 3, 1)
  const values = writeInteractions(publicQuiz, items, () => ({ at, latency: 3250 }))
  for (const [element, value] of Object.entries(values)) checked.LMSSetValue(element, value)
  const of = (item: string, field: string) =>
    values[`cmi.interactions.${items.findIndex(({ id }) => id === item)}.${field}`]
  return { refused, of, count: get('cmi.interactions._count') }
}

/** The items as learners see them, with choices in the order of the file. */
const unshuffled = toPublicQuiz(quiz, 'types', 'AAAAAAAAAAAAAAAA').items.map((item) => {
  const own = quiz.items.find(({ id }) => id === item.id) as object
  const lists = ['choices', 'left', 'right', 'gaps'].filter((name) => name in own && name in item)
  return { ...item, ...Object.fromEntries(lists.map((name) => [name, own[name as never]])) }
}) as ReturnType<typeof toPublicQuiz>['items']

const right: Responses = {
  one: 'c1',
  some: ['c2', 'c0'],
  many: ['c39', 'c0'],
  truth: true,
  said: 'not-given',
  year: 1987,
  word: 'reyes',
  steps: ['c2', 'c0', 'c1'],
  pairs: { c1: 'c2', c0: 'c1' },
  gaps: { a: 'c1', b: 'c19' },
}

describe('the interactions of an attempt', () => {
  it('are accepted by a run-time for every item type', () => {
    const { refused, count } = report(right)
    expect(refused).toEqual([])
    expect(count).toBe(`${quiz.items.length}`)
  })

  it('name each choice by one character, and equal responses alike', () => {
    const { of } = report(right)
    for (const item of ['one', 'some', 'many', 'truth', 'said', 'year', 'steps', 'pairs', 'gaps'])
      expect([item, of(item, 'student_response')]).toEqual([item, of(item, 'correct_responses.0.pattern')])
    expect(quiz.items.map(({ id }) => [of(id, 'type'), of(id, 'student_response')])).toEqual([
      ['choice', '1'],
      ['choice', '0,2'],
      ['performance', 'c0,c39'],
      ['true-false', 't'],
      ['choice', '2'],
      ['numeric', '1987'],
      ['fill-in', 'reyes'],
      ['sequencing', '2,0,1'],
      ['matching', '0.1,1.2'],
      ['matching', '0.1,1.j'],
    ])
    expect(of('one', 'time')).toBe('09:03:01')
    expect(of('one', 'latency')).toBe('0000:00:03.25')
  })

  it('are correct, wrong or a share; an item without an answer is wrong and has no response', () => {
    const { of, refused } = report({ one: 'c1', some: ['c0'], truth: false, year: '31 or 32' })
    expect(['one', 'some', 'truth', 'word'].map((item) => of(item, 'result'))).toEqual([
      'correct',
      '0.5',
      'wrong',
      'wrong',
    ])
    expect(of('word', 'student_response')).toBeUndefined()
    expect([of('year', 'type'), of('year', 'student_response')]).toEqual(['fill-in', '31 or 32'])
    expect(refused).toEqual([])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attemptId } from '../../../core/attempt.ts'
import { isComplete } from '../../../core/completeness.ts'
import { toPublicQuiz } from '../../../core/public-quiz.ts'
import { arrangeItems } from '../../../widget/store/arrange-items.ts'
import { makeAttemptId } from '../../../widget/store/attempt-record.ts'
import { isAnswered } from '../../../widget/store/is-answered.ts'
import { arbitraryItem, arbitraryQuiz, arbitraryResponse } from '../../core/arbitrary-quiz.ts'

const publicQuiz = arbitraryQuiz.map((quiz) => toPublicQuiz(quiz, 'quiz', 'AAAAAAAAAAAAAAAA'))
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value

it('the order of an attempt’s items depends on its id only, and is complete', () => {
  fc.assert(
    fc.property(publicQuiz, fc.uuid({ version: 4 }), (quiz, id) => {
      const items = arrangeItems(quiz, { id })
      expect(arrangeItems(quiz, { id })).toEqual(items)
      for (const item of items) {
        const before = quiz.items.find((each) => each.id === item.id)
        for (const [field, value] of Object.entries(item)) {
          const original = before?.[field as keyof typeof before]
          if (field !== 'gaps') expect(sorted(value)).toEqual(sorted(original))
          if ('shuffle' in item && !item.shuffle) expect(value).toEqual(original)
        }
      }
    }),
  )
})

it('completeness equals core’s isComplete, except that a number only needs a digit', () => {
  fc.assert(
    fc.property(
      arbitraryItem.chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item))),
      ([item, response]) => {
        const quiz = toPublicQuiz({ title: 'Q', language: 'en', items: [item] }, 'quiz', 'AAAAAAAAAAAAAAAA')
        const shown = quiz.items[0] as (typeof quiz.items)[number]
        const complete = isComplete(item, response, 'en')
        const answered = isAnswered(shown, response)
        if (item.type === 'number') expect(answered || !complete).toBe(true)
        else expect(answered).toBe(complete)
      },
    ),
  )
})

it('ids are random UUIDs for the host', () => {
  const ids = Array.from({ length: 1000 }, makeAttemptId)
  for (const id of ids) expect(attemptId.parse(id)).toBe(id)
  expect(new Set(ids).size).toBe(1000)
})

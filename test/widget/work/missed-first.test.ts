import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawItems } from '../../../core/draw.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import { arrangeItems } from '../../../widget/store/arrange-items.ts'
import { makeAttemptId, newAttempt } from '../../../widget/store/attempt-record.ts'
import { missedFirst } from '../../../widget/work/missed-first.ts'

const quizOf = (size: number, draw?: number) =>
  ({
    id: 'any',
    version: 'v',
    mode: 'test',
    language: 'en',
    ...(draw && { draw }),
    items: Array.from({ length: size }, (_, index) => ({ id: `i${index}`, type: 'number', prompt: '?', points: 1 })),
  }) as unknown as PublicQuiz

function freshRecord(quiz: PublicQuiz) {
  const id = makeAttemptId()
  return { id, host: 'https://host', place: 'here', quiz, attempt: newAttempt(id, quiz, 'test') }
}

it('another attempt begins with all missed items, then has the rest in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(29)), (size, places) => {
      const quiz = quizOf(size)
      const missed = [...new Set(places.map((place) => `i${place % size}`))]
      const { attempt } = missedFirst(freshRecord(quiz), missed)
      const order = arrangeItems(quiz, attempt).map(({ id }) => id)
      expect(new Set(order.slice(0, missed.length))).toEqual(new Set(missed))
      const rest = quiz.items.map(({ id }) => id).filter((id) => !missed.includes(id))
      expect(order.slice(missed.length)).toEqual(rest)
    }),
  )
})

it('a drawn attempt gets another id only to draw more missed items, and draws by that id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 3 }), (size, draw) => {
      const quiz = quizOf(size, draw)
      const fresh = freshRecord(quiz)
      const missed = ['i0']
      const again = missedFirst(fresh, missed)
      const drawn = (id: string) => drawItems(quiz, id).some((item) => item.id === 'i0')
      expect(again.attempt.id).toBe(again.id)
      if (drawn(fresh.id)) expect(again.id).toBe(fresh.id)
      expect(drawn(again.id)).toBe(true)
      expect(arrangeItems(quiz, again.attempt)[0]?.id).toBe('i0')
    }),
  )
})

it('missed items that the quiz no longer has are ignored', () => {
  const { attempt } = missedFirst(freshRecord(quizOf(3)), ['gone', 'i2'])
  expect(attempt.first).toEqual(['i2'])
})

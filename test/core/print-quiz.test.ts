import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { arbitraryQuiz } from './arbitrary-quiz.ts'

it('gives the same quiz when what was printed is read again', () => {
  fc.assert(
    fc.property(arbitraryQuiz, (quiz) => {
      expect(parseQuiz(JSON.parse(printQuiz(quiz)))).toEqual({ quiz })
    }),
  )
})

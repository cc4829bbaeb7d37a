import { z } from 'zod'
import { attemptId } from '../../core/attempt.ts'
import { quizId } from '../../core/quiz.ts'
import { exampleAttempt, exampleId } from './examples.ts'

/** `{quiz}` in an address. */
export const quizPath = z.object({ quiz: quizId.meta({ param: { example: exampleId } }) })

/** `{attempt}` in an address. */
export const attemptPath = z.object({ attempt: attemptId.meta({ param: { example: exampleAttempt } }) })

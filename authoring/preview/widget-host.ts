import type { z } from 'zod'
import { type Attempt, attemptId, attemptPutSchema, checkSchema } from '../../core/attempt.ts'
import { isComplete } from '../../core/completeness.ts'
import { issuesOf } from '../../core/issues.ts'
import { checkResponse } from '../../core/items/index.ts'
import { checkResponses, scoreAttempt, scoreItem } from '../../core/score-attempt.ts'
import { leastAttempts, type Statistics } from '../../core/statistics.ts'
import type { DraftVersions } from './draft-versions.ts'
import { PreviewProblem } from './preview-problem.ts'

/** The part of the API that the widget uses, in memory. Attempts are gone when the preview ends. */
export class WidgetHost {
  readonly #draft: DraftVersions
  readonly #now: () => string
  readonly #attempts = new Map<string, Attempt>()

  /** `now` returns the time, as an ISO date. */
  constructor(draft: DraftVersions, now: () => string) {
    this.#draft = draft
    this.#now = now
  }

  /** `GET /api/quizzes/{quiz}` */
  readQuiz(id: string, version: string | undefined) {
    const found = this.#find(id, version)
    return this.#draft.toPublic(found.quiz, found.version)
  }

  /** `GET /api/quizzes/{quiz}/statistics`: a draft has no other attempts. */
  readStatistics(id: string, asked: string | undefined): Statistics {
    const { version } = this.#find(id, asked)
    return { id, version, leastAttempts }
  }

  /** `POST /api/quizzes/{quiz}/checks` */
  check(id: string, body: unknown) {
    const { version, item: name, response } = parse(checkSchema, body)
    const { quiz } = this.#find(id, version)
    const item = quiz.items.find((item) => item.id === name)
    if (!item) throw new PreviewProblem('invalid-request', 'The draft no longer has this item.')
    const misfit = checkResponse(item, response)
    if (misfit !== undefined) throw new PreviewProblem('invalid-response', `The response ${misfit}.`)
    if (!isComplete(item, response, quiz.language)) {
      throw new PreviewProblem('incomplete-response', 'The response is not a complete response.')
    }
    return scoreItem(item, response, quiz.language)
  }

  /** `PUT /api/attempts/{attempt}`. Unlike a host, it accepts a submitted attempt again, because the file may have changed. */
  putAttempt(id: string, body: unknown): Attempt {
    const { submitted, ...put } = parse(attemptPutSchema, body)
    if (!attemptId.safeParse(id).success)
      throw new PreviewProblem('invalid-request', 'This is not the id of an attempt.')
    const { quiz } = this.#find(put.quiz, put.version)
    const errors = checkResponses(quiz, id, put.responses)
    if (errors.length) throw new PreviewProblem('invalid-response', 'Some responses do not fit.', errors)
    const attempt: Attempt = submitted
      ? {
          id,
          ...put,
          status: 'submitted',
          submittedAt: this.#now(),
          ...scoreAttempt(quiz, id, put.responses),
        }
      : { id, ...put, status: 'in-progress' }
    this.#attempts.set(id, attempt)
    return attempt
  }

  /** `GET /api/attempts/{attempt}` */
  readAttempt(id: string): Attempt {
    const attempt = this.#attempts.get(id)
    if (!attempt) throw new PreviewProblem('unknown-attempt', 'There is no attempt with this id.')
    return attempt
  }

  #find(id: string, version: string | undefined) {
    const found = id === this.#draft.id ? this.#draft.find(version) : undefined
    if (found) return found
    const code = id === this.#draft.id && version !== undefined ? 'unknown-version' : 'unknown-quiz'
    throw new PreviewProblem(code, 'The preview shows only one draft, in its last states.')
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new PreviewProblem('invalid-request', 'The body has the wrong form.', issuesOf(parsed.error, body))
}

import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemCode } from '../../core/problems.ts'
import type { Env } from '../bindings.ts'
import { StorageUnavailable } from '../db/database.ts'
import { limits } from '../limits.ts'
import { findPublicQuiz } from './find-quiz.ts'
import { renderFrontPage } from './front-page.ts'
import type { Html } from './html.ts'
import { renderNotFound, renderUnavailable, renderUnpublished } from './notice-pages.ts'
import { findListing } from './other-quizzes.ts'
import { renderQuizPage } from './quiz-page.ts'

/** The pages for people: the front page and one for each published quiz. Mount it where the catalogue is set. */
export const pages = new Hono<Env>()
  .get('/', (c) =>
    unlessUnavailable(c, async () => {
      const [quiz, listing] = await Promise.all([
        findPublicQuiz(c.var.catalogue, c.env.FRONT_QUIZ),
        findListing(c.env.DB, c.var.database),
      ])
      if (!quiz) return answerNotice(c, renderUnpublished(c.env.FRONT_QUIZ), 200)
      return answerPage(c, renderFrontPage(quiz, listing, originOf(c)))
    }),
  )
  .get('/q/:quiz', (c) =>
    unlessUnavailable(c, async () => {
      const quiz = await findPublicQuiz(c.var.catalogue, c.req.param('quiz'))
      return quiz ? answerPage(c, renderQuizPage(quiz, originOf(c))) : answerNotFound(c, 'unknown-quiz')
    }),
  )

/** Says in words that there is nothing at this address. */
export function answerNotFound(c: Context<Env>, problem: ProblemCode = 'not-found') {
  c.set('problem', problem)
  return answerNotice(c, renderNotFound(), 404)
}

async function unlessUnavailable(c: Context<Env>, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    c.set('problem', 'storage-unavailable')
    c.header('Retry-After', String(limits.retryAfterStorageSeconds))
    return answerNotice(c, renderUnavailable(), 503)
  }
}

/** A quiz as it is now: a minute old at most, as old as what an isolate takes for current. */
const answerPage = (c: Context<Env>, page: Html) => c.html(page, 200, { 'Cache-Control': 'public, max-age=60' })

/** A page about a state that may end at any moment, so nobody may keep it. */
const answerNotice = (c: Context<Env>, page: Html, status: ContentfulStatusCode) =>
  c.html(page, status, { 'Cache-Control': 'no-store' })

const originOf = (c: Context<Env>) => new URL(c.req.url).origin

import { type Context, Hono, type Next } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { readEmbedding } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import type { ProblemCode } from '../../core/problems.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Env } from '../bindings.ts'
import { StorageUnavailable } from '../db/database.ts'
import { limits } from '../limits.ts'
import { isFlood, limitFloods } from '../middleware/limit-rate.ts'
import { isRead } from '../middleware/refuse-route.ts'
import { discoveryHeader } from '../oembed/discovery.ts'
import { publicOrigin } from '../requests/public-origin.ts'
import { renderApiPage } from './api/api-page.ts'
import { renderBuilderPage } from './builder/builder-page.ts'
import { renderClassesPage } from './classes/classes-page.ts'
import { findPublicQuiz } from './find-quiz.ts'
import { renderAssignmentFrame, renderFrameNotice, renderFramePage, renderWithdrawnFrame } from './frame-page.ts'
import { renderFrontPage } from './front-page.ts'
import type { Html } from './html.ts'
import { renderNotFound, renderTooMany, renderUnavailable, renderUnpublished, renderWithdrawn } from './notice-pages.ts'
import { renderPoster } from './poster.ts'
import { renderPrivacyPage } from './privacy-page.ts'
import { readAssignment, renderAssignmentPage } from './pupil/assignment-page.ts'
import { renderJoinPage } from './pupil/join-page.ts'
import { renderQr } from './qr-code.ts'
import { renderQuizPage } from './quiz-page.ts'
import { renderReceiptPage } from './receipt-page.ts'
import { renderReviewPage } from './review-page.ts'
import type { PageStrings } from './strings/language.ts'
import { speakTo } from './strings/speak.ts'
import { findVariants } from './variants.ts'
import { renderWriteFrame, renderWritePage } from './write/write-page.ts'

/** The pages for people: the front page, the one for teachers, those of each published quiz, and the reader's review. Mount it where the catalogue is set. */
export const pages = new Hono<Env>()
  .use((c, next) => (isRead(c.req.method) ? unlessFlood(c, next) : limitFloods(c, next)))
  .get('/', (c) =>
    unlessUnavailable(c, async () => {
      const [quiz, listing] = await Promise.all([
        findPublicQuiz(c.var.catalogue, c.env.FRONT_QUIZ),
        c.var.catalogue.findListing(),
      ])
      if (!quiz) return answerNotice(c, renderUnpublished(c.env.FRONT_QUIZ), 200)
      return answerPage(c, renderFrontPage(quiz, listing, publicOrigin(c)))
    }),
  )
  .get('/embed', (c) =>
    unlessUnavailable(c, async () => {
      const { catalogue } = c.var
      const listing = await catalogue.findListing()
      const asked = c.req.query('quiz')
      const chosen =
        (asked && (await findPublicQuiz(catalogue, asked))) ||
        (await findPublicQuiz(catalogue, c.env.FRONT_QUIZ)) ||
        (listing[0] && (await findPublicQuiz(catalogue, listing[0].id)))
      if (!chosen) return answerNotice(c, renderUnpublished(c.env.FRONT_QUIZ), 200)
      return answerPage(c, renderBuilderPage(chosen, embeddingOf(c, chosen.id), listing, publicOrigin(c)))
    }),
  )
  .get('/q/:quiz', (c) =>
    withQuiz(c, async (quiz) => {
      const embedding = embeddingOf(c, quiz.id)
      const variants = await findVariants(c.var.catalogue, c.var.database, quiz.id)
      c.header('Link', discoveryHeader(embedding, publicOrigin(c)))
      return answerPage(c, renderQuizPage({ quiz, embedding, variants, origin: publicOrigin(c) }))
    }),
  )
  .get('/q/:quiz/poster', (c) =>
    withQuiz(c, (quiz) => answerPage(c, renderPoster(quiz, embeddingOf(c, quiz.id), publicOrigin(c)))),
  )
  .get('/q/:quiz/qr.svg', (c) =>
    withQuiz(c, ({ id, title }) => {
      const { link } = writeSnippets(embeddingOf(c, id), publicOrigin(c))
      return c.body(String(renderQr(link, title)), 200, { ...fresh, 'Content-Type': 'image/svg+xml; charset=utf-8' })
    }),
  )
  .get('/embed/:quiz', (c) =>
    unlessUnavailable(
      c,
      async () => {
        const assignment = readAssignment(c.req.query('assignment'))
        if (assignment) return answerPage(c, renderAssignmentFrame(assignment, embeddingOf(c, ''), stringsFor(c)))
        const quiz = await findPublicQuiz(c.var.catalogue, c.req.param('quiz'))
        if (quiz) {
          const embedding = embeddingOf(c, quiz.id)
          c.header('Link', discoveryHeader(embedding, publicOrigin(c)))
          return answerPage(c, renderFramePage(quiz, embedding, publicOrigin(c)))
        }
        const strings = stringsFor(c)
        if (await isWithdrawn(c))
          return answerGone(c, renderWithdrawnFrame(embeddingOf(c, c.req.param('quiz')), strings))
        c.set('problem', 'unknown-quiz')
        return answerNotice(c, renderFrameNotice(strings.noQuiz, strings), 404)
      },
      (strings) => renderFrameNotice(strings.frameNotShown, strings),
    ),
  )
  .get('/classes', (c) => answerPage(c, renderClassesPage(stringsFor(c), publicOrigin(c), true)))
  // Not stored, so that "back" on a shared computer does not show a class again.
  .get('/classes/:class', (c) => answerNotice(c, renderClassesPage(stringsFor(c), publicOrigin(c), false), 200))
  .get('/a/:class/:assignment', (c) => {
    const assignment = readAssignment(`${c.req.param('class')}/${c.req.param('assignment')}`)
    return assignment ? answerPage(c, renderAssignmentPage(assignment, stringsFor(c))) : answerNotFound(c)
  })
  .get('/join', (c) => answerPage(c, renderJoinPage(stringsFor(c))))
  .get('/t', (c) => answerPage(c, renderJoinPage(stringsFor(c))))
  .get('/write', (c) => answerPage(c, renderWritePage(stringsFor(c), publicOrigin(c))))
  .get('/write/frame', (c) => answerPage(c, renderWriteFrame()))
  .get('/privacy', (c) => answerPage(c, renderPrivacyPage(publicOrigin(c), c.env.KEEP_SUBMITTED_DAYS)))
  .get('/receipt', (c) => answerPage(c, renderReceiptPage(stringsFor(c))))
  .get('/review', (c) => answerPage(c, renderReviewPage(stringsFor(c), publicOrigin(c))))

/** Responds with the API page, which only changes with a deploy. */
export const answerApiPage = (c: Context<Env>) =>
  c.html(renderApiPage(publicOrigin(c)), 200, { 'Cache-Control': 'public, max-age=3600' })

/** Responds with the page for an unknown URL. */
export function answerNotFound(c: Context<Env>, problem: ProblemCode = 'not-found') {
  c.set('problem', problem)
  return answerNotice(c, renderNotFound(stringsFor(c)), 404)
}

/** Limits the rate with an HTML response that a browser can show: a page, or a sentence in a frame. */
async function unlessFlood(c: Context<Env>, next: Next) {
  if (!(await isFlood(c))) return next()
  c.set('problem', 'rate-limited')
  c.header('Retry-After', String(limits.retryAfterFloodSeconds))
  const strings = stringsFor(c)
  const inFrame = c.req.path.startsWith('/embed/')
  return answerNotice(c, inFrame ? renderFrameNotice(strings.frameNotShown, strings) : renderTooMany(strings), 429)
}

async function unlessUnavailable(
  c: Context<Env>,
  answer: () => Promise<Response>,
  notice: (strings: PageStrings) => Html = renderUnavailable,
) {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    c.set('problem', 'storage-unavailable')
    c.header('Retry-After', String(limits.retryAfterStorageSeconds))
    return answerNotice(c, notice(stringsFor(c)), 503)
  }
}

/** Responds with a page made from the quiz in the address, with 404, or with 410 if it is withdrawn. */
const withQuiz = (c: Context<Env>, answer: (quiz: PublicQuiz) => Response | Promise<Response>) =>
  unlessUnavailable(c, async () => {
    const quiz = await findPublicQuiz(c.var.catalogue, c.req.param('quiz') ?? '')
    if (quiz) return answer(quiz)
    if (!(await isWithdrawn(c))) return answerNotFound(c, 'unknown-quiz')
    return answerGone(c, renderWithdrawn(stringsFor(c), embeddingOf(c, c.req.param('quiz') ?? '')))
  })

/** True if the quiz in the address is withdrawn. It has just been looked for, so this costs no query. */
const isWithdrawn = async (c: Context<Env>) =>
  (await c.var.catalogue.findCurrent(c.req.param('quiz') ?? ''))?.withdrawn === true

/** Responds with the page or frame of a withdrawn quiz. */
function answerGone(c: Context<Env>, page: Html) {
  c.set('problem', 'quiz-withdrawn')
  return answerNotice(c, page, 410)
}

/**
 * A minute at most, as long as an isolate trusts its current version. Offline, pages come from the service worker
 * (`site/service-worker/`), which refreshes them when there is a network.
 */
const fresh = { 'Cache-Control': 'public, max-age=60' }

/** A page that may be cached for a minute. */
const answerPage = (c: Context<Env>, page: Html) => c.html(page, 200, fresh)

/** A page about a temporary state, which must not be cached. */
const answerNotice = (c: Context<Env>, page: Html, status: ContentfulStatusCode) =>
  c.html(page, status, { 'Cache-Control': 'no-store' })

/** The texts of a page without a quiz, in the reader's language; `Vary` keeps caches from mixing languages. */
function stringsFor(c: Context<Env>): PageStrings {
  c.header('Vary', 'Accept-Language')
  return speakTo(c.req.query('lang'), c.req.header('Accept-Language'))
}

/** The embed options in the query string. */
const embeddingOf = (c: Context<Env>, quiz: string) => readEmbedding(quiz, c.req.query())

import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptStore } from '../device/attempt-store.ts'
import { importAgain } from '../import-again.ts'
import { backOff, type Pause, pause } from '../network/back-off.ts'
import { fetchNow, type HttpProblem, type Outcome, request } from '../network/request.ts'
import { embedKey, newRecord } from '../store/attempt-record.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import type { PublishedQuiz, Trouble } from '../store/state.ts'
import { embeddedQuiz, showInstead } from './switch-quiz.ts'

/** Timeout of the device's storage, in ms, before a new attempt is shown; a later result replaces that. */
const deviceTimeout = 2000

/** Back-off starts at about a second, because the loader has tried before. */
const firstTries = 4

const importResuming = importAgain(() => import('./resume-attempt.ts'))

/** One search for the quiz; a new search ends it. */
interface Search {
  ended: boolean
  pause?: Pause | undefined
}

/**
 * Shows an attempt: the one of an earlier visit on this device, even without a network, else a new one once the quiz has
 * been fetched. Returns a function that retries immediately.
 */
export function findQuiz(store: QuizStore, element: Element, attempts: AttemptStore): () => void {
  let search: Search = { ended: true }

  function find() {
    if (search.pause) return search.pause.end()
    search.ended = true
    search = { ended: false }
    void begin(store, element, attempts, search)
  }

  const hurry = () => search.pause?.end()
  watch(
    store,
    ({ connected }) => connected,
    (connected) => {
      if (connected) {
        addEventListener('online', hurry)
        if (!store.state.shown) find()
      } else {
        removeEventListener('online', hurry)
        search.ended = true
        search.pause?.end()
        search = { ended: true }
      }
    },
  )
  return find
}

async function begin(store: QuizStore, element: Element, attempts: AttemptStore, search: Search) {
  const { embed } = store.state
  const fail = (trouble: Trouble) => store.dispatch({ type: 'trouble', trouble })
  if (!embed.quiz) return fail({ code: 'no-quiz', detail: '' })
  const record = await Promise.race([findStored(store, element, attempts), pause(deviceTimeout).done])
  if (search.ended) return
  if (record && record.quiz.id !== embed.quiz) return showInstead(element, record.quiz.id)
  const resuming = embed.attempt ? await importResuming().catch(() => undefined) : undefined
  if (search.ended) return
  if (record) {
    store.dispatch({ type: 'begin', record })
    return resuming?.catchUp(embed, record, attempts)
  }
  const found = store.state.published ?? (await load(store, search, fail))
  if (!found || search.ended) return
  if ('problem' in found) return fail(found.problem)
  store.dispatch({ type: 'published', published: found })
  const fresh = newRecord(embed, found.quiz, embed.attempt ?? undefined)
  const first = (await resuming?.resumeAttempt(embed, fresh)) ?? fresh
  if (!search.ended) store.dispatch({ type: 'begin', record: first })
}

/** The stored attempt. Once the learner has switched variants on this page, only that of the shown quiz. */
function findStored({ state: { embed } }: QuizStore, element: Element, attempts: AttemptStore) {
  const key = embedKey(embed)
  return embeddedQuiz(element) === undefined ? attempts.findLatest(key) : attempts.find({ embedKey: key })
}

/** Fetches the current version, with retries; undefined if the search has ended. */
async function load(
  { state: { embed } }: QuizStore,
  search: Search,
  fail: (trouble: Trouble) => void,
): Promise<PublishedQuiz | { problem: HttpProblem } | undefined> {
  for (let tries = firstTries; !search.ended; tries++) {
    let link: string | null = null
    const outcome: Outcome<PublicQuiz> = await request(
      async (url, init) => {
        const response = await fetchNow(url, init)
        link = response.headers.get('Link')
        return response
      },
      `${embed.host}/api/quizzes/${encodeURIComponent(embed.quiz)}`,
    )
    if (search.ended) return undefined
    if ('body' in outcome) return { quiz: outcome.body, link }
    if ('problem' in outcome) return outcome
    fail({ code: 'unreachable', detail: '' })
    search.pause = pause(outcome.retryAfter + backOff(tries, Math.random))
    await search.pause.done
    search.pause = undefined
  }
  return undefined
}

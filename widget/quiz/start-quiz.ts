import type { PublicQuiz } from '../../core/public-quiz.ts'
import { importAgain } from '../import-again.ts'
import { type Embed, newRecord } from '../store/attempt-record.ts'
import { createQuizStore, type QuizStore } from '../store/quiz-store.ts'
import type { PublishedQuiz } from '../store/state.ts'
import { english, loadStrings, type Parts } from '../strings/load-strings.ts'
import { notifyOfAnswers } from './notify-page.ts'
import type { FirstSteps, Work } from './quiz-props.ts'

const importWork = importAgain(() => import('../work/index.ts'))
/** The same for an assignment, which only then is loaded. */
const importSeat = importAgain(() => import('../seat/index.tsx'))

/** A quiz in an element. */
export interface StartedQuiz {
  store: QuizStore
  steps: FirstSteps
  readonly work: Work | undefined
}

/**
 * Shows the first question as soon as possible, then imports `widget/work/`. Until that has loaded, answers wait as
 * pending steps in the store. `first` is the loader's request for the quiz.
 */
export function startQuiz(
  element: HTMLElement,
  embed: Embed,
  locale: string,
  first: Promise<Response> | undefined,
): StartedQuiz {
  const store = createQuizStore(embed, locale, english)
  const { dispatch } = store
  let parts: Parts = []
  let work: Work | undefined

  async function loadTexts(): Promise<void> {
    const { locale } = store.state
    const wanted = parts
    const strings = await loadStrings(locale, wanted)
    if (locale !== store.state.locale || wanted !== parts) return loadTexts()
    dispatch({ type: 'strings', strings })
  }

  async function loadWork() {
    parts = embed.assignment ? ['work', 'seat'] : ['work']
    const loaded = await Promise.all([embed.assignment ? importSeat() : importWork(), loadTexts()]).catch(
      () => undefined,
    )
    if (!loaded) return dispatch({ type: 'work', work: 'failed' })
    const [{ connectWork }] = loaded
    work ??= connectWork(store, element)
    dispatch({ type: 'work', work: 'ready' })
  }

  async function start() {
    const texts = Promise.race([loadTexts(), timeout()])
    const [published, visited] = await Promise.all([
      readQuiz(embed.quiz, first),
      embed.attempt || mayHaveVisited(),
      texts,
    ])
    if (published) dispatch({ type: 'published', published })
    if (published && !visited && !embed.assignment)
      dispatch({ type: 'begin', record: newRecord(embed, published.quiz) })
    await loadWork()
  }

  notifyOfAnswers(store, element)
  store.subscribe((after, before) => {
    if (after.locale !== before.locale) loadTexts().catch(() => {})
  })
  void start()
  return {
    store,
    steps: {
      respond: (item, response) => dispatch({ type: 'respond', item, response }),
      openHint: (item) => dispatch({ type: 'hint', item }),
      announce: (text) => dispatch({ type: 'announce', text }),
      loadWork: () => void loadWork(),
    },
    get work() {
      return work
    },
  }
}

/** Timeout of the loader's requests for the quiz and the first texts, in ms. */
const loaderTimeout = 10_000

const timeout = () => new Promise<undefined>((resolve) => setTimeout(resolve, loaderTimeout))

/** The quiz if the loader's request succeeds; `widget/work/` retries and reports errors. */
async function readQuiz(id: string, first: Promise<Response> | undefined): Promise<PublishedQuiz | undefined> {
  try {
    const response = await Promise.race([first, timeout()])
    if (!response?.ok) return undefined
    const quiz: PublicQuiz = await response.json()
    // The element may name another quiz than when the loader sent the request.
    return quiz.id === id ? { quiz, link: response.headers.get('Link') } : undefined
  } catch {
    return undefined
  }
}

/** True if an earlier visit may have left an attempt on this device. Creates no database. */
async function mayHaveVisited(): Promise<boolean> {
  try {
    // A sandboxed frame has no databases, and listing them there raises an error that cannot be caught.
    return origin !== 'null' && (await indexedDB.databases()).some(({ name }) => name === 'lede')
  } catch {
    return true
  }
}

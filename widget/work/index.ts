import type { AttemptStore } from '../device/attempt-store.ts'
import { keepAttempt } from '../device/keep-attempt.ts'
import restStyles from '../items/rest.css'
import { restViews } from '../items/rest.ts'
import type { Outbox } from '../network/outbox.ts'
import { sendAttempt } from '../network/send-attempt.ts'
import type { Work } from '../quiz/quiz-props.ts'
import { embedKey } from '../store/attempt-record.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { Actions } from './actions.tsx'
import { Again } from './again.tsx'
import { announce } from './announce.ts'
import { BlockView } from './block-view.tsx'
import { Feedback } from './feedback.tsx'
import { findQuiz } from './find-quiz.ts'
import { findVariants } from './find-variants.ts'
import { holdKeys } from './hold-keys.ts'
import { notifyOfOutcome } from './notify-of-outcome.ts'
import { Overview } from './overview.tsx'
import { attempts, outboxFor } from './page-wide.ts'
import { openWhilePrinted } from './print-quiz.ts'
import resultStyles from './result.css'
import { Result } from './result.tsx'
import specialMedia from './special-media.css'
import { workSteps } from './steps.ts'
import { embeddedQuiz, hasArrived } from './switch-quiz.ts'
import { TroubleView } from './trouble.tsx'
import workStyles from './work.css'
import { WorkLine } from './work-line.tsx'

const views = { Actions, Again, BlockView, Feedback, Overview, Result, TroubleView, WorkLine }

/**
 * Connects everything beyond the first question and its answer: the only function that the first load imports later. Its
 * subscribers live as long as the store; while the element is in no page, they remove their outside listeners.
 */
export function connectWork(store: QuizStore, element: HTMLElement): Work {
  const { embed } = store.state
  const own = embeddedQuiz(element)
  if (hasArrived(embed.quiz)) store.dispatch({ type: 'focus', id: 'heading' })
  keepAttempt(store, attempts, own && own !== embed.quiz ? embedKey({ ...embed, quiz: own }) : undefined)
  // Another quiz would be another attempt than the one that the page has named.
  if (!embed.attempt) findVariants(store)
  const startFinding = () => findQuiz(store, element, attempts)
  return connectParts(store, element, { attempts, outbox: outboxFor(embed.host), startFinding })
}

interface Parts {
  attempts: AttemptStore
  outbox: Outbox
  /** Begins to look for the attempt to show. Returns a function that retries immediately. */
  startFinding: () => () => void
}

/** Connects what quizzes for everybody and for a class have in common. */
export function connectParts(store: QuizStore, element: HTMLElement, { attempts, outbox, startFinding }: Parts): Work {
  sendAttempt(store, outbox)
  announce(store)
  notifyOfOutcome(store, element)
  holdKeysInPage(store, element)
  openWhilePrinted(store, element)
  const steps = workSteps(store, { attempts, outbox, element, findQuiz: startFinding() })
  return { steps, views, itemViews: restViews, styles: workStyles + restStyles + resultStyles + specialMedia }
}

function holdKeysInPage(store: QuizStore, element: Element) {
  let release = () => {}
  watch(
    store,
    ({ connected }) => connected,
    (connected) => {
      release()
      release = connected ? holdKeys(element) : () => {}
    },
  )
}

import type { ItemResult } from '../../core/attempt.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { LedeEvents } from '../events.ts'
import type { Fetch } from '../network/request.ts'
import { makeAttemptId } from '../store/attempt-record.ts'
import { noteAnswerTimes } from './answer-times.ts'
import { type AnswerTime, writeDecimal, writeInteractions } from './interactions.ts'
import { recallAttempt } from './recall-attempt.ts'
import type { Session } from './session.ts'
import { readSuspended, writeSuspended } from './suspended.ts'

interface Options {
  /** Origin of the quiz. */
  host: string
  /** Score out of 100 that passes. Without it, an attempt is only completed. */
  passMark?: number | undefined
  fetch: Fetch
}

/** An attempt that has been handed in. */
interface Submitted {
  attempt: string
  score: number
  maxScore: number
  items: readonly ItemResult[]
  publicQuiz: PublicQuiz
}

/** States of a learner whom the platform knows as not having begun: "incomplete" must not replace a later one. */
const unbegun = new Set(['', 'not attempted', 'unknown', 'browsed'])

/**
 * Shows the attempt that the platform names in an element, and reports the first one that is handed in: an attempt of the
 * platform is one attempt at the quiz, because a result shows what is correct.
 */
export function reportQuiz(element: Element, session: Session, { host, passMark, fetch }: Options) {
  const earlier = readSuspended(session.get('cmi.suspend_data'))
  const { attempt, isReported } = earlier ?? { attempt: makeAttemptId(), isReported: false }
  element.setAttribute('attempt', attempt)
  // A teacher who looks at a learner's work, or a look ahead, changes nothing.
  if (isReported || /^(review|browse)$/.test(session.get('cmi.core.lesson_mode'))) return
  const isNew = unbegun.has(session.get('cmi.core.lesson_status'))
  session.set({
    ...(isNew && { 'cmi.core.lesson_status': 'incomplete' }),
    'cmi.core.exit': 'suspend',
    'cmi.suspend_data': writeSuspended({ attempt, isReported }),
  })
  const times = noteAnswerTimes(new Date())
  let isDone = false

  function report({ items, publicQuiz, ...submitted }: Submitted, handedIn: Date) {
    if (isDone) return
    isDone = true
    const timeOf = (item: string): AnswerTime => times.of(item) ?? { at: handedIn }
    session.set({
      ...writeInteractions(publicQuiz, items, timeOf),
      ...writeScore(submitted, passMark),
      'cmi.core.exit': '',
      'cmi.suspend_data': writeSuspended({ attempt: submitted.attempt, isReported: true }),
    })
  }

  element.addEventListener('lede-answer', (event) => {
    times.note((event as CustomEvent<LedeEvents['lede-answer']>).detail.item, new Date())
  })
  element.addEventListener('lede-submit', (event) => {
    report((event as CustomEvent<LedeEvents['lede-submit']>).detail, new Date())
  })
  if (earlier) void recall()

  async function recall() {
    const recalled = await recallAttempt(fetch, host, attempt)
    if (!recalled) return
    const { publicQuiz } = recalled
    const { score = 0, maxScore = 0, items = [], submittedAt } = recalled.attempt
    report({ attempt, score, maxScore, items, publicQuiz }, submittedAt ? new Date(submittedAt) : new Date())
  }
}

function writeScore({ score, maxScore }: Pick<Submitted, 'score' | 'maxScore'>, passMark: number | undefined) {
  const raw = writeDecimal(maxScore > 0 ? Math.min(100, Math.max(0, (100 * score) / maxScore)) : 0)
  // Compared as it is sent: the platform compares it with the manifest's mastery score itself.
  const verdict = passMark === undefined ? 'completed' : Number(raw) >= passMark ? 'passed' : 'failed'
  return {
    'cmi.core.score.raw': raw,
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.lesson_status': verdict,
  }
}

import type { LiveAttempt } from '../live-attempt.ts'
import type { Work } from './index.ts'
import { strings } from './strings.ts'

/** Where the learner's work is, in words. */
export interface WorkState {
  text: string
  /** Whether screen readers are told at once: not for each answer that is saved. */
  spoken?: boolean
  /** What the learner can do about it. */
  retry?: 'hurry' | 'submit'
}

/** Where the work of an attempt is: on this device, on its way, or with the host. */
export function describeWork(work: Work, live: LiveAttempt | undefined): WorkState | undefined {
  if (!live || live.state.status === 'not-started') return undefined
  const { id, status, refusal } = live.state
  if (status === 'submitted') return { text: strings.handedIn, spoken: true }
  if (status === 'in-progress') {
    return work.kept
      ? { text: live.pending.length > 0 ? strings.saving : strings.saved }
      : { text: strings.notKept, spoken: true }
  }
  if (refusal) return { text: strings.refused(refusal.detail), spoken: true, retry: 'submit' }
  if (work.outbox.stateOf(id) !== 'waiting') return { text: strings.handingIn }
  return { text: work.kept ? strings.waiting : strings.waitingUnkept, spoken: true, retry: 'hurry' }
}

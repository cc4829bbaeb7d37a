import type { LiveAttempt } from '../live-attempt.ts'
import type { Strings } from '../strings/language.ts'
import type { Work } from './index.ts'

/** Where the learner's work is, in words. */
export interface WorkState {
  text: string
  /** What screen readers are told at once; nothing for each answer that is saved. */
  spoken?: string
  /** What the learner can do about it. */
  retry?: 'hurry' | 'submit'
}

/** Where the work of an attempt is: on this device, on its way, or with the host. */
export function describeWork(
  { kept, outbox }: Work,
  live: LiveAttempt | undefined,
  strings: Strings,
): WorkState | undefined {
  if (!live || live.state.status === 'not-started') return undefined
  const { id, status, refusal, result } = live.state
  if (status === 'submitted') {
    const { score = 0, maxScore = 0 } = result ?? {}
    return { text: strings.handedIn, spoken: `${strings.handedIn}. ${strings.points(score, maxScore)}` }
  }
  if (status === 'in-progress') {
    return kept ? { text: live.pending.length > 0 ? strings.saving : strings.saved } : spoken(strings.notKept)
  }
  if (refusal) return { ...spoken(strings.refused(refusal.detail)), retry: 'submit' }
  if (outbox.stateOf(id) !== 'waiting') return { text: strings.handingIn }
  return { ...spoken(kept ? strings.waiting : strings.waitingUnkept), retry: 'hurry' }
}

const spoken = (text: string): WorkState => ({ text, spoken: text })

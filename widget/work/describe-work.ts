import type { QuizState } from '../store/state.ts'

/** The state of the learner's work, in words. */
export interface WorkDescription {
  text: string
  /** Announced to screen readers when it changes; undefined for each saved answer. */
  spoken?: string
  /** The action for a retry. */
  retry?: 'sendNow' | 'submit'
}

/** Describes where the attempt is: on this device, being sent, or with the host. */
export function describeWork({ shown, kept, staying, delivery, strings }: QuizState): WorkDescription | undefined {
  if (!shown || shown.attempt.status === 'not-started') return undefined
  const { status, refusal, result } = shown.attempt
  // After the last check of a practice, the learner has not asked for the result yet.
  if (staying && kept) return { text: strings.saved }
  if (status === 'submitted') {
    if (!result) return spoken(strings.handedIn)
    const { score = 0, maxScore = 0 } = result
    return { text: strings.handedIn, spoken: `${strings.handedIn}. ${strings.points(score, maxScore)}` }
  }
  if (status === 'in-progress') {
    return kept ? { text: shown.pending.length > 0 ? strings.saving : strings.saved } : spoken(strings.notKept)
  }
  if (refusal) return { ...spoken(strings.refused(refusal.detail)), retry: 'submit' }
  // An earlier put may be waiting while the handing in is not on this device yet.
  if (delivery !== 'waiting' || shown.pending.length > 0) return { text: strings.handingIn }
  return { ...spoken(kept ? strings.waiting : strings.waitingUnkept), retry: 'sendNow' }
}

const spoken = (text: string): WorkDescription => ({ text, spoken: text })

import type { QuizState } from '../store/state.ts'

/** Where the learner's work is, in words. */
export interface WorkDescription {
  text: string
  /** What screen readers announce when it changes; not each answer that is saved. */
  spoken?: string
  /** The step by which the learner can try again. */
  retry?: 'sendNow' | 'submit'
}

/** Where the work of an attempt is: on this device, on its way, or with the host. */
export function describeWork({ shown, kept, delivery, strings }: QuizState): WorkDescription | undefined {
  if (!shown || shown.attempt.status === 'not-started') return undefined
  const { status, refusal, result } = shown.attempt
  if (status === 'submitted') {
    const { score = 0, maxScore = 0 } = result ?? {}
    return { text: strings.handedIn, spoken: `${strings.handedIn}. ${strings.points(score, maxScore)}` }
  }
  if (status === 'in-progress') {
    return kept ? { text: shown.pending.length > 0 ? strings.saving : strings.saved } : spoken(strings.notKept)
  }
  if (refusal) return { ...spoken(strings.refused(refusal.detail)), retry: 'submit' }
  if (delivery !== 'waiting') return { text: strings.handingIn }
  return { ...spoken(kept ? strings.waiting : strings.waitingUnkept), retry: 'sendNow' }
}

const spoken = (text: string): WorkDescription => ({ text, spoken: text })

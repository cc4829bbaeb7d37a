import type { LiveAttempt } from '../live-attempt.ts'
import { strings as firstStrings } from '../strings.ts'
import type { Work } from './index.ts'
import { describeWork } from './work-state.ts'

/** Says where the learner's work is, always. */
export function WorkLine({ live, work }: { live: LiveAttempt; work: Work }) {
  const { text, retry } = describeWork(work, live) ?? {}
  return (
    <footer class="work" part="work">
      {text}{' '}
      {retry && (
        <button type="button" part="button" onClick={() => work.steps[retry]()}>
          {firstStrings.tryAgain}
        </button>
      )}
    </footer>
  )
}

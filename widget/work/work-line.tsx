import type { LiveAttempt } from '../live-attempt.ts'
import { strings as firstStrings } from '../strings/start.ts'
import type { Work } from './index.ts'
import { Variants } from './variants.tsx'
import { describeWork } from './work-state.ts'

/** Says where the learner's work is, always; before there is any, what else could be worked on. */
export function WorkLine({ live, work }: { live: LiveAttempt; work: Work }) {
  const { text, retry } = describeWork(work, live) ?? {}
  return (
    <footer class="work" part="work">
      {text}{' '}
      {live.state.status === 'not-started' && work.variants.length > 0 && (
        <Variants quiz={live.quiz} variants={work.variants} />
      )}
      {retry && (
        <button type="button" part="button" onClick={() => work.steps[retry]()}>
          {firstStrings.tryAgain}
        </button>
      )}
    </footer>
  )
}

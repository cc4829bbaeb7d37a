import type { LiveAttempt } from '../live-attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Button } from './button.tsx'
import type { Work } from './index.ts'
import { Variants } from './variants.tsx'
import { describeWork } from './work-state.ts'

/** Says where the learner's work is, always; before there is any, what else could be worked on. */
export function WorkLine({ live, work }: { live: LiveAttempt; work: Work }, { strings }: Spoken) {
  const { text, retry } = describeWork(work, live, strings) ?? {}
  return (
    <footer class="work" part="work">
      {text}{' '}
      {live.state.status === 'not-started' && work.variants.length > 0 && (
        <Variants quiz={live.quiz} variants={work.variants} />
      )}
      {retry && <Button onClick={() => work.steps[retry]()}>{strings.tryAgain}</Button>}
    </footer>
  )
}

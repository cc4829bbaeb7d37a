import { strings as firstStrings } from '../strings.ts'
import type { WorkProps } from './work-props.ts'
import { describeWork } from './work-state.ts'

/** Says where the learner's work is, always. */
export function WorkLine({ live, work }: WorkProps) {
  const { text, retry } = describeWork(work, live) ?? {}
  return (
    <footer class="work" part="work">
      {text}{' '}
      {retry && (
        <button type="button" part="button" onClick={() => work[retry]()}>
          {firstStrings.tryAgain}
        </button>
      )}
    </footer>
  )
}

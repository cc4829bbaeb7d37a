import type { WorkProps } from '../quiz/quiz-props.ts'
import { unansweredIn } from '../store/is-answered.ts'
import type { Spoken } from '../strings/language.ts'
import { ItemNumbers } from './item-numbers.tsx'

/** A button for each item that shows if it is answered. */
export function Overview({ shown, work: { steps } }: WorkProps, { strings }: Spoken) {
  const { items, attempt } = shown
  const unanswered = unansweredIn(shown)
  const isDone = (index: number) => !unanswered.includes(index)
  return (
    <nav part="overview" aria-label={strings.overview}>
      <p class="muted">{strings.answeredOf(items.length - unanswered.length, items.length)}</p>
      <ItemNumbers
        indexes={[...items.keys()]}
        label={(index) => (isDone(index) ? strings.answered : strings.notAnswered)(index + 1)}
        current={attempt.position}
        isDone={isDone}
        onGo={steps.go}
      />
    </nav>
  )
}

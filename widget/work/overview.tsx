import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import { unansweredIn } from '../store/is-answered.ts'
import type { Spoken } from '../strings/language.ts'
import { ItemNumbers } from './item-numbers.tsx'
import { judge } from './judge.ts'
import { Trail } from './trail.tsx'

/** A button for each item that shows if it is answered, in practice also how. */
export function Overview({ shown, work: { steps } }: WorkProps, { strings }: Spoken) {
  const { items, attempt } = shown
  // Until practice has begun, there is nothing to look back on.
  if (attempt.mode === 'practice' && attempt.position === 0 && attempt.status === 'not-started') return null
  const unanswered = unansweredIn(shown)
  const verdicts = items.map(({ id }) => {
    const result = resultOf(attempt, id)
    return result && judge(result)
  })
  const isDone = (index: number) => !unanswered.includes(index)
  const label = (index: number) => {
    const verdict = verdicts[index]
    if (verdict) return `${strings.question(index + 1)}, ${strings[`is-${verdict}`]}`
    return (isDone(index) ? strings.answered : strings.notAnswered)(index + 1)
  }
  return (
    <nav part="overview" aria-label={strings.overview}>
      {verdicts.some(Boolean) && <Trail verdicts={verdicts} />}
      <p class="muted">
        <ChangingText>{strings.answeredOf(items.length - unanswered.length, items.length)}</ChangingText>
      </p>
      <ItemNumbers
        indexes={[...items.keys()]}
        label={label}
        current={attempt.position}
        toneOf={(index) => verdicts[index] ?? (isDone(index) ? 'answered' : undefined)}
        onGo={steps.go}
      />
    </nav>
  )
}

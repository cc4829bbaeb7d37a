import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'
import { describeWork } from './describe-work.ts'
import { Variants } from './variants.tsx'

/** The state of the learner's work; before the first answer, the quiz's variants. */
export function WorkLine({ state, shown, work: { steps } }: WorkProps, { strings }: Spoken) {
  const { text, retry } = describeWork(state) ?? {}
  return (
    <footer class="work" part="work">
      {text && <ChangingText>{text}</ChangingText>}
      {shown.attempt.status === 'not-started' && state.variants.length > 0 && (
        <Variants quiz={shown.record.quiz} variants={state.variants} switchQuiz={steps.switchQuiz} />
      )}
      {retry && <Button onClick={steps[retry]}>{strings.tryAgain}</Button>}
    </footer>
  )
}

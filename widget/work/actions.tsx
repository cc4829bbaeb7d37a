import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import { unansweredIn } from '../store/is-answered.ts'
import { itemShown } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'
import { nextLeft } from './next-left.ts'
import { AskSureness } from './sureness.tsx'

/** The buttons for the learner's next step. */
export const Actions = (props: WorkProps) => (
  <>
    <AskSureness {...props} />
    {props.shown.attempt.mode === 'practice' ? <PracticeActions {...props} /> : <TestActions {...props} />}
  </>
)

/** Check; then the next item that is left, and the result once none after this one is left. */
function PracticeActions({ state, shown, work: { steps } }: WorkProps, { strings }: Spoken) {
  const checked = resultOf(shown.attempt, itemShown(shown)?.id ?? '')
  const next = nextLeft(shown)
  // A response that could not be checked is kept, not left for later.
  const done = checked || state.notice?.code === 'not-checked'
  return (
    <>
      <p class="actions">
        {!checked && (
          <Button primary onClick={steps.check}>
            {state.checking ? strings.checking : strings.check}
          </Button>
        )}
        {next !== undefined && (
          <Button primary={checked !== undefined} onClick={() => steps.go(next)}>
            {done ? strings.next : strings.later}
          </Button>
        )}
        {(next === undefined || next < shown.attempt.position) && (
          <Button primary={checked !== undefined && next === undefined} onClick={steps.confirmSubmit}>
            {strings.seeResult}
          </Button>
        )}
      </p>
      {state.confirming && <ConfirmSubmit unanswered={unansweredIn(shown)} steps={steps} />}
    </>
  )
}

/** Next, previous and submit. */
function TestActions({ state, shown, work: { steps } }: WorkProps, { strings }: Spoken) {
  const { position } = shown.attempt
  const last = position === shown.items.length - 1
  const unanswered = unansweredIn(shown)
  const ready = last || unanswered.length === 0
  return (
    <>
      <p class="actions">
        {!last && (
          <Button primary={!ready} onClick={() => steps.go(position + 1)}>
            {strings.next}
          </Button>
        )}
        {position > 0 && <Button onClick={() => steps.go(position - 1)}>{strings.previous}</Button>}
        <Button primary={ready} onClick={steps.confirmSubmit}>
          {strings.handIn}
        </Button>
      </p>
      {state.confirming && <ConfirmSubmit unanswered={unanswered} steps={steps} />}
    </>
  )
}

interface ConfirmSubmitProps {
  /** Indexes of items. */
  unanswered: readonly number[]
  steps: WorkProps['work']['steps']
}

/** Asks whether to submit with unanswered items. */
const ConfirmSubmit = ({ unanswered, steps }: ConfirmSubmitProps, { strings }: Spoken) => {
  const [first = 0] = unanswered
  return (
    <fieldset class="asking" part="message" aria-labelledby="asking">
      <p id="asking" tabIndex={-1}>
        <ChangingText>
          {strings.withoutAnswer(
            unanswered.length,
            unanswered.map((index) => index + 1),
          )}
        </ChangingText>
      </p>
      <p class="actions">
        <Button primary onClick={() => steps.go(first)}>
          {strings.goTo(first + 1)}
        </Button>
        <Button onClick={steps.keepWorking}>{strings.keepWorking}</Button>
        <Button onClick={steps.submit}>{strings.handInAnyway}</Button>
      </p>
    </fieldset>
  )
}

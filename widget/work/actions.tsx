import { Button } from '../quiz/button.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import { unansweredIn } from '../store/is-answered.ts'
import { itemShown } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'
import { AskSureness } from './sureness.tsx'

/** The buttons for the learner's next step. */
export const Actions = (props: WorkProps) => (
  <>
    <AskSureness {...props} />
    {props.shown.attempt.mode === 'practice' ? <PracticeActions {...props} /> : <TestActions {...props} />}
  </>
)

/** Check, and next or skip. */
function PracticeActions({ state, shown, work: { steps } }: WorkProps, { strings }: Spoken) {
  const { position } = shown.attempt
  const last = position === shown.items.length - 1
  const checked = resultOf(shown.attempt, itemShown(shown)?.id ?? '')
  // A response that could not be checked is kept, not skipped.
  const next = checked || state.notice?.code === 'not-checked' ? strings.next : strings.skip
  return (
    <p class="actions">
      {!checked && (
        <Button primary onClick={steps.check}>
          {state.checking ? strings.checking : strings.check}
        </Button>
      )}
      <Button primary={checked !== undefined} onClick={() => steps.go(position + 1)}>
        {last ? strings.seeResult : next}
      </Button>
    </p>
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
        {strings.withoutAnswer(
          unanswered.length,
          unanswered.map((index) => index + 1),
        )}
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

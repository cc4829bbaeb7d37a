import { resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Asking } from './asking.tsx'
import { Button } from './button.tsx'
import { notChecked } from './check-item.ts'
import { AskSureness } from './sureness.tsx'
import type { WorkProps } from './work-props.ts'

/** What the learner can do next. */
export const Actions = (props: WorkProps) => (
  <>
    <AskSureness {...props} />
    {props.live.state.mode === 'practice' ? <PracticeActions {...props} /> : <TestActions {...props} />}
  </>
)

/** Check, then on to the next item; or on without checking. */
function PracticeActions({ quiz, live, steps }: WorkProps, { strings }: Spoken) {
  const { position } = live.state
  const last = position === live.items.length - 1
  const checked = resultOf(live.state, quiz.item?.id ?? '')
  const onNext = () => steps.go(position + 1)
  const next = last ? strings.seeResult : checked || quiz.notice === notChecked ? strings.next : strings.skip
  return (
    <p class="actions">
      {!checked && (
        <Button primary onClick={() => steps.check()}>
          {steps.checking ? strings.checking : strings.check}
        </Button>
      )}
      <Button primary={checked !== undefined} onClick={onNext}>
        {next}
      </Button>
    </p>
  )
}

/** On, back, and handing in. */
function TestActions(props: WorkProps, { strings }: Spoken) {
  const { live, steps } = props
  const { position } = live.state
  const last = position === live.items.length - 1
  const ready = last || steps.unanswered.length === 0
  return (
    <>
      <p class="actions">
        {!last && (
          <Button primary={!ready} onClick={() => steps.go(position + 1)}>
            {strings.next}
          </Button>
        )}
        {position > 0 && <Button onClick={() => steps.go(position - 1)}>{strings.previous}</Button>}
        <Button primary={ready} onClick={() => steps.handIn()}>
          {strings.handIn}
        </Button>
      </p>
      {steps.asking && <Asking {...props} />}
    </>
  )
}

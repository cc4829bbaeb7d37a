import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import type { SeatStrings } from '../strings/language.ts'
import { describeWork } from '../work/describe-work.ts'
import { Result } from '../work/result.tsx'
import type { Seat } from './open-seat.ts'
import { attemptOf } from './seat-record.ts'

/** The result once it is revealed; before, that the attempt is handed in, and nothing else. */
export function SeatResult({ seat, ...props }: WorkProps & { seat: Seat }, { strings }: { strings: SeatStrings }) {
  const { state, shown, work } = props
  const { text, retry } = describeWork(state) ?? {}
  const { ended, late, shared, assignment } = shown.record.seat ?? {}
  const { result, mode } = shown.attempt
  const note = late ? strings.late : ended ? strings.timeOver : result && mode === 'practice' && strings.withHelp
  const { reveal = 'never', attempts = 1 } = assignment ?? {}
  const toCome = attemptOf(shown.record) < attempts ? strings['reveal-last'] : strings.resultToCome
  const when = reveal === 'submitted' ? toCome : strings[`reveal-${reveal}`]
  return (
    <>
      {note && <p class="notice">{note}</p>}
      {result ? (
        <Result {...props} />
      ) : (
        <section part="result" aria-labelledby="result">
          <h3 id="result" tabIndex={-1}>
            <ChangingText>{text}</ChangingText>
          </h3>
          {!shared && <p>{when}</p>}
          <p class="actions">
            {retry && <Button onClick={work.steps[retry]}>{strings.tryAgain}</Button>}
            {shared && (
              <Button primary onClick={seat.leave}>
                {strings.nextPupil}
              </Button>
            )}
            <SeatAgain {...props} />
          </p>
        </section>
      )}
    </>
  )
}

/** The button for the next attempt of a seat, while there is one. */
export function SeatAgain({ shown, work }: WorkProps, { strings }: { strings: SeatStrings }) {
  const { attempts = 1 } = shown.record.seat?.assignment ?? {}
  const next = attemptOf(shown.record) + 1
  return next > attempts || shown.attempt.status !== 'submitted' ? null : (
    <Button onClick={work.steps.startAgain}>{strings.attemptOf(next, attempts)}</Button>
  )
}

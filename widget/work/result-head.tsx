import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import type { ShownAttempt } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'
import { describeGain, describeScore, scoreOf } from './describe-score.ts'
import { judge } from './judge.ts'
import { describeResult } from './result-text.ts'
import { Squares } from './squares.tsx'
import { TakeAlong } from './take-along.tsx'
import { WorkLine } from './work-line.tsx'

/** What a learner keeps and shows: the score, when and how it was earned, a square for each item, and what to do next. */
export function ResultHead(props: WorkProps, { strings }: Spoken) {
  const { state, shown, work, steps } = props
  const { attempt, items } = shown
  const { result, earlier } = attempt
  const known = items.flatMap(({ id }) => resultOf(attempt, id) ?? [])
  const score = scoreOf(shown)
  const points = strings.points(score.score, score.maxScore)
  const gain = describeGain(score, earlier, strings)
  const again = <work.views.Again {...props} />
  return (
    <div class="head">
      <h3 id="result" tabIndex={-1}>
        <span class="count">{strings.yourResult}</span>
        {known.length > 0 && (
          <span class="score" part="score">
            <ChangingText>{result ? points : `${points} ${strings.soFar}`}</ChangingText>
          </span>
        )}
      </h3>
      <Facts shown={shown} />
      <WorkLine {...props} />
      {known.length === 0 && <p>{strings.resultToCome}</p>}
      {result && <p class="comment">{describeScore(score, strings)}</p>}
      {result && gain && <p class="comment">{gain}</p>}
      {known.length > 0 && <Squares verdicts={known.map(judge)} />}
      {known.length > 0 && !result && <p class="actions">{again}</p>}
      {result && (
        <TakeAlong
          text={describeResult(shown, state.embed.host, points)}
          // An attempt that a learning platform has named is reported to it.
          receipt={state.embed.attempt ? undefined : result.receipt && `${state.embed.host}/receipt#${result.receipt}`}
          announce={steps.announce}
        >
          {again}
        </TakeAlong>
      )}
    </div>
  )
}

/** The mode, which try it was, and when it was handed in by the host's clock. */
function Facts({ shown: { attempt, record } }: { shown: ShownAttempt }, { strings }: Spoken) {
  const { mode, earlier, result } = attempt
  const { submittedAt } = result ?? {}
  return (
    <p class="muted">
      {strings[`mode-${mode}`]}
      {!record.seat && ` · ${strings.try((earlier?.attempts ?? 0) + 1)}`}
      {submittedAt && (
        <>
          {' · '}
          <time dateTime={submittedAt}>
            {new Date(submittedAt).toLocaleString(strings.locale, { dateStyle: 'long', timeStyle: 'short' })}
          </time>
        </>
      )}
    </p>
  )
}

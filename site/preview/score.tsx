import type { ScoreAnswer } from '../../authoring/preview/draft-state.ts'

/** The score of a response with its explanation, and the feedback to the learner. */
export function Score({ answer }: { answer: ScoreAnswer }) {
  const { misfit, result, why, complete } = answer
  if (misfit !== undefined) return <p class="misfit">No response to this item: it {misfit}.</p>
  if (!result) return null
  const { score, maxScore, responseFeedback = [], feedback, evidence, moreEvidence = [], attribution } = result
  return (
    <div class="score" aria-live="polite">
      <p class="points">
        {Number(score.toFixed(4))} of {maxScore}
      </p>
      {!complete && <p class="misfit">Incomplete: it can be handed in, but not be checked.</p>}
      <ul>
        {why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl>
        {responseFeedback.map((text) => (
          <Term key={text} term="Said to this response" text={text} />
        ))}
        <Term term="Feedback" text={feedback} />
        {[evidence, ...moreEvidence].map((one) => (
          <Term key={one?.quote} term="Evidence" text={one?.quote} />
        ))}
        <Term term="Attribution" text={attribution} />
      </dl>
    </div>
  )
}

const Term = ({ term, text }: { term: string; text: string | undefined }) =>
  text === undefined ? null : (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )

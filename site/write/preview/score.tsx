import type { ScoreAnswer } from '../../../authoring/preview/draft-state.ts'
import { useTexts } from '../texts.ts'

/** The score of a response with its explanation, and the feedback to the learner. */
export function Score({ answer }: { answer: ScoreAnswer }) {
  const t = useTexts()
  const { misfit, result, why, complete } = answer
  if (misfit !== undefined) return <p class="misfit">{t.misfit(misfit)}</p>
  if (!result) return null
  const { score, maxScore, responseFeedback = [], feedback, evidence, moreEvidence = [], attribution } = result
  return (
    <div class="score" aria-live="polite">
      <p class="points">{t.pointsOf(Number(score.toFixed(4)), maxScore)}</p>
      {!complete && <p class="misfit">{t.incomplete}</p>}
      <ul lang="en" dir="ltr">
        {why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl>
        {responseFeedback.map((text) => (
          <Term key={text} term={t.responseFeedback} text={text} />
        ))}
        <Term term={t.feedback} text={feedback} />
        {[evidence, ...moreEvidence].map((one) => (
          <Term key={one?.quote} term={t.evidence} text={one?.quote} />
        ))}
        <Term term={t.attribution} text={attribution} />
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

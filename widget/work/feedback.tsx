import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../content-language.ts'
import { Inline } from '../inline.tsx'
import { strings } from './strings.ts'

/** How a score reads: in full, in part, or not at all. */
export const judgeScore = ({ score, maxScore }: ItemResult) =>
  score >= maxScore ? 'right' : score > 0 ? 'partly' : 'wrong'

/** What an item earned and why, with the sentence of the passage that settles it. */
export function Feedback({ result, language }: { result: ItemResult; language: string }) {
  const { feedback, evidence, attribution, score, maxScore } = result
  const verdict = judgeScore(result)
  const content = contentIn(language)
  return (
    <div class={`feedback ${verdict}`} part="feedback">
      <h4 id="verdict" tabIndex={-1} part="verdict">
        {strings[verdict]} <small>{strings.points(score, maxScore)}</small>
      </h4>
      {feedback && (
        <p {...content}>
          <Inline source={feedback} />
        </p>
      )}
      {attribution && (
        <p class="muted">
          {strings.accordingTo} <span {...content}>{attribution}</span>
        </p>
      )}
      {evidence && (
        <figure part="evidence">
          <figcaption class="muted">{strings.passageSays}</figcaption>
          <blockquote {...content}>{evidence.quote}</blockquote>
        </figure>
      )}
    </div>
  )
}

import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../content-language.ts'
import { Inline } from '../inline.tsx'
import { strings } from '../strings/work.ts'

/** How a result reads, and the tone that it has. */
export function judge({ response, score, maxScore }: ItemResult) {
  const tone = score >= maxScore ? 'right' : score > 0 ? 'partly' : 'wrong'
  return { tone, words: response === undefined ? strings.unanswered : strings[tone] }
}

/** What an item earned and why, with the sentence of the passage that settles it. */
export function Feedback({ result, language }: { result: ItemResult; language: string }) {
  const { responseFeedback = [], feedback, evidence, attribution, score, maxScore } = result
  const { tone, words } = judge(result)
  const content = contentIn(language)
  return (
    <div class={`feedback ${tone}`} part="feedback">
      <h4 id="verdict" tabIndex={-1} part="verdict">
        {words} <small>{strings.points(score, maxScore)}</small>
      </h4>
      {[...responseFeedback, feedback].map(
        (said) =>
          said && (
            <p {...content}>
              <Inline source={said} />
            </p>
          ),
      )}
      {attribution && (
        <p class="muted">
          {strings.whoSays} <span {...content}>{attribution}</span>
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

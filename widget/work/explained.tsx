import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../content-language.ts'
import { ItemBody, Prompt } from '../item-body.tsx'
import { Feedback, judgeScore } from './feedback.tsx'
import { strings } from './strings.ts'
import type { WorkProps } from './work-props.ts'

interface ExplainedProps extends WorkProps {
  place: number
  result: ItemResult
}

/** One item with its result. What was not right stands open; after a test, everything does. */
export function Explained({ quiz, live, place, result }: ExplainedProps) {
  const item = live.items[place]
  if (!item) return null
  const { language } = live.quiz
  const verdict = judgeScore(result)
  return (
    <details class={`explained ${verdict}`} open={live.state.mode === 'test' || verdict !== 'right'}>
      <summary id={`explained-${place}`}>
        <span class="count">
          {strings.question(place + 1)} · {strings[verdict]}
        </span>
        <Prompt item={item} language={language} />
      </summary>
      <div {...contentIn(language)}>
        <ItemBody quiz={quiz} live={live} item={item} />
      </div>
      <Feedback result={result} language={language} />
    </details>
  )
}

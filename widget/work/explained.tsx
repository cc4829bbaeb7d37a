import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../../core/content-language.ts'
import { ItemBody, Prompt } from '../quiz/item-body.tsx'
import type { Spoken } from '../strings/language.ts'
import { Feedback, judge } from './feedback.tsx'
import { describeOthers } from './others.tsx'
import type { WorkProps } from './work-props.ts'

interface ExplainedProps extends WorkProps {
  place: number
  result: ItemResult
}

/** One item with its result, open after a test: practice has shown it before. */
export function Explained({ quiz, live, steps, place, result }: ExplainedProps, { strings }: Spoken) {
  const item = live.items[place]
  if (!item) return null
  const { language } = live.quiz
  const { tone, words } = judge(result)
  return (
    <details class={`explained ${tone}`} open={live.state.mode === 'test'}>
      <summary id={`explained-${place}`}>
        <span class="count">
          {strings.question(place + 1)} · {strings[`is-${words}`]}
        </span>
        <small>{describeOthers(steps, item.id, strings)}</small>
        <Prompt item={item} language={language} />
      </summary>
      <div {...contentIn(language)}>
        <ItemBody quiz={quiz} live={live} item={item} />
      </div>
      <Feedback quiz={quiz} result={result} language={language} />
    </details>
  )
}

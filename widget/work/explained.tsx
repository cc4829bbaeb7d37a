import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../../core/content-language.ts'
import { ItemBody, Prompt } from '../quiz/item-body.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'
import { Feedback } from './feedback.tsx'
import { judge } from './judge.ts'
import { describeOthers } from './others.tsx'

interface ExplainedProps extends WorkProps {
  index: number
  result: ItemResult
}

/** One item with its result; open after a test, closed after practice, which has shown it before. */
export function Explained({ index, result, ...props }: ExplainedProps, { strings }: Spoken) {
  const { state, shown } = props
  const item = shown.items[index]
  if (!item) return null
  const { language } = shown.record.quiz
  const tone = judge(result)
  return (
    <details class={`explained ${tone}`} open={shown.attempt.mode === 'test'}>
      <summary id={`explained-${index}`}>
        <span class="count">
          {strings.question(index + 1)} · {strings[`is-${tone}`]}
        </span>
        <small>{describeOthers(state, item.id, strings)}</small>
        <Prompt item={item} language={language} />
      </summary>
      <div {...contentIn(language)}>
        <ItemBody {...props} item={item} />
      </div>
      <Feedback quiz={props} result={result} language={language} />
    </details>
  )
}

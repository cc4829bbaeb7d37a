import { contentIn } from '../../core/content-language.ts'
import { ChangingText } from '../quiz/changing-text.tsx'
import { ItemBody, Prompt } from '../quiz/item-body.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Feedback } from './feedback.tsx'
import { judge } from './judge.ts'
import { describeOthers } from './others.tsx'

interface ExplainedProps extends WorkProps {
  index: number
  /** True if it is unfolded at first. */
  open: boolean
}

/** One item with its response, its result and its evidence. */
export function Explained({ index, open, ...props }: ExplainedProps, { strings }: Spoken) {
  const { state, shown } = props
  const item = shown.items[index]
  const result = item && resultOf(shown.attempt, item.id)
  if (!result) return null
  const { language } = shown.record.quiz
  const tone = judge(result)
  return (
    <details class={`explained ${tone}`} open={open}>
      <summary id={`explained-${index}`}>
        <span class="count">
          {strings.question(index + 1)} · {strings[`is-${tone}`]}
        </span>
        <small>
          <ChangingText>{describeOthers(state, item.id, strings)}</ChangingText>
        </small>
        <Prompt item={item} language={language} />
      </summary>
      <div class="response" {...contentIn(language)}>
        <ItemBody {...props} item={item} />
      </div>
      <Feedback quiz={props} result={result} language={language} />
    </details>
  )
}

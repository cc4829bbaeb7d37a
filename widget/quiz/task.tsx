import { contentIn } from '../../core/content-language.ts'
import { resultOf } from '../store/attempt.ts'
import { describeNotice } from '../store/notice.ts'
import type { Spoken } from '../strings/language.ts'
import { ChangingText } from './changing-text.tsx'
import { Inline } from './inline.tsx'
import { isComposing } from './is-composing.ts'
import { ItemBody, type ItemProps, Prompt } from './item-body.tsx'

/** The item shown with its hint, feedback and actions. */
export function Task(props: ItemProps, { strings }: Spoken) {
  const { state, shown, item, work } = props
  const { attempt, items } = shown
  const { language } = shown.record.quiz
  const result = resultOf(attempt, item.id)
  return (
    <>
      <progress value={attempt.position + 1} max={items.length} aria-hidden="true" />
      <section key={item.id} class="item" part="item" aria-labelledby="heading">
        <h3 id="heading" tabIndex={-1}>
          <span class="count">{strings.questionOf(attempt.position + 1, items.length)}</span>
          <Prompt item={item} language={language} />
        </h3>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it handles keys that bubble from its fields */}
        <div {...contentIn(language)} onKeyDown={(event) => goOnByEnter(event, props)}>
          <ItemBody {...props} />
        </div>
        {item.hint && !result && <Hint {...props} hint={item.hint} />}
        {result && work && <work.views.Feedback quiz={{ ...props, work }} result={result} language={language} />}
        {state.notice && (
          <p class="notice" id="notice" part="message">
            <ChangingText>{describeNotice(state.notice, strings)}</ChangingText>
          </p>
        )}
        {work && <work.views.Actions {...props} work={work} />}
        {work && <work.views.Overview {...props} work={work} />}
      </section>
    </>
  )
}

/** Enter in a field goes on. Not a form: sandboxed frames may not send one. */
function goOnByEnter(event: KeyboardEvent, { work }: ItemProps) {
  if (event.key !== 'Enter' || isComposing(event) || !(event.target instanceof HTMLInputElement)) return
  if (!work) return
  event.preventDefault()
  work.steps.goOn()
}

/** A hint that opens on demand. Opening is recorded in the attempt and costs no points. */
const Hint = ({ shown, steps, item, hint }: ItemProps & { hint: string }, { strings }: Spoken) => (
  <details
    class="hint"
    part="hint"
    open={shown.attempt.hints.includes(item.id)}
    onToggle={(event) => event.currentTarget.open && steps.openHint(item.id)}
  >
    <summary>{strings.hint}</summary>
    <p {...contentIn(shown.record.quiz.language)}>
      <Inline source={hint} />
    </p>
  </details>
)

import { resultOf } from './attempt.ts'
import { contentIn } from './content-language.ts'
import { Inline } from './inline.tsx'
import { ItemBody, type ItemProps, Prompt } from './item-body.tsx'
import type { QuizController } from './quiz-controller.ts'
import { strings } from './strings/start.ts'

/** The item that the learner is at, and how far that is. */
export function Task(props: ItemProps) {
  const { quiz, live, item } = props
  const { work } = quiz
  const { state, items } = live
  const { language } = live.quiz
  const result = resultOf(state, item.id)
  return (
    <>
      <progress value={state.position + 1} max={items.length} aria-hidden="true" />
      <section key={item.id} class="item" part="item" aria-labelledby="heading">
        <h3 id="heading" tabIndex={-1}>
          <span class="count">{strings.questionOf(state.position + 1, items.length)}</span>
          <Prompt item={item} language={language} />
        </h3>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its fields let pass */}
        <div {...contentIn(language)} onKeyDown={(event) => goOnEnter(event, quiz)}>
          <ItemBody {...props} />
        </div>
        {item.hint && !result && <Hint {...props} hint={item.hint} />}
        {result && work && <work.views.Feedback result={result} language={language} />}
        {quiz.notice && (
          <p class="notice" part="message">
            {quiz.notice}
          </p>
        )}
        {work && <work.views.Actions quiz={quiz} live={live} steps={work.steps} />}
        {work && state.mode === 'test' && <work.views.Overview quiz={quiz} live={live} steps={work.steps} />}
      </section>
    </>
  )
}

/** Help on demand. That it was opened is part of the attempt; it costs nothing. */
const Hint = ({ quiz, live, item, hint }: ItemProps & { hint: string }) => (
  <details
    class="hint"
    part="hint"
    open={live.state.hints.includes(item.id)}
    onToggle={(event) => event.currentTarget.open && quiz.openHint(item)}
  >
    <summary>{strings.hint}</summary>
    <p {...contentIn(live.quiz.language)}>
      <Inline source={hint} />
    </p>
  </details>
)

/** Enter in a field goes on. Not by a form: sandboxed frames may not send any. */
function goOnEnter(event: KeyboardEvent, { work }: QuizController) {
  if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  work?.steps.enter()
}

import { contentIn } from '../../core/content-language.ts'
import { resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Inline } from './inline.tsx'
import { ItemBody, type ItemProps, Prompt } from './item-body.tsx'

/** The item that the learner is at, and how far that is. */
export function Task(props: ItemProps, { strings }: Spoken) {
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
        <div {...contentIn(language)} onKeyDown={(event) => work?.steps.keyDown(event)}>
          <ItemBody {...props} />
        </div>
        {item.hint && !result && <Hint {...props} hint={item.hint} />}
        {result && work && <work.views.Feedback quiz={quiz} result={result} language={language} />}
        {quiz.notice && (
          <p class="notice" part="message">
            {quiz.notice(strings)}
          </p>
        )}
        {work && <work.views.Actions quiz={quiz} live={live} steps={work.steps} />}
        {work && state.mode === 'test' && <work.views.Overview quiz={quiz} live={live} steps={work.steps} />}
      </section>
    </>
  )
}

/** Help on demand. That it was opened is part of the attempt; it costs nothing. */
const Hint = ({ live, item, hint }: ItemProps & { hint: string }, { strings }: Spoken) => (
  <details
    class="hint"
    part="hint"
    open={live.state.hints.includes(item.id)}
    onToggle={(event) => event.currentTarget.open && live.dispatch({ type: 'hint', item: item.id })}
  >
    <summary>{strings.hint}</summary>
    <p {...contentIn(live.quiz.language)}>
      <Inline source={hint} />
    </p>
  </details>
)

import { Component } from 'preact'
import { firstViews } from '../items/index.ts'
import { itemShown, type QuizState, showsResult } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'
import { ChangingText } from './changing-text.tsx'
import { Header } from './header.tsx'
import type { Hosted } from './picture.tsx'
import type { FirstSteps, QuizProps, Work } from './quiz-props.ts'
import { Task } from './task.tsx'

interface QuizViewProps {
  state: QuizState
  steps: FirstSteps
  work: Work | undefined
  asksSureness: boolean
  /** True if the quiz shows its own passage because the page does not. */
  showsPassage: boolean
}

/** A quiz: its header, the item shown or the result, and the state of the learner's work. */
export class QuizView extends Component<QuizViewProps> {
  override getChildContext(): Spoken & Hosted {
    const { strings, embed } = this.props.state
    return { strings, host: embed.host }
  }

  render({ showsPassage, ...props }: QuizViewProps) {
    const { state, steps, work } = props
    const { shown, strings } = state
    return (
      <section class="lede" part="quiz" {...strings.attributes} aria-labelledby="title">
        {work?.renderTop?.()}
        {shown ? (
          <>
            <Header shown={shown} showsPassage={showsPassage} work={work} />
            <Main {...props} shown={shown} itemViews={{ ...firstViews, ...work?.itemViews }} />
          </>
        ) : (
          // The page author's content of the element stays readable.
          <slot />
        )}
        {!shown && work && <work.views.TroubleView state={state} findQuiz={work.steps.findQuiz} />}
        {state.work === 'failed' && <WorkFailed onRetry={steps.loadWork} />}
        <p class="visually-hidden" aria-live="polite">
          <ChangingText>{state.announcement}</ChangingText>
        </p>
      </section>
    )
  }
}

/** The result, or the item shown and the state of the learner's work. */
function Main(props: QuizProps) {
  const { state, shown, work } = props
  const item = itemShown(shown)
  if (!work) return item ? <Task {...props} item={item} /> : null
  const { Result, WorkLine } = work.views
  if (showsResult(state)) return <Result {...props} work={work} />
  return (
    <>
      {item && <Task {...props} item={item} />}
      <WorkLine {...props} work={work} />
    </>
  )
}

const WorkFailed = ({ onRetry }: { onRetry: () => void }, { strings }: Spoken) => (
  <p class="notice" part="message">
    {strings.notLoaded}{' '}
    <button type="button" part="button" onClick={onRetry}>
      {strings.tryAgain}
    </button>
  </p>
)

import { Component } from 'preact'
import type { QuizController } from '../quiz-controller.ts'
import type { Spoken } from '../strings/language.ts'
import { Header } from './header.tsx'
import { Task } from './task.tsx'

interface QuizViewProps {
  quiz: QuizController
  /** Whether the quiz must show its passage itself, because the page does not. */
  passage: boolean
}

/** A whole quiz: what it is, the question or the result, and where the learner's work is. */
export class QuizView extends Component<QuizViewProps> {
  override getChildContext(): Spoken {
    return { strings: this.props.quiz.strings }
  }

  render({ quiz, passage }: QuizViewProps) {
    const { live, work, item, strings } = quiz
    return (
      <section class="lede" part="quiz" {...strings.attributes} aria-labelledby="title">
        {live && <Header live={live} passage={passage} />}
        {live && work?.steps.showsResult && <work.views.Result quiz={quiz} live={live} steps={work.steps} />}
        {live && item && !work?.steps.showsResult && <Task quiz={quiz} live={live} item={item} />}
        {live && work && <work.views.WorkLine live={live} work={work} />}
        {/* What the page's author put inside the element stays readable where there is no quiz. */}
        {!live && <slot />}
        {!live && work && <work.views.TroubleView work={work} />}
        {quiz.missing && <Missing quiz={quiz} />}
        <p class="visually-hidden" aria-live="polite">
          {quiz.announcement}
        </p>
      </section>
    )
  }
}

const Missing = ({ quiz }: { quiz: QuizController }, { strings }: Spoken) => (
  <p class="notice" part="message">
    {strings.notLoaded}{' '}
    <button type="button" part="button" onClick={() => quiz.fetchParts()}>
      {strings.tryAgain}
    </button>
  </p>
)

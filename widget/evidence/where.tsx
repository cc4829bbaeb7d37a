import { Component, type ComponentChildren, type ComponentType } from 'preact'
import { Button } from '../quiz/button.tsx'
import { Link } from '../quiz/inline.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'
import { findEvidence, linkToText } from './find-evidence.ts'
import { endMark, markRanges } from './mark-range.ts'

interface WhereProps {
  quiz: WorkProps
  /** The quotation to show, and then the others of the item, which are marked too. */
  quotes: readonly string[]
}

/** The props that a link and a button share here. */
interface ControlProps {
  href: string | false | undefined
  onClick: (event: Event) => void
  children: ComponentChildren
}

/** "Show me where": goes from the feedback to a quotation in the passage, and back. */
export class Where extends Component<WhereProps, { marked?: boolean }> {
  #control: HTMLElement | undefined

  override componentWillUnmount() {
    if (this.state.marked) endMark()
  }

  override render({ quiz, quotes }: WhereProps, _: unknown, { strings }: Spoken) {
    const { source, stimulus } = quiz.shown.record.quiz
    const address = !stimulus && source?.url
    const Control = (address ? Link : Button) as ComponentType<ControlProps>
    return (
      <div>
        <Control href={address && linkToText(address, quotes)} onClick={this.#show}>
          {strings.showWhere}
        </Control>
        {this.state.marked && (
          <Button class="back" onClick={this.#goBack}>
            {strings.backToQuestion}
          </Button>
        )}
      </div>
    )
  }

  /** The link is only followed if this page does not contain the quotation. */
  readonly #show = (event: Event) => {
    const { quiz, quotes } = this.props
    const control = event.currentTarget as HTMLElement
    this.#control = control
    const { strings }: Spoken = this.context
    const [range, ...others] = findEvidence(quotes, control.getRootNode() as ShadowRoot, quiz.work.steps.openPassage)
    if (range) {
      event.preventDefault()
      markRanges([range, ...others], () => this.setState({ marked: false }))
      this.setState({ marked: true })
    }
    if (range || control.localName !== 'a')
      quiz.steps.announce(range ? strings.marked(range.toString()) : strings.notFound)
  }

  readonly #goBack = () => {
    endMark()
    this.#control?.focus()
  }
}

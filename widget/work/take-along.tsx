import { Component, type ComponentChildren } from 'preact'
import { Button } from '../quiz/button.tsx'
import type { Spoken } from '../strings/language.ts'
import { printQuiz } from './print-quiz.ts'

interface TakeAlongProps {
  /** The result as a text without spoilers. */
  text: string
  announce: (message: string) => void
  /** The button before them. */
  children: ComponentChildren
}

/** Buttons to share or print a result. */
export class TakeAlong extends Component<TakeAlongProps, { refused?: boolean; copied?: boolean }> {
  override render({ text, children }: TakeAlongProps, _: unknown, { strings }: Spoken) {
    return (
      <>
        <p class="actions">
          {children}
          <Button onClick={this.#share}>{strings.share}</Button>
          {/* A sandboxed frame may not print. */}
          {origin !== 'null' && (
            <Button onClick={({ currentTarget }) => printQuiz(currentTarget)}>{strings.print}</Button>
          )}
        </p>
        {this.state.copied && <p class="muted">{strings.copied}</p>}
        {this.state.refused && (
          <label class="actions">
            {strings.copyYourself}
            <textarea readOnly rows={4} value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
        )}
      </>
    )
  }

  /** Opens the system's share sheet, else copies to the clipboard, else shows a text to copy by hand. */
  readonly #share = async () => {
    const { text, announce } = this.props
    const { strings }: Spoken = this.context
    try {
      if (navigator.share) return await navigator.share({ text })
    } catch (error) {
      // The learner has closed the share sheet.
      if ((error as Error).name === 'AbortError') return
    }
    try {
      await navigator.clipboard.writeText(text)
      this.setState({ copied: true })
      announce(strings.copied)
    } catch {
      this.setState({ refused: true })
      announce(strings.copyYourself)
    }
  }
}

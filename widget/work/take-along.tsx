import { Component, type ComponentChildren } from 'preact'
import { Button } from '../quiz/button.tsx'
import type { Spoken } from '../strings/language.ts'
import { printQuiz } from './print-quiz.ts'

interface TakeAlongProps {
  /** The result as a text without spoilers. */
  text: string
  /** The URL of the receipt, if the host signs receipts. */
  receipt: string | undefined
  announce: (message: string) => void
  /** The button before them. */
  children: ComponentChildren
}

/** Buttons to share or print a result, and to copy its receipt. */
export class TakeAlong extends Component<TakeAlongProps, { refused?: string; copied?: boolean }> {
  override render({ receipt, children }: TakeAlongProps, _: unknown, { strings }: Spoken) {
    return (
      <>
        <p class="actions">
          {children}
          <Button onClick={this.#share}>{strings.share}</Button>
          {receipt && <Button onClick={() => this.#copy(receipt)}>{strings.copyReceipt}</Button>}
          {/* A sandboxed frame may not print. */}
          {origin !== 'null' && (
            <Button onClick={({ currentTarget }) => printQuiz(currentTarget)}>{strings.print}</Button>
          )}
        </p>
        {this.state.copied && <p class="muted">{strings.copied}</p>}
        {this.state.refused && (
          <label class="actions">
            {strings.copyYourself}
            <textarea
              readOnly
              rows={4}
              value={this.state.refused}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          </label>
        )}
      </>
    )
  }

  /** Opens the system's share sheet, else copies to the clipboard, else shows a text to copy by hand. */
  readonly #share = async () => {
    const { text } = this.props
    try {
      if (navigator.share) return await navigator.share({ text })
    } catch (error) {
      // The learner has closed the share sheet.
      if ((error as Error).name === 'AbortError') return
    }
    await this.#copy(text)
  }

  async #copy(text: string) {
    const { strings }: Spoken = this.context
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    this.setState(copied ? { copied } : { copied: false, refused: text })
    this.props.announce(copied ? strings.copied : strings.copyYourself)
  }
}

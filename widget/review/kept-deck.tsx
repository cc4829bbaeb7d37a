import { Component } from 'preact'
import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { SpokenReview } from '../strings/language.ts'
import type { ReviewProps } from './steps.ts'

interface DeckState {
  /** True while the learner is asked to confirm deleting the deck. */
  confirming?: boolean
  /** Message on the outcome of the last action. */
  outcome?: string
}

/** The deck with its actions: save it as a file, open a file, delete it. */
export class KeptDeck extends Component<ReviewProps, DeckState> {
  async open(file: File) {
    this.report(await this.props.steps.openFile(file))
  }

  report(outcome: string) {
    this.setState({ outcome, confirming: false })
    this.props.steps.announce(outcome)
  }

  render({ state: { deck }, steps }: ReviewProps, { confirming, outcome }: DeckState, { strings }: SpokenReview) {
    const amount = deck?.cards.length ?? 0
    return (
      <section class="deck" aria-labelledby="deck">
        <h3 id="deck">{strings.deck}</h3>
        <p>
          <ChangingText>{amount > 0 ? strings.deckHow(amount) : strings.nothingKept}</ChangingText>
        </p>
        {outcome && (
          <p class="notice" part="message">
            <ChangingText>{outcome}</ChangingText>
          </p>
        )}
        <p class="actions">
          {amount > 0 && <Button onClick={steps.saveFile}>{strings.save}</Button>}
          <Button onClick={() => chooseFile((file) => this.open(file))}>{strings.open}</Button>
          {deck && <Button onClick={() => this.ask(true)}>{strings.forget}</Button>}
        </p>
        {confirming && (
          <fieldset class="asking" part="message" aria-labelledby="asking">
            <p id="asking" tabIndex={-1}>
              <ChangingText>{strings.askForget(amount)}</ChangingText>
            </p>
            <p class="actions">
              <Button primary onClick={() => this.ask(false)}>
                {strings.keep}
              </Button>
              <Button onClick={async () => this.report(await steps.forgetDeck())}>{strings.forget}</Button>
            </p>
          </fieldset>
        )}
      </section>
    )
  }

  ask(confirming: boolean) {
    this.setState({ confirming })
    this.props.steps.focus(confirming ? 'asking' : 'deck')
  }
}

function chooseFile(take: (file: File) => void) {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,application/json'
  input.onchange = () => {
    const [file] = input.files ?? []
    if (file) take(file)
  }
  input.click()
}

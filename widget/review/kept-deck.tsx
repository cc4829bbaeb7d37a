import { Component } from 'preact'
import { Button } from '../quiz/button.tsx'
import type { SpokenReview } from '../strings/language.ts'
import type { ReviewProps } from './steps.ts'

interface DeckState {
  /** Whether the learner is asked to confirm deleting everything. */
  asking?: boolean
  /** The outcome of the last step, in words. */
  outcome?: string
}

/** The deck, and what the learner can do with it: save it as a file, open one, delete it. */
export class KeptDeck extends Component<ReviewProps, DeckState> {
  async open(file: File) {
    this.report(await this.props.steps.openFile(file))
  }

  report(outcome: string) {
    this.setState({ outcome, asking: false })
    this.props.steps.announce(outcome)
  }

  render({ state: { deck }, steps }: ReviewProps, { asking, outcome }: DeckState, { strings }: SpokenReview) {
    const amount = deck?.cards.length ?? 0
    return (
      <section class="deck" aria-labelledby="deck">
        <h3 id="deck">{strings.deck}</h3>
        <p>{amount > 0 ? strings.deckHow(amount) : strings.nothingKept}</p>
        {outcome && (
          <p class="notice" part="message">
            {outcome}
          </p>
        )}
        <p class="actions">
          {amount > 0 && <Button onClick={steps.saveFile}>{strings.save}</Button>}
          <Button onClick={() => chooseFile((file) => this.open(file))}>{strings.open}</Button>
          {deck && <Button onClick={() => this.ask(true)}>{strings.forget}</Button>}
        </p>
        {asking && (
          <fieldset class="asking" part="message" aria-labelledby="asking">
            <p id="asking" tabIndex={-1}>
              {strings.askForget(amount)}
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

  ask(asking: boolean) {
    this.setState({ asking })
    this.props.steps.focus(asking ? 'asking' : 'deck')
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

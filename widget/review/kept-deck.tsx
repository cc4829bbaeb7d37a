import { Component } from 'preact'
import type { SpokenReview } from '../strings/language.ts'
import { Button } from '../work/button.tsx'
import { forgetDeck, openFile, saveFile } from './deck-steps.ts'
import type { ReviewProps } from './review-view.tsx'

interface DeckState {
  /** Whether the learner is being asked whether all shall go. */
  asking?: boolean
  /** What came of the last step. */
  said?: string
}

/** What is kept, and what the learner can do with it: save it as a file, open one, have all of it deleted. */
export class KeptDeck extends Component<ReviewProps, DeckState> {
  async open(file: File) {
    this.say(await openFile(this.props.review, file))
  }

  say(said: string) {
    this.setState({ said, asking: false })
    this.props.review.announce(said)
  }

  render({ review }: ReviewProps, { asking, said }: DeckState, { strings }: SpokenReview) {
    const { deck } = review.live
    const amount = deck?.cards.length ?? 0
    return (
      <section class="deck" aria-labelledby="deck">
        <h3 id="deck">{strings.deck}</h3>
        <p>{amount > 0 ? strings.deckHow(amount) : strings.nothingKept}</p>
        {said && (
          <p class="notice" part="message">
            {said}
          </p>
        )}
        <p class="actions">
          {amount > 0 && <Button onClick={() => saveFile(review)}>{strings.save}</Button>}
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
              <Button onClick={async () => this.say(await forgetDeck(review))}>{strings.forget}</Button>
            </p>
          </fieldset>
        )}
      </section>
    )
  }

  ask(asking: boolean) {
    this.setState({ asking })
    this.props.review.focus = asking ? 'asking' : 'deck'
    this.props.review.draw()
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

import { Component } from 'preact'
import { importAgain } from '../import-again.ts'
import type { WorkProps } from '../quiz/quiz-props.ts'

type OfferModule = typeof import('../review/offer.tsx')

const importOffer = importAgain(() => import('../review/offer.tsx'))
let offer: OfferModule | undefined

/** The offer to review missed items, once its module has loaded. */
export class ReviewOffer extends Component<WorkProps> {
  override componentDidMount() {
    void this.load()
  }

  override componentDidUpdate() {
    void this.load()
  }

  async load() {
    if (offer) return
    // A result works without it; the next update tries again.
    offer = await importOffer().catch(() => undefined)
    if (offer) this.setState({})
  }

  render(props: WorkProps) {
    return offer && <offer.Offer {...props} />
  }
}

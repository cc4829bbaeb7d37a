import { importAgain } from '../import-again.ts'
import type { WorkProps } from './work-props.ts'

type OfferModule = typeof import('../review/offer.tsx')

const fetchOffer = importAgain(() => import('../review/offer.tsx'))
let offer: OfferModule | undefined

/** What asks whether missed questions shall come back, once it is here; a result can do without it. */
export function ReviewOffer(props: WorkProps) {
  if (offer) return <offer.Offer {...props} />
  fetchOffer().then(
    (module) => {
      offer = module
      props.quiz.embed.draw()
    },
    () => {},
  )
  return null
}

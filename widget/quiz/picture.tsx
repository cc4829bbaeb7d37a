import type { Media, PublicChoice } from '../../core/items/fields.ts'
import { Value } from './inline.tsx'

/** The part of the context that pictures need. */
export interface Hosted {
  /** Origin of the host. */
  host: string
}

/** A picture from the host, if there is one. */
export const Picture = ({ media }: { media?: Media | undefined }, { host }: Hosted) =>
  media ? <img {...media} alt={media.alt} src={new URL(media.src, host).href} /> : null

/** The picture and the text of a choice, part or sentence. */
export const ChoiceText = ({ choice: { media, text } }: { choice: PublicChoice }) => (
  <>
    <Picture media={media} />
    <Value source={text} />
  </>
)

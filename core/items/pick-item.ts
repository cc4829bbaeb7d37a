import type { Media, PublicChoice } from './fields.ts'

interface WrittenItem {
  id: string
  prompt: string
  points?: number | undefined
  hint?: string | undefined
  media?: Media | undefined
}

/** Picks the public fields of any item by name, so that a new field is private by default. */
export function pickItem({ id, prompt, points, hint, media }: WrittenItem) {
  return {
    id,
    prompt,
    points: points ?? 1,
    ...(hint !== undefined && { hint }),
    ...(media && { media: pickMedia(media) }),
  }
}

/** The public view of a choice, a part or a sentence. */
export const pickChoice = ({ id, text, media }: PublicChoice): PublicChoice => ({
  id,
  text,
  ...(media && { media: pickMedia(media) }),
})

/** The public view of a picture. */
export const pickMedia = ({ src, alt, width, height }: Media): Media => ({
  src,
  alt,
  ...(width !== undefined && { width }),
  ...(height !== undefined && { height }),
})

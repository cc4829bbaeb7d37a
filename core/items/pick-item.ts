interface WrittenItem {
  id: string
  prompt: string
  points?: number | undefined
  hint?: string | undefined
  media?: { src: string; alt: string; width?: number | undefined; height?: number | undefined } | undefined
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

const pickMedia = ({ src, alt, width, height }: NonNullable<WrittenItem['media']>) => ({
  src,
  alt,
  ...(width !== undefined && { width }),
  ...(height !== undefined && { height }),
})

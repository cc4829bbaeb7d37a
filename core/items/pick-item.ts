interface WrittenItem {
  id: string
  prompt: string
  points?: number | undefined
  hint?: string | undefined
  media?: { src: string; alt: string; width?: number | undefined; height?: number | undefined } | undefined
}

/** The fields of any item that a learner may see before answering: named one by one, so that a new one is not shown by default. */
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

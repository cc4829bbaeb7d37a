import { media } from '../../core/items/fields.ts'

/** How a picture may be called whose name no quiz may have, or nothing where that is no picture's name at all. */
export function suggestMediaName(src: string): string | undefined {
  const inFolder = src.replaceAll('\\', '/').replace(/^(?:\.?\/)?(?:quizzes\/)?(?:media\/)?/i, 'media/')
  if (isName(inFolder)) return `did you mean "${inFolder}"?`
  const plain = inFolder
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/^media\/[._-]+/, 'media/')
    .replace(/-*(\.[a-z]+)$/, '$1')
  return isName(plain) ? `rename the file, and write "${plain}"` : undefined
}

const isName = (src: string) => media.shape.src.safeParse(src).success

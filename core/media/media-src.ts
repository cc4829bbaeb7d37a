import type { Item } from '../items/index.ts'
import type { Quiz } from '../quiz.ts'
import { type MediaType, mediaTypes } from './media-type.ts'

/** Identifies a picture on a host by its content. */
export interface NamedMedia {
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  hash: string
  type: MediaType
}

const form = new RegExp(`^media/(?<hash>[0-9a-f]{64})\\.(?<type>${Object.keys(mediaTypes).join('|')})$`)

/** The path of a picture on the host, as in published quizzes. It contains the hash, so its content never changes. */
export const mediaSrc = ({ hash, type }: NamedMedia): string => `media/${hash}.${type}`

/** Parses the path of a picture in a published quiz; undefined if it is a file name. */
export function readMediaSrc(src: string): NamedMedia | undefined {
  const { hash, type } = form.exec(src)?.groups ?? {}
  return hash && type ? { hash, type: type as MediaType } : undefined
}

/** The pictures of a quiz, with the pointers to their paths. */
export const listMedia = ({ items }: Quiz): { src: string; pointer: string }[] =>
  items.flatMap(({ media }, index) => (media ? [{ src: media.src, pointer: `/items/${index}/media/src` }] : []))

/** The quiz with other paths of its pictures. */
export const renameMedia = (quiz: Quiz, rename: (src: string) => string): Quiz => ({
  ...quiz,
  items: quiz.items.map(
    (item): Item => (item.media ? { ...item, media: { ...item.media, src: rename(item.media.src) } } : item),
  ),
})

import type { Item } from '../items/index.ts'
import type { Quiz } from '../quiz.ts'
import { type MediaType, mediaTypes } from './media-type.ts'

/** What a picture is known by on a host: its content. */
export interface NamedMedia {
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  hash: string
  type: MediaType
}

const form = new RegExp(`^media/(?<hash>[0-9a-f]{64})\\.(?<type>${Object.keys(mediaTypes).join('|')})$`)

/** How a published quiz names a picture, and its address on the host: as long as the name is the same, so is the picture. */
export const mediaSrc = ({ hash, type }: NamedMedia): string => `media/${hash}.${type}`

/** The picture that a published quiz names; undefined where the name is that of a file. */
export function readMediaSrc(src: string): NamedMedia | undefined {
  const { hash, type } = form.exec(src)?.groups ?? {}
  return hash && type ? { hash, type: type as MediaType } : undefined
}

/** The pictures that a quiz shows, with the places that name them. */
export const listMedia = ({ items }: Quiz): { src: string; pointer: string }[] =>
  items.flatMap(({ media }, index) => (media ? [{ src: media.src, pointer: `/items/${index}/media/src` }] : []))

/** The same quiz with its pictures named otherwise. */
export const renameMedia = (quiz: Quiz, rename: (src: string) => string): Quiz => ({
  ...quiz,
  items: quiz.items.map(
    (item): Item => (item.media ? { ...item, media: { ...item.media, src: rename(item.media.src) } } : item),
  ),
})

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

/** A picture in the value of a quiz, which may be invalid. */
export interface PlacedMedia {
  media: Readonly<Record<string, unknown>>
  pointer: string
}

/** Every picture of a value, valid or not: of the passage, of items and of choices. */
export function findMedia(value: unknown, pointer = ''): PlacedMedia[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'media' && isObject(inner)
      ? [{ media: inner, pointer: `${pointer}/media` }]
      : findMedia(inner, `${pointer}/${name}`),
  )
}

/** The paths of the pictures of a quiz, with pointers to them. */
export const listMedia = (quiz: Quiz): { src: string; pointer: string }[] =>
  findMedia(quiz).map(({ media, pointer }) => ({ src: String(media.src), pointer: `${pointer}/src` }))

/** The quiz, or its public view, with other paths of its pictures. */
export const renameMedia = <Value extends { items: unknown }>(quiz: Value, rename: (src: string) => string): Value =>
  mapMedia(quiz, (media) => ({ ...media, src: rename(String(media.src)) }))

/** A value with other pictures. */
export const mapMedia = <Value>(value: Value, change: (media: PlacedMedia['media']) => object): Value =>
  mapIn(value, change) as Value

function mapIn(value: unknown, change: (media: PlacedMedia['media']) => object): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapIn(entry, change))
  if (!isObject(value)) return value
  const fields = Object.entries(value).map(([name, inner]) => [
    name,
    name === 'media' && isObject(inner) ? change(inner) : mapIn(inner, change),
  ])
  return Object.fromEntries(fields)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

import type { Media } from '../../core/items/fields.ts'
import { escapeMarkup } from '../../core/markup.ts'

/** The addresses of images, such as data in the page itself, by `media.src`. */
export type Pictures = ReadonlyMap<string, string>

/** A picture, or nothing if its file is missing. */
export function printImage(media: Media | undefined, pictures: Pictures): string {
  const address = media && pictures.get(media.src)
  return address ? `<img src="${escapeMarkup(address)}" alt="${escapeMarkup(media.alt)}">` : ''
}

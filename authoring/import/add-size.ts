import type { Item } from '../../core/items/index.ts'
import { measureMedia } from '../../core/media/measure-media.ts'
import { typeOfBytes } from '../../core/media/media-type.ts'
import type { ImportedImage } from '../formats/format.ts'

/** Adds the size of an item's image from its file, so that the page keeps its room. */
export function addSize(item: Item, images: readonly ImportedImage[]): Item {
  const { media } = item
  const bytes = images.find(({ name }) => `media/${name}` === media?.src)?.bytes
  const type = bytes && typeOfBytes(bytes)
  const size = type && measureMedia(bytes, type)
  if (!media || !size || (media.width !== undefined && media.height !== undefined)) return item
  // If the bank has one side, the other keeps the proportions.
  const { width, height } = media
  const scale = width !== undefined ? width / size.width : height !== undefined ? height / size.height : 1
  const side = (length: number) => Math.min(10_000, Math.max(1, Math.round(length * scale)))
  return { ...item, media: { ...media, width: side(size.width), height: side(size.height) } }
}

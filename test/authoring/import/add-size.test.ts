import { expect, it } from 'vitest'
import { addSize } from '../../../authoring/import/add-size.ts'
import type { Item } from '../../../core/items/index.ts'
import { pictures } from '../../core/media/pictures.ts'

const images = [
  { name: 'flag.png', bytes: pictures.png },
  { name: 'text.png', bytes: new TextEncoder().encode('no picture') },
]
const withMedia = (media: Item['media']): Item =>
  ({ id: 'one', type: 'true-false', prompt: 'It is a flag.', correctResponse: true, media }) as Item
const sizeOf = (media: object) => {
  const { width, height } = addSize(withMedia({ src: 'media/flag.png', alt: 'A flag', ...media }), images).media ?? {}
  return [width, height]
}

it('an image without dimensions gets those of its file', () => {
  expect(sizeOf({})).toEqual([3, 2])
})

it('dimensions in the bank are kept, and one side keeps the proportions', () => {
  expect(sizeOf({ width: 30 })).toEqual([30, 20])
  expect(sizeOf({ height: 200 })).toEqual([300, 200])
  expect(sizeOf({ width: 5, height: 5 })).toEqual([5, 5])
})

it('an item with an unreadable image or none is unchanged', () => {
  expect(sizeOf({ src: 'media/text.png' })).toEqual([undefined, undefined])
  expect(sizeOf({ src: 'media/gone.png' })).toEqual([undefined, undefined])
  const bare = withMedia(undefined)
  expect(addSize(bare, images)).toBe(bare)
})

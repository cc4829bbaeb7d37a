import { expect, it } from 'vitest'
import { media } from '../../../core/items/fields.ts'
import { withWaitingPictures } from '../../../site/write/begin/waiting-pictures.ts'
import type { Draft } from '../../../site/write/draft/draft.ts'
import { withBlockPicture, withPictureBelow } from '../../../site/write/draft/passage.ts'

const draft: Draft = { title: 'The mill', language: 'en', stimulus: ['One', 'Two'], items: [] }

it('pictures of an article stand where they stood, under names that a quiz can have', () => {
  const { stimulus = [] } = withWaitingPictures(draft, [
    {
      src: 'https://paper.example/M%C3%BChle/Old Mill.JPG?w=9',
      url: 'https://paper.example/mill.jpg',
      alt: 'A mill',
      before: 0,
    },
    { src: 'mill_files/old-mill.jpg', alt: '', caption: 'The old mill', before: 1 },
    { src: 'data:image/png;base64,AAAA', url: 'data:image/png;base64,AAAA', alt: 'Inside', before: 2 },
    { src: '/image?id=7', alt: '', before: 2 },
  ])
  expect(stimulus).toEqual([
    { media: { src: 'media/old-mill.jpg', alt: 'A mill', $comment: 'https://paper.example/mill.jpg' } },
    'One',
    { media: { src: 'media/old-mill-2.jpg', alt: 'The old mill' } },
    'Two',
    { media: { src: 'media/picture.jpg', alt: 'Inside' } },
    { media: { src: 'media/image.jpg', alt: '' } },
  ])
  for (const block of stimulus)
    if (typeof block === 'object' && 'media' in block)
      expect(media.shape.src.safeParse(block.media.src).success).toBe(true)
})

it('a passage takes no more pictures than it can have blocks', () => {
  const pictures = Array.from({ length: 300 }, () => ({ src: 'a.png', alt: '', before: 2 }))
  expect(withWaitingPictures(draft, pictures).stimulus).toHaveLength(200)
})

it('a picture goes behind its block, in the place of an empty one, and is removed with its block', () => {
  const picture = { src: 'media/a.png', alt: '' }
  expect(withPictureBelow(0, picture)(draft).stimulus).toEqual(['One', { media: picture }, 'Two'])
  expect(withPictureBelow(-1, picture)({ ...draft, stimulus: [] }).stimulus).toEqual([{ media: picture }])
  const emptied = withPictureBelow(0, picture)({ ...draft, stimulus: ['', 'Two'] })
  expect(emptied.stimulus).toEqual([{ media: picture }, 'Two'])
  const changed = withBlockPicture(0, { ...picture, alt: 'A' })(emptied)
  expect(changed.stimulus).toEqual([{ media: { src: 'media/a.png', alt: 'A' } }, 'Two'])
  expect(withBlockPicture(0, undefined)(changed).stimulus).toEqual(['Two'])
})

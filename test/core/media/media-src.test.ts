import { expect, it } from 'vitest'
import { listMedia, renameMedia } from '../../../core/media/media-src.ts'
import type { Quiz } from '../../../core/quiz.ts'

const media = (name: string) => ({ src: `media/${name}.png`, alt: name })
const choices = (name: string) => [
  { id: 'media', text: 'A', media: media(name) },
  { id: 'b', text: 'B' },
]
const quiz: Quiz = {
  title: 'Pictures',
  language: 'en',
  evidence: 'none',
  stimulus: ['Text', { media: media('passage') }],
  items: [
    { id: 'media', type: 'number', prompt: 'How many?', correctResponse: 1, media: media('item') },
    { id: 'choice', type: 'choice', prompt: 'Which?', choices: choices('choice'), correctResponse: 'media' },
    {
      id: 'match',
      type: 'match',
      prompt: 'Which?',
      left: choices('left'),
      right: choices('right'),
      correctResponse: { media: 'media', b: 'b' },
    },
    {
      id: 'gap',
      type: 'inline-choice',
      prompt: 'Which?',
      text: '{media}',
      gaps: [{ id: 'media', choices: choices('gap') }],
      correctResponse: { media: 'media' },
    },
  ],
}

it('the pictures of a quiz are those of its passage, items and choices, and all can be renamed', () => {
  const pointers = [
    '/stimulus/1/media/src',
    '/items/0/media/src',
    '/items/1/choices/0/media/src',
    '/items/2/left/0/media/src',
    '/items/2/right/0/media/src',
    '/items/3/gaps/0/choices/0/media/src',
  ]
  const names = ['passage', 'item', 'choice', 'left', 'right', 'gap']
  expect(listMedia(quiz)).toEqual(pointers.map((pointer, index) => ({ pointer, src: `media/${names[index]}.png` })))
  const renamed = renameMedia(quiz, (src) => src.replace('.png', '.webp'))
  expect(renamed).toEqual(JSON.parse(JSON.stringify(quiz).replaceAll('.png', '.webp')))
})

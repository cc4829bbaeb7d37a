import { expect, it } from 'vitest'
import { setAside } from '../../../authoring/article/set-aside.ts'

const story = [
  'The bridge moved.',
  'It took a night.',
  'It is old.',
  'It weighs much.',
  'It stands now.',
  'Buses cross it.',
]
const put = (line: string, place: number) => [...story.slice(0, place), line, ...story.slice(place)]

it.each([
  'By Ana Silva',
  'By ANA SILVA and João Reis, Harbour Gazette',
  'Von Anna Schmidt',
  'Updated 3 hours ago',
  'Published 12:30, 3 May 2025',
  '13 December 2025',
  'December 13, 2025, 9:00 am',
  '5 min read',
  'Photo: Ana Silva / Gazette',
  '김민수 기자',
])('a line about the article is omitted at its start and end: %s', (line) => {
  expect(setAside(put(line, 0))).toEqual({ blocks: story, aside: [line] })
  expect(setAside(put(line, 6))).toEqual({ blocks: story, aside: [line] })
})

it.each([
  'Sign up for our daily newsletter',
  'Subscribe to get the best of the Gazette in your inbox.',
  'You can unsubscribe at any time.',
  'Read more: The town that lost its station',
  'Related stories',
  'Advertisement',
  'Share this article',
  '© 2025 Harbour Gazette',
  'Lesen Sie auch: Die Stadt ohne Bahnhof',
])('a line inserted by the site is omitted anywhere: %s', (line) => {
  expect(setAside(put(line, 3))).toEqual({ blocks: story, aside: [line] })
})

it.each([
  'By Monday the first buses crossed it again.',
  'By then most residents had stopped watching, and those who had not were asleep.',
  'Published in 1931, the plan was forgotten.',
  'Read aloud, the letter sounded like a threat.',
  'Subscribers of the Gazette were the first to hear of it.',
  'Share prices fell.',
  '"Sign here," said the engineer.',
  'Related or not, both bridges were closed.',
  `Sign up for the newsletter, said the mayor, ${'and she said it again and again '.repeat(6)}`,
])('a sentence of the article is kept: %s', (line) => {
  for (const place of [0, 3, 6]) expect(setAside(put(line, place)).blocks).toContain(line)
})

import type { TextFormat } from '../format.ts'
import { headText } from '../head-text.ts'
import { readGift } from './read-gift.ts'
import { writeGift } from './write-gift.ts'

/** Moodle's text format: https://docs.moodle.org/en/GIFT_format */
export const gift: TextFormat = {
  name: 'gift',
  title: 'GIFT, the text format of Moodle',
  endings: ['.gift'],
  recognises: (name, head) => /\.gift(\.txt)?$/i.test(name) || (/\.txt$/i.test(name) && looksLikeGift(headText(head))),
  read: readGift,
  write: writeGift,
}

const looksLikeGift = (text: string) =>
  /^(::|\$CATEGORY:|\/\/)/m.test(text) || /(?<!\\)\{\s*(=|~|#|T\b|F\b|TRUE|FALSE)/.test(text)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeckFileError, printDeck, readDeck } from '../../../widget/review/deck-file.ts'
import { write } from '../../core/items/score.ts'
import { arbitraryDeck, cardOf } from './arbitrary-deck.ts'

const host = 'https://host.example'
const item = write('choice', {
  choices: [
    { id: 'a', text: 'A', correct: true },
    { id: 'b', text: 'B' },
  ],
})
const quiz = { id: 'roofs', version: 'AAAAAAAAAAAAAAAA', title: 'Roofs', language: 'en' }
const file = () => JSON.parse(printDeck({ quizzes: [quiz], cards: [cardOf(item)] }, host))

/** What is said against a file: the reason, and what fills it in. */
function refusal(source: unknown): string {
  try {
    readDeck(typeof source === 'string' ? source : JSON.stringify(source), host)
  } catch (error) {
    if (error instanceof DeckFileError) return `${error.reason} ${error.value}`.trim()
    throw error
  }
  return 'none'
}

describe('a deck saved as a file', () => {
  it('is read as saved, with items of any type', () => {
    fc.assert(
      fc.property(arbitraryDeck, (deck) => {
        expect(readDeck(printDeck(deck, host), host)).toEqual(deck)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the blocks of a passage and the pictures of choices, if those are on the host', () => {
    const media = { src: `media/${'a'.repeat(64)}.png`, alt: 'A roof', width: 4, height: 3 }
    const stimulus = ['Text', { heading: 'Roofs' }, { list: ['Tiles', 'Straw'], ordered: true }, { media }]
    const choices = [
      { id: 'a', text: 'A', media },
      { id: 'b', text: 'B' },
    ]
    const pictured = cardOf(write('choice', { choices, correctResponse: 'a' }))
    const deck = { quizzes: [{ ...quiz, stimulus }], cards: [pictured] }
    const saved = printDeck(deck, host)
    expect(readDeck(saved, host)).toEqual(deck)
    expect(refusal(saved.replaceAll('media/a', 'https://other.example/a'))).toMatch(/^damaged-deck/)
  })

  it('is distinguished from other files, and from decks of a newer version or another host', () => {
    expect(refusal('nothing like it')).toBe('not-a-deck')
    expect(refusal([])).toBe('not-a-deck')
    expect(refusal('null')).toBe('not-a-deck')
    expect(refusal({ title: 'A quiz' })).toBe('not-a-deck')
    expect(refusal({ ...file(), version: 2 })).toBe('newer-deck')
    expect(refusal({ ...file(), host: 'https://other.example' })).toBe('other-host https://other.example')
    expect(refusal(file())).toBe('none')
  })

  it.each<[string, (card: ReturnType<typeof file>) => unknown]>([
    ['/cards/0/item/prompt', (card) => delete card.item.prompt],
    ['/cards/0/item/type', (card) => Object.assign(card.item, { type: 'constructor' })],
    ['/cards/0/item/choices/1/text', (card) => Object.assign(card.item.choices[1], { text: 7 })],
    ['/cards/0/item/choices', (card) => Object.assign(card.item, { choices: 'a' })],
    [
      '/cards/0/item/media/src',
      (card) => Object.assign(card.item, { media: { src: 'https://spy.example/', alt: '' } }),
    ],
    ['/cards/0/result/correctResponse', (card) => Object.assign(card.result, { correctResponse: ['a'] })],
    ['/cards/0/log', (card) => Object.assign(card, { log: [] })],
    ['/cards/0/log/0/at', (card) => Object.assign(card.log[0], { at: 1e300 })],
    ['/cards/0/log/0/rating', (card) => Object.assign(card.log[0], { rating: 5 })],
  ])('is refused if it is damaged, with the position: %s', (place, damage) => {
    const damaged = file()
    damage(damaged.cards[0])
    expect(refusal(damaged)).toBe(`damaged-deck ${place}`)
  })

  it('is refused if Intl rejects its language', () => {
    const damaged = file()
    damaged.quizzes[0].language = 'no language'
    expect(refusal(damaged)).toBe('damaged-deck /quizzes/0/language')
  })

  it('is reduced to the fields of a deck', () => {
    const padded = file()
    Object.assign(padded.cards[0], { extra: 1 })
    Object.assign(padded.cards[0].item, { correctResponse: 'a', onclick: 'alert(1)' })
    expect(readDeck(JSON.stringify(padded), host)).toEqual(readDeck(JSON.stringify(file()), host))
  })

  it('is read or refused with any content, without exceptions', () => {
    const anything = fc.anything({ withNullPrototype: false })
    fc.assert(
      fc.property(anything, fc.constantFrom('quizzes', 'cards'), (value, key) => {
        for (const broken of [value, [value]]) {
          const source = JSON.stringify({ ...file(), [key]: broken }, (_, each) =>
            typeof each === 'bigint' ? String(each) : each,
          )
          expect(refusal(source)).toMatch(/^(none|damaged-deck \/.+)$/)
        }
      }),
    )
  })
})

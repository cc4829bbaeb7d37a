import { describe, expect, it } from 'vitest'
import { checkText } from '../../../authoring/check/check-text.ts'
import { readShowableQuiz } from '../../../authoring/preview/showable-quiz.ts'
import { change, smallQuiz } from '../check/small-quiz.ts'

async function show(text: string) {
  const { problems } = await checkText(text, { name: 'small.json' })
  const shown = readShowableQuiz(text, problems)
  return shown && { ...shown.quiz, cards: [...shown.cards], items: shown.quiz.items }
}

const ids = ['year', 'lamp', 'lost']

describe('a draft with errors', () => {
  it('shows valid items, and a card with line and problem for the item with an error', async () => {
    const shown = await show(change('"prompt": "Somebody', '"promt": "Somebody', smallQuiz))
    expect(shown).toMatchObject({ title: 'The lighthouse', cards: ['lost'] })
    expect(shown?.items.map(({ id }) => id)).toEqual(ids)
    expect(shown?.items[1]).toMatchObject({ type: 'choice', prompt: 'What has lit the lamp since?' })
    expect(shown?.items[2]).toEqual({
      id: 'lost',
      type: 'multiple-choice',
      points: 0,
      choices: [],
      prompt: '**Item 3 has an error and cannot be shown.**\nLine 30: "promt" is not a known field of item "lost".',
    })
  })

  it('shows a given text on the card', () => {
    const shown = readShowableQuiz(change('"prompt": "Somebody', '"promt": "Somebody', smallQuiz), [], 'Not finished.')
    expect(shown?.quiz.items[2]?.prompt).toBe('Not finished.')
  })

  it.each([
    [
      'an unfinished item at the end',
      (text: string) => text.replace(/"prompt": "Somebody.*$/s, '"prompt": "Some'),
      ['lost'],
    ],
    ['a quotation mark in a text', change.bind(undefined, 'has lit the lamp since?', 'is "lit" since?'), ['lamp']],
    ['a missing comma', change.bind(undefined, '"lamp",', '"lamp"'), ['lamp']],
    ['a key that is no choice', change.bind(undefined, ', "correct": true', ''), ['lamp']],
    ['an unknown type', change.bind(undefined, '"number"', '"numeric"'), ['year']],
    ['an id that is taken', change.bind(undefined, '"lamp"', '"year"'), ['item-2-with-errors']],
    ['something that is not an item', change.bind(undefined, '"items": [', '"items": ["x",'), ['item-1-with-errors']],
  ])('shows the other items if one has %s', async (_, edit, cards) => {
    const shown = await show(edit(smallQuiz))
    expect(shown?.cards).toEqual(cards)
    const others = shown?.items.filter(({ id }) => !cards.includes(id)).map(({ id }) => id)
    expect(others).toEqual(ids.filter((id) => others?.includes(id)))
    expect(others?.length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['made-up evidence', change('"Since then a machine', '"Since then the devil')],
    ['a title of another type', change('"The lighthouse"', '7')],
    ['no title', change('"title": "The lighthouse",', '')],
    ['an unknown field', change('"language"', '"lang": 1, "language"')],
    ['an unknown language', change('"en"', '"english!"')],
    ['an empty paragraph', change('"stimulus": [', '"stimulus": ["",')],
    ['a draw of more items than there are', change('"language"', '"draw": 7, "language"')],
  ])('shows all items of a file with %s', async (_, text) => {
    const shown = await show(text)
    expect(shown?.cards).toEqual([])
    expect(shown?.items.map(({ id }) => id)).toEqual(ids)
    expect(shown?.stimulus).toHaveLength(2)
    expect(shown?.draw).toBeUndefined()
  })

  it.each([
    ['no items', '{ "title": "A", "language": "en", "items": [] }'],
    ['only items with errors', '{ "title": "A", "language": "en", "items": [{ "id": "a" }] }'],
    ['no quiz', '[1]'],
    ['nothing', ''],
    ['nesting that is too deep', '['.repeat(100_000)],
  ])('shows nothing of a file with %s', async (_, text) => {
    expect(await show(text)).toBeUndefined()
  })
})

import { expect, it } from 'vitest'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import { compareDrafts } from '../../../site/write/draft/compare-drafts.ts'
import type { Draft } from '../../../site/write/draft/draft.ts'
import { idOfTitle, isQuizId } from '../../../site/write/publish/quiz-id.ts'
import { takeItem, takeOrder } from '../../../site/write/publish/take-over.ts'

const item = (id: string, prompt: string) => ({
  ...{ id, type: 'choice' as const, prompt },
  choices: [{ text: 'Copper', correct: true }, 'Tin'],
})

const mine: Draft = {
  title: 'Roofs',
  language: 'en',
  evidence: 'none',
  items: [item('a', 'First?'), item('b', 'Second?')],
}

it('A draft equals its published form, whose short forms are written out', () => {
  const published = parseQuiz(mine).quiz as unknown as Draft
  expect(published.items[0]?.choices).not.toEqual(mine.items[0]?.choices)
  expect(compareDrafts(mine, published)).toEqual({ fields: [], items: [], isMoved: false })
})

it('Changed, added and removed items and fields of the quiz are found by id, and can be taken over one by one', () => {
  const theirs: Draft = { ...mine, title: 'Old roofs', items: [item('c', 'Third?'), item('a', 'First, corrected?')] }
  const { fields, items, isMoved } = compareDrafts(mine, theirs)
  expect(isMoved).toBe(false)
  expect(fields).toEqual(['title'])
  expect(items.map(({ id, before, after }) => [id, before?.prompt, after?.prompt])).toEqual([
    ['a', 'First?', 'First, corrected?'],
    ['b', 'Second?', undefined],
    ['c', undefined, 'Third?'],
  ])
  expect(takeItem(theirs, 'a')(mine).items.map(({ prompt }) => prompt)).toEqual(['First, corrected?', 'Second?'])
  expect(takeItem(theirs, 'b')(mine).items.map(({ id }) => id)).toEqual(['a'])
  expect(takeItem(theirs, 'c')(mine).items.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

it('Another order of the same items is found, and can be taken over without the items that only one state has', () => {
  const theirs: Draft = { ...mine, items: [item('b', 'Second?'), item('c', 'Third?'), item('a', 'First?')] }
  const own: Draft = { ...mine, items: [item('a', 'Mine?'), item('d', 'Fourth?'), item('b', 'Second?')] }
  expect(compareDrafts(own, theirs).isMoved).toBe(true)
  expect(takeOrder(theirs)(own).items.map(({ prompt }) => prompt)).toEqual(['Second?', 'Fourth?', 'Mine?'])
  expect(compareDrafts(takeOrder(theirs)(own), theirs).isMoved).toBe(false)
})

it.each([
  ['Wer baute das Dach?', 'wer-baute-das-dach'],
  ['  ¿Qué pasó? ', 'que-paso'],
  ['지붕', 'quiz'],
  ['w'.repeat(200), 'w'.repeat(60)],
])('The id of the title "%s" is %s', (title, id) => {
  expect(idOfTitle(title)).toBe(id)
  expect(isQuizId(id)).toBe(true)
})

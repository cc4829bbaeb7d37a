import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlineText } from '../../../core/inline.ts'
import { type AnyResponse, type Item, scoreResponse } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { arbitraryItem } from '../../core/arbitrary-quiz.ts'
import { sampleQuiz } from '../../core/sample-quiz.ts'
import { clean, openPrinted, partAt } from './printed.ts'

interface Part {
  id: string
  text: string
}

/** The id of the part that a sheet shows next to a letter; two parts with equal text are the same on paper. */
const idAt = (parts: readonly Part[], list: Element | null | undefined, label: string) =>
  parts.find(({ text }) => clean(inlineText(text)) === partAt(list, label))?.id ?? `nothing at ${label}`

const pairsOf = (key: string) => key.split(', ').map((pair) => pair.split(' / ')[0]?.split(' ') as [string, string])

/** What a learner hands in who copies the key of the sheet that lies before him. */
function copyKey(item: Item, sheet: Element, key: string): AnyResponse {
  const list = sheet.querySelector('.parts')
  switch (item.type) {
    case 'choice':
      return idAt(item.choices, list, key.split(' / ')[0] as string)
    case 'multiple-choice':
      return key.split(' ').map((letter) => idAt(item.choices, list, letter))
    case 'hottext':
      return key.split(', ').map((place) => item.sentences[Number(place) - 1]?.id ?? '')
    case 'order':
      return pairsOf(key)
        .toSorted((a, b) => Number(a[1]) - Number(b[1]))
        .map(([letter]) => idAt(item.choices, list, letter))
    case 'match':
      return Object.fromEntries(
        pairsOf(key).map(([place, letter]) => [
          idAt(item.left, sheet.querySelector('.left'), place),
          idAt(item.right, list, letter),
        ]),
      )
    case 'inline-choice': {
      const places = [...item.text.matchAll(/(?<!\\)\{([A-Za-z0-9][A-Za-z0-9_-]{0,63})\}/g)].map((match) => match[1])
      const offers = [...sheet.querySelectorAll('.offers > li')]
      return Object.fromEntries(
        pairsOf(key).map(([place, letter]) => {
          const gap = item.gaps.find(({ id }) => id === places[Number(place) - 1])
          return [gap?.id, idAt(gap?.choices ?? [], offers[Number(place) - 1]?.querySelector('.parts'), letter)]
        }),
      )
    }
    case 'true-false':
      return ({ True: 'true', False: 'false' } as Record<string, string>)[key] ?? 'not-given'
    case 'number':
      return Number.parseFloat(key)
    case 'text-entry':
      return [item.correctResponse].flat()[0] as string
  }
}

const distinct = (parts: readonly Part[]) =>
  new Set(parts.map(({ text }) => clean(inlineText(text)))).size === parts.length

/** Parts with equal text are the same on paper. */
const isLegible = (item: Item) =>
  (!('choices' in item) || distinct(item.choices)) &&
  (item.type !== 'match' || (distinct(item.left) && distinct(item.right))) &&
  (item.type !== 'inline-choice' || item.gaps.every(({ choices }) => distinct(choices)))

const items = fc.uniqueArray(arbitraryItem.filter(isLegible), { minLength: 1, maxLength: 5, selector: ({ id }) => id })

test('the printed key of a variant gets full marks on the sheet of that variant', async () => {
  await fc.assert(
    fc.asyncProperty(items, async (items) => {
      const quiz: Quiz = { title: 'A quiz', language: 'en', evidence: 'none', items }
      const { sheets, markings, keyOf, placeOf } = await openPrinted(quiz)
      expect(sheets).toHaveLength(4)
      sheets.forEach((sheet, variant) => {
        items.forEach((item, index) => {
          const place = placeOf(index, variant)
          const response = copyKey(item, sheet[place] as Element, keyOf(index, variant))
          const marked = keyOf(index, variant).replace(
            item.type === 'text-entry' ? / \/ .*$/s : /$/,
            (more) => more && ' …',
          )
          expect(markings[variant]?.[place]).toBe(`${place + 1} ${marked}`.trim())
          expect(scoreResponse(item, response, 'en'), `${item.type}: ${keyOf(index, variant)}`).toBeCloseTo(1)
        })
      })
    }),
    { numRuns: 80 },
  )
})

test('the printed key of the sample quiz has each answer in plain words', async () => {
  const { keyOf } = await openPrinted(sampleQuiz)
  const common = sampleQuiz.items.map((_, index) => keyOf(index, 0))
  expect(common.slice(2, 5)).toEqual(['The passage does not say', '31 ± 0.5 metres', 'Tom Reyes / Reyes'])
  expect(common[0]).toMatch(/^[ABC]$/)
  expect(common[5]).toMatch(/^A \d, B \d, C \d$/)
  expect(common[8]).toBe('2')
})

test('the printed key lists partial credit with its share', async () => {
  const { keyOf } = await openPrinted({
    ...sampleQuiz,
    evidence: 'none',
    items: [
      { id: 'n', type: 'number', prompt: 'n', correctResponse: 10, accept: [{ min: 8, max: 12, weight: 0.5 }] },
      { id: 't', type: 'text-entry', prompt: 't', correctResponse: 'ten', accept: [{ text: 'tenn', weight: 0.25 }] },
      {
        id: 'c',
        type: 'choice',
        prompt: 'c',
        shuffle: false,
        choices: [
          { id: 'x', text: 'x', correct: true },
          { id: 'y', text: 'y', weight: 0.5 },
        ],
      },
    ],
  })
  expect([0, 1, 2].map((item) => keyOf(item, 0))).toEqual(['10 / 8 – 12 (50 %)', 'ten / tenn (25 %)', 'A / B (50 %)'])
})

import { correctIds } from '../../core/items/choices.ts'
import type { Choice } from '../../core/items/fields.ts'
import { gapIds } from '../../core/items/gaps.ts'
import type { Item } from '../../core/items/index.ts'
import type { Words } from '../../core/worksheet/words.ts'
import { type Arranged, letterOf } from './arrange.ts'

/** What is right on the sheet of one variant, as plain text: letters, numbers, or the words themselves. */
export function keyOf(arranged: Arranged, words: Words): string {
  switch (arranged.item.type) {
    case 'choice':
    case 'multiple-choice':
      return keyOfChoices(arranged as Arranged<'choice' | 'multiple-choice'>)
    case 'true-false':
      return keyOfTruth(arranged.item, words)
    case 'number':
      return numberInWords(arranged.item)
    case 'text-entry':
      return textInWords(arranged.item)
    case 'order':
      return keyOfOrder(arranged as Arranged<'order'>)
    case 'match':
      return keyOfMatch(arranged as Arranged<'match'>)
    case 'inline-choice':
      return keyOfGaps(arranged as Arranged<'inline-choice'>)
    case 'hottext':
      return keyOfSentences(arranged.item)
  }
}

/** Keeps a number and its letter on one line. */
const tie = '\u00a0'

type Shown = readonly { id: string }[]

const placeOf = (list: Shown, id: string | undefined) => list.findIndex((part) => part.id === id)

const keyOfChoices = ({ item, shown }: Arranged<'choice' | 'multiple-choice'>) =>
  letters(shown.choices, correctIds(item), item.type === 'choice' ? item.choices : [])

/** The letters of the right choices, then those of choices that earn points as well, with their share. */
function letters(shown: Shown, right: readonly string[], choices: readonly Choice[]): string {
  const letter = (id: string) => letterOf(placeOf(shown, id))
  const others = choices.filter(({ id, weight = 0 }) => weight > 0 && !right.includes(id))
  const inOrder = shown.filter(({ id }) => right.includes(id)).map(({ id }) => letter(id))
  return [inOrder.join(' '), ...others.map(({ id, weight }) => withShare(letter(id), weight))].join(' / ')
}

function keyOfTruth({ correctResponse }: Item<'true-false'>, words: Words): string {
  const truth = String(correctResponse)
  return truth === 'true' ? words.true : truth === 'false' ? words.false : words.notGiven
}

/** The numbers to be written next to the parts, each after the letter of its part. */
const keyOfOrder = ({ item, shown }: Arranged<'order'>) =>
  shown.choices.map(({ id }, index) => `${letterOf(index)}${tie}${item.correctResponse.indexOf(id) + 1}`).join(', ')

const keyOfMatch = ({ item, shown }: Arranged<'match'>) =>
  shown.left
    .map(({ id }, index) => `${index + 1}${tie}${letterOf(placeOf(shown.right, item.correctResponse[id]))}`)
    .join(', ')

function keyOfGaps({ item, shown }: Arranged<'inline-choice'>): string {
  return gapIds(item.text)
    .map((id, index) => {
      const choices = item.gaps.find((gap) => gap.id === id)?.choices ?? []
      const right = correctIds({ choices, correctResponse: item.correctResponse?.[id] })
      return `${index + 1}${tie}${letters(shown.gaps.find((gap) => gap.id === id)?.choices ?? [], right, choices)}`
    })
    .join(', ')
}

function keyOfSentences({ sentences, correctResponse }: Item<'hottext'>): string {
  const right = correctIds({ choices: sentences, correctResponse })
  return sentences.flatMap(({ id }, index) => (right.includes(id) ? String(index + 1) : [])).join(', ')
}

/** What earns a part of the points, with that part in per cent. */
const withShare = (text: string, weight = 1): string =>
  weight === 1 ? text : `${text} (${Math.round(100 * weight)} %)`

type NumberItem = Item<'number'>
type Accepted = NonNullable<NumberItem['accept']>[number]

/** The right number with its tolerance and unit, and everything else that earns points. */
function numberInWords({ correctResponse, accept = [], unit, ...near }: NumberItem): string {
  const others = accept.flatMap(({ weight = 1, ...entry }) => (weight > 0 ? withShare(describe(entry), weight) : []))
  const numbers = [describe({ ...near, value: correctResponse }), ...others].join(' / ')
  return unit === undefined ? numbers : `${numbers} ${unit}`
}

function describe({ any, value, tolerance, toleranceMode, min, max }: Omit<Accepted, 'weight' | 'feedback'>): string {
  if (any) return '…'
  if (value === undefined) return `${min ?? '…'} – ${max ?? '…'}`
  if (!tolerance) return `${value}`
  return `${value} ± ${toleranceMode === 'relative' ? `${Number((100 * tolerance).toPrecision(12))} %` : tolerance}`
}

/** Every text that earns points; an ellipsis stands for any text. */
const textInWords = ({ correctResponse, accept = [] }: Item<'text-entry'>): string =>
  [
    ...[correctResponse].flat(),
    ...accept.flatMap(({ text = '…', weight = 1 }) => (weight > 0 ? withShare(text, weight) : [])),
  ].join(' / ')

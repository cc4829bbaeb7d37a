import { correctIds } from '../../core/items/choices.ts'
import type { Item } from '../../core/items/index.ts'

type Choices = Item<'choice'>['choices']

/** An item whose right choices carry the mark themselves, the one of two ways to write them that all formats share. */
export function markCorrect(item: Item): Item {
  switch (item.type) {
    case 'choice':
    case 'multiple-choice': {
      const { correctResponse: _, choices, ...fields } = item
      return { ...fields, choices: mark(choices, correctIds(item)) } as Item
    }
    case 'hottext': {
      const { correctResponse, sentences, ...fields } = item
      return { ...fields, sentences: mark(sentences, correctIds({ choices: sentences, correctResponse })) } as Item
    }
    case 'inline-choice': {
      const { correctResponse, gaps, ...fields } = item
      const marked = gaps.map(({ id, choices }) => {
        const right = correctResponse && Object.hasOwn(correctResponse, id) ? correctResponse[id] : undefined
        return { id, choices: mark(choices, correctIds({ choices, correctResponse: right })) }
      })
      return { ...fields, gaps: marked } as Item
    }
    default:
      return item
  }
}

const mark = (choices: Choices, right: readonly string[]): Choices =>
  choices.map(({ correct: _, ...choice }) => (right.includes(choice.id) ? { ...choice, correct: true } : choice))

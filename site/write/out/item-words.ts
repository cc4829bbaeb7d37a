import { inlineText } from '../../../core/inline.ts'
import { choiceText, isRight, orderedParts } from '../draft/choices.ts'
import type { DraftChoice, DraftItem } from '../draft/draft.ts'
import { readPairs } from '../draft/match.ts'
import type { WriteTexts } from '../texts.ts'

/** A line of an item in words, such as a choice. */
export interface ItemLine {
  text: string
  isRight: boolean
}

/** What can be answered to an item, and what of it is right. */
export function describeItem(t: WriteTexts, item: DraftItem): ItemLine[] {
  const { type, correctResponse: key } = item
  const right = (text: string): ItemLine => ({ text: inlineText(text), isRight: true })
  const list = (choices: readonly DraftChoice[] = [], named: unknown = key) =>
    choices.map((choice) => ({ text: inlineText(choiceText(choice)), isRight: isRight(choice, named) }))
  switch (type) {
    case 'true-false':
      return [right(key === true ? t['truth-true'] : key === false ? t['truth-false'] : t['truth-not-given'])]
    case 'number':
    case 'text-entry':
      return [key ?? []].flat().map((value) => right(String(value)))
    case 'order':
      return orderedParts(item).map((part, index) => right(`${index + 1}. ${choiceText(part)}`))
    case 'match':
      return readPairs(item).rows.map(({ left, right: to }) => right(`${left.text} – ${to?.text ?? '?'}`))
    case 'inline-choice':
      return (item.gaps ?? []).flatMap(({ id, choices }) => list(choices, (key as Record<string, unknown>)?.[id]))
    case 'hottext':
      return list(item.sentences)
    default:
      return list(item.choices)
  }
}

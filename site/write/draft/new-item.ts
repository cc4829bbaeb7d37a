import type { ItemTypeName } from '../../../core/items/index.ts'
import { choiceText, isRight, mediaOf, orderedParts, writeChoice } from './choices.ts'
import type { DraftChoice, DraftItem } from './draft.ts'
import { randomId } from './random-id.ts'

/** The fields that each type has besides those of all types, as a new item has them. */
const begun: Record<ItemTypeName, () => Partial<DraftItem>> = {
  choice: () => ({ choices: ['', '', ''] }),
  'multiple-choice': () => ({ choices: ['', '', '', ''] }),
  'true-false': () => ({ correctResponse: true }),
  number: () => ({}),
  'text-entry': () => ({ correctResponse: [''], allowTypingSlip: true }),
  order: () => ({ choices: ['', '', ''] }),
  match: () => ({ left: ['', ''], right: [], correctResponse: {} }),
  'inline-choice': () => ({ text: '', gaps: [] }),
  hottext: () => ({ sentences: ['', ''] }),
}

/** A new item. `fields` are what is known of it already. */
export const newItem = (type: ItemTypeName, fields: Partial<DraftItem> = {}): DraftItem => ({
  id: randomId(),
  type,
  prompt: '',
  ...begun[type](),
  ...fields,
})

/** The fields that every type has. */
const common = [
  'id',
  'prompt',
  'points',
  'feedback',
  'hint',
  'attribution',
  'skill',
  'evidence',
  'media',
  'allow',
] as const

/** Makes an item one of another type, and keeps of it what the other type can use. */
export function changeType(item: DraftItem, type: ItemTypeName): DraftItem {
  const kept = Object.fromEntries(common.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])))
  const made = { ...newItem(type), ...kept, id: item.id, type } as DraftItem
  const texts = textsOf(item).filter((choice) => choiceText(choice) !== '')
  return texts.length ? withTexts(made, texts) : made
}

/** The texts of an item, marked if they are right. */
function textsOf(item: DraftItem): DraftChoice[] {
  if (item.type === 'order') return orderedParts(item).map(choiceText)
  if (item.type === 'match') return (item.left ?? []).map(choiceText)
  if (item.type === 'text-entry' || item.type === 'number')
    return [item.correctResponse ?? []].flat().map((text) => ({ text: String(text), correct: true }))
  const { correctResponse: key } = item
  const list = item.choices ?? item.sentences ?? item.gaps?.[0]?.choices ?? []
  return list.map((choice) => {
    const correct = isRight(choice, key) || undefined
    return writeChoice(choiceText(choice), { media: mediaOf(choice), correct })
  })
}

function withTexts(item: DraftItem, texts: readonly DraftChoice[]): DraftItem {
  const plain = texts.map(choiceText)
  const right = texts.filter((choice) => isRight(choice, undefined)).map(choiceText)
  switch (item.type) {
    case 'choice':
      return {
        ...item,
        choices: texts.map((choice) => writeChoice(choice, { correct: choiceText(choice) === right[0] || undefined })),
      }
    case 'multiple-choice':
      return { ...item, choices: texts }
    case 'hottext':
      return { ...item, sentences: texts.map((choice) => writeChoice(choice, { media: undefined })) }
    case 'order':
      return { ...item, choices: plain }
    case 'match':
      return { ...item, left: plain }
    case 'text-entry':
      return right.length ? { ...item, correctResponse: right } : item
    case 'number':
      return right.length && Number.isFinite(Number(right[0])) ? { ...item, correctResponse: Number(right[0]) } : item
    default:
      return item
  }
}
